/** What stands beside a comment, drawn by the chunk that came for it from what was asked for. */
import type { DeskComment } from '../../../model/wire/desk.ts';
import type { Reading } from '../desk.reading.ts';
import type { Beside } from './comment.view.ts';

/** @param fourEyes does the site ask that another person answers a contest? */
export function besideOf(
  reading: Reading,
  { id, contests, reports }: DeskComment,
  fourEyes: boolean,
): Beside {
  const { aside, words, moment, level } = reading;
  if (!aside) return {};
  const { views, said } = aside;
  const log = reading.logs.get(id);
  const history = reading.histories.get(id);
  return {
    handed: views.handedView(reading, id),
    log: log && views.logView(log, words, said, moment),
    history: history && views.historyView(history, words, said, moment, reading),
    reports: reports
      ? views.reportsView(reports, reading.reports.get(id), words, said, moment, level + 2)
      : undefined,
    contests: contests.length ? views.contestView(contests, fourEyes, words, said, moment) : undefined,
  };
}
