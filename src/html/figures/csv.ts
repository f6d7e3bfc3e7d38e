/** The figures for a spreadsheet. */
import type { Figures } from '../../model/figures/figures.ts';
import type { FiguresTerms } from '../../words/terms.ts';
import { CSV_MARK, csvRow } from '../csv.ts';

/** @returns the table: name, value, unit; hours with a full stop, so that every spreadsheet can be told the same */
export function figureCsv(figures: Figures, { columns, names, lines, units }: FiguresTerms): string {
  const { received, decision, reply, notices, contests, outOfHours } = figures;
  const rows: (readonly [string, string | number, string])[] = [
    columns,
    [names.received, received.count, units.comments],
    [lines.published, figures.published, units.acts],
    [lines.refused, figures.refused, units.acts],
    [lines.removed, figures.removed, units.acts],
    ...figures.grounds.map(([ref, count]) => [`${names.grounds}: ${ref}`, count, units.acts] as const),
    [lines.decisionMedian, decision?.median ?? '', units.hours],
    [lines.decisionNinety, decision?.p90 ?? '', units.hours],
    [lines.replyMedian, reply?.median ?? '', units.hours],
    [lines.replyNinety, reply?.p90 ?? '', units.hours],
    [lines.waiting, figures.waiting, units.comments],
    [names.late, figures.late, units.comments],
    ...(outOfHours === undefined ? [] : [[names.outOfHours, outOfHours, units.comments] as const]),
    [names.notices, notices.count, units.acts],
    [lines.noticesDecided, notices.decided, units.acts],
    [lines.noticesUpheld, notices.upheld, units.acts],
    [names.contests, contests.count, units.acts],
    [lines.contestsUpheld, contests.upheld, units.acts],
    [lines.contestsReversed, contests.reversed, units.acts],
    ...figures.pages.map(({ url, count }) => [`${names.pages}: ${url}`, count, units.comments] as const),
    [names.minutes, figures.minutes, units.minutes],
  ];
  return CSV_MARK + rows.map(csvRow).join('');
}
