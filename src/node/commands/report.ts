/** `parvis report`: the figures of a week, at the terminal, for a spreadsheet, as the mail that managers get. */
import { writeFileSync } from 'node:fs';
import { bars } from '../../html/bars.ts';
import { figureCsv } from '../../html/figures/csv.ts';
import { weekly } from '../../html/figures/letter.ts';
import { figureLines, timeText, weekdayText } from '../../html/figures/lines.ts';
import type { Writing } from '../../html/figures/lines.ts';
import { lastWeek, weekNamed } from '../../model/figures/period.ts';
import { siteZone } from '../../model/site.ts';
import { figuresOfWeek } from '../comments/figures/read.ts';
import type { Week } from '../comments/figures/read.ts';
import { transparencyOf } from '../comments/figures/transparency.ts';
import { shown } from './arguments.ts';
import type { Command } from './command.ts';
import { failed, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { figureWords, mailWords } from './mail-words.ts';
import { withSite } from './site.ts';

/** The terminal's lines: a name, its values below, and the days as a chart. */
function printed({ figures, before, service }: Week, site: string, writing: Writing): readonly string[] {
  const { perDay } = figures.received;
  const drawn = bars(perDay);
  return [
    writing.words.subject({ site, week: figures.period.week ?? '' }),
    timeText(figures.period, writing),
    '',
    ...figureLines(figures, writing, { before, service }).flatMap(({ name, values }) => [
      name,
      ...values.map((value) => `  ${value}`),
    ]),
    '',
    writing.words.perDay,
    ...perDay.map(
      (count, i) => `  ${weekdayText(figures.period.days[i]!, writing).padEnd(8)} ${drawn[i]} ${count}`,
    ),
  ];
}

export const reportCommand: Command = {
  name: 'report',
  options: {
    ...configOption,
    ...{ site: 'string', week: 'string', csv: 'string', html: 'string', statements: 'string' },
  },
  takes: [0, 0],
  run(call) {
    const { values, language } = call;
    const { cliFigures: words, cli, figures: terms, tag } = language;
    const now = Date.now();
    return withSite(call, async ({ site, notices }, store) => {
      const zone = siteZone(site);
      const typed = values.get('week');
      const period = typed === undefined ? lastWeek(zone, now) : weekNamed(zone, typed);
      if (!period) return misused(words.week(shown(typed ?? '')));
      if (period.from > now) return misused(words.ahead(period.week ?? ''));
      const { targetHours } = notices;
      const week = await figuresOfWeek(store, site, period, { now, targetHours });
      const writing = { lang: tag, words: terms };
      // What goes to managers is in the site's language; what is printed, in that of the terminal.
      const frame = mailWords(site);
      const own = { lang: frame.moment.lang, words: figureWords(site) };
      const files: [option: string, text: () => Promise<{ text: string; said: (file: string) => string }>][] =
        [
          ['csv', async () => ({ text: figureCsv(week.figures, terms), said: words.written })],
          [
            'html',
            async () => ({
              text: weekly(frame, own, week.figures, week).html,
              said: words.written,
            }),
          ],
          [
            'statements',
            async () => {
              const statements = await transparencyOf(store, site, period);
              return {
                text: JSON.stringify({ statements }, null, 2) + '\n',
                said: (file) => words.statements({ count: statements.length, file }),
              };
            },
          ],
        ];
      const said: string[] = [];
      for (const [option, made] of files) {
        const file = values.get(option);
        if (file === undefined) continue;
        const { text, said: sentence } = await made();
        try {
          writeFileSync(file, text);
        } catch {
          return failed(cli.error.notWritten(shown(file)));
        }
        said.push(sentence(shown(file)));
      }
      return { code: 0, out: printed(week, site.name, writing).join('\n') + '\n', err: said };
    });
  },
};
