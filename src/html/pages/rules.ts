/** Under which rules one writes here, and when somebody reads, for pages without script. */
import { dateTag } from '../../model/english.ts';
import type { ThreadPage } from '../../model/wire/thread.ts';
import { hoursTable } from '../../words/hours.ts';
import type { CommentsTerms, PagesTerms } from '../../words/terms.ts';
import { html, nothing } from '../html.ts';
import type { Hole, Html } from '../html.ts';
import { dateText } from '../time.ts';
import type { Moment } from '../time.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The day of a charter, `2026-01-31`, without a time; '' for none. */
export const dayText = (day: string | undefined, { lang }: Pick<Moment, 'lang'>): string => {
  const at = Date.parse(day ?? '');
  if (Number.isNaN(at)) return '';
  const text = new Date(at).toLocaleDateString(dateTag(lang), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return lang.startsWith('fr') ? text.replace(/^1 /, '1er ') : text;
};

const DAY = 86_400_000;

/** The return as people say it: "Monday 9am" within the week, the date when it is further. */
const backAt = (
  at: string | undefined,
  now: number,
  zone: string,
  words: CommentsTerms,
  moment: Moment,
): string => {
  const wait = Date.parse(at ?? '') - now;
  if (!(wait > 0)) return '';
  if (wait >= 6 * DAY) return dateText(at, moment);
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
};

/** Weekly hours, and the moment of the return where nobody is there now; '' without hours. */
const hoursText = ({ policy, serverTime = '' }: ThreadPage, words: CommentsTerms, moment: Moment): string => {
  const { hours, serviceAt } = policy;
  if (!hours) return '';
  const weekly = DAYS.map((day, index) => [index + 1, hours.weekly[day] ?? []] as const);
  const table = hoursTable(Object.fromEntries(weekly), words.span);
  return (
    table &&
    words.hours({ table, back: backAt(serviceAt, Date.parse(serverTime), hours.zone, words, moment) })
  );
};

/** The rules of a thread, one sentence after the other. */
export const rulesList = (
  thread: ThreadPage,
  words: CommentsTerms,
  { charter: charterWord }: Pick<PagesTerms, 'charter'>,
  moment: Moment,
): Html => {
  const { charter, serviceDesk, mode, open, reason } = thread.policy;
  const said: Hole[] = [
    open && (mode === 'premoderation' ? words.moderated : mode === 'postmoderation' && words.afterwards),
    open && reason,
    hoursText(thread, words, moment),
    charter &&
      html`<a href="${charter.url}"
        >${
          charter.version && charter.date
            ? words.charter({ version: charter.version, date: dayText(charter.date, moment) })
            : charterWord
        }</a
      >`,
    serviceDesk !== undefined && html`<a href="${serviceDesk}">${words.notDesk}</a>`,
  ].filter(Boolean);
  return said.length ? html`<p class="hint">${said.map((each) => [each, ' '])}</p>` : nothing;
};
