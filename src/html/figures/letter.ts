/** The weekly report as a mail: what happened, whose business it is, what may be done; and a small chart of the days. */
import type { Figures } from '../../model/figures/figures.ts';
import type { FiguresTerms } from '../../words/terms.ts';
import { framed, go, say } from '../mail/frame.ts';
import type { MailFrame } from '../mail/frame.ts';
import type { Part, Written } from '../mail/letter.ts';
import { figureLines, timeText, weekdayText } from './lines.ts';
import type { Line, Writing } from './lines.ts';

const item =
  ({ advice }: FiguresTerms) =>
  ({ name, values, owner, act }: Line): readonly [string, string] => [
    name,
    [...values, advice({ owner, act })].join('\n'),
  ];

/** The parts of the report, without what every mail has around it. */
export function figureParts(
  figures: Figures,
  writing: Writing,
  given: { readonly before?: number | undefined; readonly service: boolean },
): readonly Part[] {
  const { days } = figures.period;
  return [
    say(timeText(figures.period, writing)),
    { is: 'list', items: figureLines(figures, writing, given).map(item(writing.words)) },
    {
      is: 'bars',
      heading: writing.words.perDay,
      bars: figures.received.perDay.map((count, i) => [weekdayText(days[i]!, writing), count] as const),
    },
  ];
}

/** @param desk address of the desk, absent where there is none */
export const weekly = (
  frame: MailFrame,
  writing: Writing,
  figures: Figures,
  given: { readonly before?: number | undefined; readonly service: boolean },
  desk?: string,
): Written =>
  framed(frame, writing.words.subject({ site: frame.site, week: figures.period.week ?? '' }), [
    ...figureParts(figures, writing, given),
    ...(desk === undefined ? [] : [go(writing.words.open, desk)]),
  ]);
