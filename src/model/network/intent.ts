/** The link that opens a network with a page ready to be shared. Every value in it is percent-encoded, once. */
import { clip } from '../text/clip.ts';
import type { Network } from './network.ts';

/** What is shared. `url` is absolute http(s), see `canonicalUrl`; `tags` are words without `#`, see `sharePage`. */
export interface IntentPage {
  readonly url: string;
  readonly title?: string;
  readonly text?: string;
  readonly tags?: readonly string[];
}

/** A copy with own properties only: what a page put on `Object.prototype` is not an option (S-05). */
const own = <T extends object>(value: T): T => ({ __proto__: null, ...value }) as T;

/** Spaces as `%20`; half a surrogate pair, which cannot be encoded, becomes U+FFFD. */
const encode = (value: string): string => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'));

/** The text without the address: it is added once, last, where no cut can reach it. */
const without = (url: string, text: string): string =>
  text.includes(url) ? text.replace(/\S+\s*/g, (word) => (word.trim() === url ? '' : word)).trimEnd() : text;

/**
 * The link to share `page` on `network`.
 * @param host the visitor's server, from `parseServer`, for a network that needs one
 * @returns '' when the network needs a server and none is given. The text is cut to the network's limit at a word; the
 *   address never is. Never throws.
 */
export const intent = (network: Network, page: IntentPage, host = ''): string => {
  const { template, limit, hashtags } = own(network);
  const { url, title = '', text = '', tags = [] } = own(page);
  if (!host && template.includes('{host}')) return '';
  const [tag] = tags;
  const inText = hashtags === 'text';
  let m = without(url, text || title);
  if (inText) m = [m, ...tags.map((word) => '#' + word)].filter(Boolean).join(' ');
  // The space between the two counts.
  if (limit) m = clip(m, Math.max(0, limit.max - url.length - 1), limit.count);
  // RFC 6068 knows one line break.
  if (/^mailto/.test(template)) m = m.replace(/\r\n?|\n/g, '\r\n');
  const values: Record<string, string | undefined> = {
    u: url,
    // One line: a break would end the header of a mail.
    t: without(url, title || text).replace(/[\r\n]+/g, ' '),
    m,
    tu: (m && m + ' ' + url) || url,
    tag,
    host,
  };
  return (template + (tag && !inText ? (hashtags ?? '') : '')).replace(
    /\{(u|t|m|tu|tag|host)\}/g,
    (_, key: string) => encode(values[key] ?? ''),
  );
};
