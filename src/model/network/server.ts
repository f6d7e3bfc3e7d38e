/** The name of a visitor's own server, from what people type when they are asked for it. */
import { invalid } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** Labels of at most 63, the last beginning with a letter: an IP address, which `URL` has decoded, has none. */
const HOST =
  /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!(?:localhost|local|internal|home|lan)$)[a-z][a-z\d-]{0,61}[a-z\d]$/;

/**
 * A host name in lower case, punycode for other letters. Takes `mastodon.social`, `https://mastodon.social/@me` and
 * `@me@mastodon.social`. Refuses ports, credentials, IP addresses in every notation, names that exist only inside a
 * house, and anything with white space in it.
 *
 * @param input what was typed, or what was kept: anything
 */
export const parseServer = (input: unknown): string | Problem => {
  const refused = invalid({ path: '', code: 'format', expected: 'mastodon.social' });
  if (typeof input !== 'string') return refused;
  const [, name] =
    /^(?:https?:\/\/|@?[\w.-]+@)?([^\s/?#@:\\]{1,253})(?:[/?#]\S*)?$/i.exec(input.trim()) ?? [];
  try {
    const { hostname } = new URL('https://' + name);
    return name && hostname.length < 254 && HOST.test(hostname) ? hostname : refused;
  } catch {
    return refused;
  }
};
