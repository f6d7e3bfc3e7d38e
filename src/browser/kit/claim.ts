/**
 * One Parvis a page. A theme and a plug-in may each bring one; the first that runs has the page, the other says so and
 * does nothing, before any of its Lit starts (S-06).
 */
import { version } from '../../model/version.ts';

const key = Symbol.for('parvis');

/** @returns whether the page is ours. The same release twice is no mistake worth a word. */
export function claim(): boolean {
  const scope = globalThis as unknown as Record<symbol, unknown>;
  const first = scope[key];
  if (first && first !== version) console.warn(`parvis/two-versions: ${first as string}, ${version}`);
  scope[key] = first || version;
  return !first;
}
