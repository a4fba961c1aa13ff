/** Forms of a regular English verb. Irregular ones are listed in `irregular-verbs.txt`. */

export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** "reply" to "replies", "replied", "replying"; does not double consonants: such verbs are listed as irregular. */
export function inflect(base: string): VerbForms {
  const past = pastOf(base);
  return { base, third: thirdOf(base), past, participle: past, gerund: gerundOf(base) };
}

const endsInConsonantY = (base: string): boolean => /[^aeiou]y$/.test(base);

function thirdOf(base: string): string {
  if (endsInConsonantY(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function pastOf(base: string): string {
  if (endsInConsonantY(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}

function gerundOf(base: string): string {
  return /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
