/** How likely a pronoun means each of those who fit. */
import type { Name } from '../../text/names.ts';
import type { Person } from './cast.ts';
import { type Feature, type Fit, featuresOf, type PronounScene } from './pronoun-features.ts';

export interface Guess {
  readonly person: Person;
  /** The name that the pronoun goes back to. */
  readonly name: Name | null;
  readonly features: readonly Feature[];
  /** From 0 to 1; what is missing to 1 in sum is that nobody of these is meant. */
  readonly probability: number;
}

/** The likeliest first; of equals the one who was spoken of last. */
export function weighFits(scene: PronounScene, fits: readonly Fit[]): readonly Guess[] {
  const weighed = fits.map((fit) => {
    const features = featuresOf(scene, fit);
    return { fit, features, odds: Math.exp(sumOf(features, scene.lexicon.pronounWeights)) };
  });
  const all = weighed.reduce((sum, { odds }) => sum + odds, 1);
  return weighed
    .map(({ fit: { person, trace, later }, features, odds }) => ({
      person,
      name: trace?.name ?? later?.name ?? null,
      features,
      probability: odds / all,
    }))
    .sort((a, b) => b.probability - a.probability);
}

const sumOf = (features: readonly Feature[], weights: ReadonlyMap<string, number>): number =>
  features.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0);
