/**
 * The log: one JSON object a line, codes and figures for machines and for the person who looks for a fault. There is
 * no room in it for a body, a mail address, a token or an IP address (S-73): an event is a code, and each fact is a
 * short text, a figure or a yes or no. Addresses lose their query and fragment, a `Secret` says nothing (S-64), and of
 * a fault it keeps its name, its code and where it happened, not its message, which may quote what somebody wrote.
 */
import type { Secret } from './secret.ts';

/** From what a developer wants to what somebody must look at. */
export const levels = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof levels)[number];

/** What is known beside the event. */
export type Facts = Readonly<Record<string, string | number | boolean | URL | Secret | undefined>>;

/** @param event code, such as `request` or `feed/source-failed` */
type Write = (event: string, facts?: Facts) => void;

export type Log = Readonly<Record<Level, Write>>;

/** Characters of one text. */
const LONGEST = 300;

/** Controls, and what turns the direction of a line: a log is read in a terminal. `JSON.stringify` lets them pass. */
const UNSEEN = /[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const escaped = (text: string): string =>
  text.replace(UNSEEN, (sign) => '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0'));

const plain = (value: Facts[string]): string | number | boolean | undefined => {
  if (value instanceof URL) return (value.origin + value.pathname).slice(0, LONGEST);
  if (typeof value === 'object') return value.toString();
  if (typeof value !== 'string') return value;
  // Whoever passes an address as text means the same.
  return value
    .slice(0, 2000)
    .replace(/(https?:\/\/[^\s?#]*)[?#]\S*/g, '$1')
    .slice(0, LONGEST);
};

/** @param write takes a line, without its end. @param now milliseconds since 1970 */
export function createLog(least: Level, write: (line: string) => void, now: () => number): Log {
  const at =
    (level: Level): Write =>
    (event, facts = {}) => {
      if (levels.indexOf(level) < levels.indexOf(least)) return;
      const entries = Object.entries(facts).map(([name, value]) => [name, plain(value)] as const);
      const line = { at: new Date(now()).toISOString(), level, event, ...Object.fromEntries(entries) };
      write(escaped(JSON.stringify(line)));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** What a log may know of a fault. */
export function faultFacts(fault: unknown): Facts {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const { name, stack = '' } = fault;
  const code = (fault as { code?: unknown }).code;
  // The message stands before the first frame, over several lines perhaps.
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 4);
  const where = frames
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*\/(?=[^/\s]+\/[^/\s]+$)/, '(…/'))
    .join(' < ');
  return { fault: name, ...(typeof code === 'string' && { code }), ...(where && { where }) };
}
