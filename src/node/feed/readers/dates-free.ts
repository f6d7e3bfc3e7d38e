/** Dates as people and their systems write them: RFC 822 and its many relatives. */
import { fullYear, timeOf } from './date-parts.ts';
import type { DateParts } from './date-parts.ts';
import { zoneOf } from './date-zones.ts';
import { monthOf } from './months.ts';

/** `2026\u5e7411\u670820\u65e5`, `2026\ub144 11\uc6d4 20\uc77c`: year, month and day say so themselves. */
const MARKED = /(\d{4})\s?[\u5e74\ub144]\s*(\d{1,2})\s?[\u6708\uc6d4]\s*(\d{1,2})\s?[\u65e5\uc77c]/;
/** Before and after noon, in Korean. */
const HALVES: readonly (readonly [word: RegExp, half: string])[] = [
  [/\uc624\uc804\s*(\d[\d:]*)/, '$1 am'],
  [/\uc624\ud6c4\s*(\d[\d:]*)/, '$1 pm'],
];

const TIME =
  /(?<![\d+:-])(\d{1,2})\s?[:h]\s?(\d{2})?(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\b\.?)?(?![\d:])/i;

/** What may stand around a day in figures: the weekday before, the word that leads to the time behind. */
const AROUND = ['^(?:\\p{L}+[.,]?\\s+){0,3}', '[\\s,T-]*(?:\u00e0|at|um)?[\\s,]*$'] as const;
const YEAR_FIRST = new RegExp(`${AROUND[0]}(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})${AROUND[1]}`, 'iu');
/** With hyphens, two figures of a year could as well be the day. */
const YEAR_LAST = new RegExp(
  `${AROUND[0]}(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|(?<!-)\\d{2})${AROUND[1]}`,
  'iu',
);

/** `31/12/2026`, `31.12.26`: day first, as in Europe, unless only the other order exists; or year first. */
function readNumbered(rest: string): Omit<DateParts, 'zone'> | undefined {
  const marked = MARKED.exec(rest) ?? YEAR_FIRST.exec(rest);
  if (marked) return { year: Number(marked[1]), month: Number(marked[2]), day: Number(marked[3]) };
  const found = YEAR_LAST.exec(rest);
  if (!found) return undefined;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return { year: fullYear(found[4] ?? ''), month, day };
}

/** A day with its month in words: `Wed, 02 Oct 2002`, `October 2, 2002`, `1er d\u00e9cembre 2026`, `06-Nov-94`. */
function readWorded(rest: string): Omit<DateParts, 'zone'> | undefined {
  const words = rest.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const month = words.map((word) => (/^\d/.test(word) ? undefined : monthOf(word)));
  // "Mar" is a month to some and mardi to others: the last word that can be a month is one.
  const at = month.findLastIndex((one) => one !== undefined);
  const figures = words.filter((word) => /^\d/.test(word));
  if (at < 0 || figures.length !== 2) return undefined;
  const [first = '', second = ''] = figures;
  const [year, day] = first.length > 2 ? [first, second] : [second, first];
  if (day.length > 2 || year.length > 4) return undefined;
  return { year: fullYear(year), month: month[at] ?? 0, day: Number(day) };
}

/** RFC 822 and its relatives, down to `vendredi 20 novembre 2026 \u00e0 8h30`. */
export function readFree(text: string): number | undefined {
  let rest = HALVES.reduce((all, [word, half]) => all.replace(word, half), text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(\d)(?:er|st|nd|rd|th|\u00ba|\.)(?=\s)/gi, '$1');
  const clock = TIME.exec(rest);
  let [hour, minute, second] = [0, 0, 0];
  let zone: number | undefined;
  if (clock) {
    [hour, minute, second] = [Number(clock[1]), Number(clock[2] ?? 0), Number(clock[3] ?? 0)];
    const half = clock[4]?.toLowerCase();
    if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
    const after = rest.slice(clock.index + clock[0].length);
    const named = /^\s*((?:GMT|UTC?)?\s?[+-]\d{1,2}:?\d{0,2}|[A-Za-z]{1,4})\b/.exec(after);
    zone = named ? zoneOf((named[1] ?? '').replace(/\s/g, '')) : undefined;
    const tail = named && zone !== undefined ? after.slice(named[0].length) : after;
    rest = `${rest.slice(0, clock.index)} ${tail}`;
  }
  const named = /\b(GMT|UTC|CET|CEST|EST|EDT|PST|PDT|CST|CDT)\b/i.exec(rest);
  if (named) {
    zone ??= zoneOf(named[1] ?? '');
    rest = rest.replace(named[0], ' ');
  }
  const day = readNumbered(rest.trim()) ?? readWorded(rest);
  return day && timeOf({ ...day, hour, minute, second, zone: zone ?? 0 });
}
