import { plural } from '../plural.ts';
import type { CliFiguresTerms } from '../terms.ts';

/** English: the figures at the command line. */
export default {
  command: {
    report: {
      summary: 'Show the figures of a week',
      usage:
        'parvis report [--config FILE] [--site SITE] [--week WEEK] [--csv FILE] [--html FILE] [--statements FILE]',
      text: [
        'Comments received and decided, delays in hours of service, reports, contests: the figures that managers get by mail.',
        'A running companion sends them to managers when the first service of the next week begins.',
      ],
      options: [
        ['--site SITE', 'The site, when there are several'],
        ['--week WEEK', 'A week of the calendar, such as 2026-W47 (default: the last one that has ended)'],
        ['--csv FILE', 'Write them for a spreadsheet, too'],
        ['--html FILE', 'Write the mail, too'],
        ['--statements FILE', 'Write the week’s statements of reasons for the EU database, as JSON'],
      ],
      examples: [
        ['parvis report --week 2026-W47 --csv week.csv', 'Show a week and write it for a spreadsheet'],
      ],
    },
  },
  week: (typed) => `${typed} is no week. Write the year and the week, such as 2026-W47.`,
  written: (file) => `Written: ${file}`,
  ahead: (week) => `Week ${week} has not begun yet. Name an earlier one.`,
  statements: ({ count, file }) =>
    `${plural('en', count, { one: '# statement', other: '# statements' })} written: ${file}`,
} satisfies CliFiguresTerms;
