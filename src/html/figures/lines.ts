/**
 * The figures as lines of words, for the mail, the terminal and the public page; and as a table for a spreadsheet. Names,
 * owners and advice come from the words; numbers and dates are written as in the site's language.
 */
import type { Delay, Figures } from '../../model/figures/figures.ts';
import type { Period } from '../../model/figures/period.ts';
import { dateTag } from '../../model/english.ts';
import { cleanLine } from '../../model/text/clean.ts';
import type { FiguresTerms, Indicator, IndicatorOwner } from '../../words/terms.ts';

/** One indicator: what it says, and what may be done about it. */
export interface Line {
  readonly indicator: Indicator;
  readonly name: string;
  /** One entry for each of its lines; none says so itself. */
  readonly values: readonly string[];
  readonly owner: string;
  readonly act: string;
}

const OWNERS: Readonly<Record<Indicator, IndicatorOwner>> = {
  received: 'manager',
  decided: 'moderators',
  grounds: 'webmaster',
  decision: 'manager',
  reply: 'service',
  late: 'moderators',
  outOfHours: 'manager',
  notices: 'moderators',
  contests: 'moderators',
  pages: 'webmaster',
  minutes: 'manager',
};

/** How numbers, days and durations are written. */
export interface Writing {
  /** BCP 47. */
  readonly lang: string;
  readonly words: FiguresTerms;
}

/** A day: "16 November 2026". @param day `YYYY-MM-DD` */
export const dayText = (day: string, { lang }: Pick<Writing, 'lang'>): string =>
  new Intl.DateTimeFormat(dateTag(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** A day by its name in the week: "Mon". */
export const weekdayText = (day: string, { lang }: Pick<Writing, 'lang'>): string =>
  new Intl.DateTimeFormat(dateTag(lang), { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** "2.5 hours", or "20 minutes" below an hour. */
export const durationText = (hours: number, { lang }: Pick<Writing, 'lang'>): string => {
  const [value, unit] = hours < 1 ? [Math.round(hours * 60), 'minute'] : [hours, 'hour'];
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(dateTag(lang), style).format(value);
};

/** "From … to …": the first and the last day. */
export const timeText = ({ days }: Period, writing: Writing): string =>
  writing.words.time({ from: dayText(days[0]!, writing), to: dayText(days.at(-1)!, writing) });

/**
 * The indicators in their order; one without a figure is left out where the site cannot have it (no calendar), and says
 * "none" where nothing happened.
 * @param before comments received in the time before; absent: not compared. @param service delays are in hours of service
 */
export function figureLines(
  figures: Figures,
  writing: Writing,
  { before, service }: { readonly before?: number | undefined; readonly service: boolean },
): readonly Line[] {
  const { words } = writing;
  const delay = (of: Delay | undefined): readonly string[] =>
    of
      ? [
          (service ? words.delay : words.clock)({
            median: durationText(of.median, writing),
            ninety: durationText(of.p90, writing),
          }),
        ]
      : [];
  const { count } = figures.received;
  const { notices, contests, outOfHours } = figures;
  const values: Readonly<Record<Indicator, readonly string[] | undefined>> = {
    received: [before === undefined ? words.comments(count) : words.received({ count, before })],
    decided: [words.decided(figures)],
    grounds: figures.grounds.map(([ref, count]) => words.ground({ ref: cleanLine(ref), count })),
    decision: delay(figures.decision),
    reply: delay(figures.reply),
    late: figures.waiting ? [words.late(figures)] : [],
    outOfHours:
      outOfHours === undefined
        ? undefined
        : count
          ? [words.outOfHours({ count: outOfHours, percent: Math.round((100 * outOfHours) / count) })]
          : [],
    notices: notices.count ? [words.notices(notices)] : [],
    contests: contests.count ? [words.contests(contests)] : [],
    pages: figures.pages.map(({ title, url, count }) =>
      words.page({ page: cleanLine(title ?? '') || url, count }),
    ),
    minutes: figures.minutes ? [words.minutes(durationText(figures.minutes / 60, writing))] : [],
  };
  return (Object.keys(OWNERS) as Indicator[]).flatMap((indicator) => {
    const said = values[indicator];
    return said === undefined
      ? []
      : [
          {
            indicator,
            name: words.names[indicator],
            values: said.length ? said : [words.none],
            owner: words.owner[OWNERS[indicator]],
            act: words.act[indicator],
          },
        ];
  });
}
