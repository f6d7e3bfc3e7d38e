/** Under which rules one writes here, and when somebody reads: charter, mode, hours, and what this is not. */
import { html, nothing } from 'lit';
import type { ThreadRules } from '../../model/wire/thread-rules.ts';
import { hoursTable } from '../../words/hours.ts';
import type { ThreadMoreTerms } from '../../words/terms.ts';
import { dateText, first } from '../kit/locale.ts';
import type { Moment } from '../kit/locale.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY = 86_400_000;

/** The return as people say it: "Monday 9am" within the week, the date when it is further. */
const backAt = (
  at: string | undefined,
  zone: string,
  now: number,
  words: ThreadMoreTerms,
  moment: Moment,
): string => {
  const wait = Date.parse(at ?? '') - now;
  if (!(wait > 0)) return '';
  if (wait < 6 * DAY)
    try {
      const [, day = '', time = ''] =
        /^(\w{3})\W+(\d\d:\d\d)/.exec(
          new Date(at!).toLocaleString('en-GB', {
            timeZone: zone,
            weekday: 'short',
            hour: '2-digit',
            minute: '2-digit',
          }),
        ) ?? [];
      return words.moment({ day: DAYS.indexOf(day.toLowerCase() as 'mon') + 1, time });
    } catch {
      // A zone that this browser does not know.
    }
  return dateText(at, moment);
};

const hoursText = (
  policy: ThreadRules['policy'],
  now: number,
  words: ThreadMoreTerms,
  moment: Moment,
): string => {
  const { hours, serviceAt } = policy;
  const weekly = DAYS.map((day, index) => [index + 1, hours?.weekly[day] ?? []]);
  const table = hours && hoursTable(Object.fromEntries(weekly), words.span);
  return table ? words.hours({ table, back: backAt(serviceAt, hours.zone, now, words, moment) }) : '';
};

/** The day of a charter, `2026-01-31`, without a time. */
export const dayText = (day: string | undefined, { lang }: Moment): string =>
  day
    ? first(
        new Date(day).toLocaleDateString(lang === 'en' ? 'en-GB' : lang, {
          dateStyle: 'long',
          timeZone: 'UTC',
        }),
        lang,
      )
    : '';

/** @param now by the server's clock */
export const rulesView = (
  policy: ThreadRules['policy'],
  now: number,
  words: ThreadMoreTerms,
  moment: Moment,
): unknown => {
  const { charter, serviceDesk, mode } = policy;
  const link = (href: string, text: string) => html`<a part="link" href=${href}>${text}</a>`;
  const said = [
    policy.open &&
      (mode === 'premoderation' ? words.moderated : mode === 'postmoderation' && words.afterwards),
    // Stricter than usual, for a time: a campaign, more comments than can be read.
    policy.open && policy.reason,
    hoursText(policy, now, words, moment),
    charter &&
      link(charter.url, words.charter({ version: charter.version, date: dayText(charter.date, moment) })),
    serviceDesk && link(serviceDesk, words.notDesk),
  ].filter(Boolean);
  return said.length ? html`<p part="rules">${said.map((each) => [each, ' '])}</p>` : nothing;
};
