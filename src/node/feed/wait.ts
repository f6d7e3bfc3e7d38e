/** How long a server asks to be left alone (RFC 9110 section 10.2.3, RFC 9111 section 5.2.2.1). */

/** A day: whoever asks for longer is asked again all the same, or a mistyped header would end a source. */
const LONGEST = 86_400;

const atMost = (seconds: number): number => Math.min(Math.max(seconds, 0), LONGEST);

/** Seconds of a Retry-After: a number, or a date; 0 for anything else. @param now milliseconds since 1970 */
export function retryAfter(value: string | undefined, now: number): number {
  const text = value?.trim() ?? '';
  if (/^\d{1,12}$/.test(text)) return atMost(Number(text));
  // The one form of HTTP dates in use; `Date.parse` alone would read "5" or "tomorrow 2027" as some date.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return 0;
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : atMost(Math.ceil((at - now) / 1000));
}

/** Seconds for which an answer is fresh; 0 when it does not say, or is not to be kept. */
export function maxAge(headers: Readonly<Record<string, string>>): number {
  const control = headers['cache-control'] ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const [, seconds = ''] = /(?:^|[\s,])max-age="?(\d{1,12})/i.exec(control) ?? [];
  const [, age = '0'] = /^\s*(\d{1,9})\s*$/.exec(headers['age'] ?? '') ?? [];
  return seconds === '' ? 0 : atMost(Number(seconds) - Number(age));
}
