/** The connection was never there, so nothing can have been taken. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Where libraries keep what caused an error. */
const INNER = ['original', 'cause', 'errors'];
const DEEPEST = 4;

/** True for an error of a request that has certainly not left this machine. */
export const wasNeverSent = (error: unknown): boolean =>
  codesIn(error, 0).some((code) => NEVER_SENT.has(code));

/** Codes of the error and of what caused it. */
function codesIn(error: unknown, depth: number): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inner: readonly unknown[] = INNER.flatMap((key) => Reflect.get(error, key) ?? []);
  return [...own, ...inner.flatMap((one) => codesIn(one, depth + 1))];
}
