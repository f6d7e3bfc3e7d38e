/** `parvis archive FOLDER`: the public conversation of a site for a public archive, or a look whether one is whole. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dayText } from '../../html/pages/rules.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { isDay } from '../../model/wire/parse.ts';
import { siteZone } from '../../model/site.ts';
import { addDays, instantOf } from '../../model/zone.ts';
import { checkArchive } from '../continuity/public-archive/check.ts';
import { writeArchive } from '../continuity/public-archive/write.ts';
import { archiveFrame } from './archive-words.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Outcome } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { withSite } from './site.ts';

/** Faults that are shown one by one. */
const LINES = 20;

/** The system's codes for a folder that cannot be written. */
const UNWRITTEN = /^E(?:ACCES|PERM|ROFS|NOENT|NOTDIR|NOSPC|DQUOT|NAMETOOLONG|INVAL)$/;

async function check(folder: string, call: Call): Promise<Outcome> {
  const { archive: words } = call.language.host;
  if (!existsSync(folder)) return failed(call.language.cli.error.unreadable(shown(folder)));
  const { files, sha256, faults } = await checkArchive(folder);
  if (!faults.length) return done(words.whole({ files, sha256 }) + '\n');
  const lines = faults.slice(0, LINES).map(({ why, path }) => words.fault[why](shown(path)));
  const more = faults.length - lines.length;
  return failed(...lines, ...(more ? [words.more(more)] : []));
}

export const archiveCommand: Command = {
  name: 'archive',
  options: {
    ...configOption,
    ...{ site: 'string', from: 'string', to: 'string', thread: 'string', check: 'boolean' },
  },
  takes: [1, 1],
  run(call) {
    const { values, switches, language, positionals } = call;
    const { error } = language.cli;
    const { archive: words } = language.host;
    const folder = resolve(positionals[0]!);
    if (switches.has('check')) return check(folder, call);
    const [from, to, typed] = [values.get('from'), values.get('to'), values.get('thread')];
    for (const day of [from, to])
      if (day !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(day) && isDay(day)))
        return misused(words.badDay(shown(day)));
    if (from !== undefined && to !== undefined && to < from) return misused(words.badOrder({ from, to }));
    if (typed !== undefined && !httpUrl(typed)) return misused(error.url(shown(typed)));
    if (existsSync(folder)) return failed(error.exists(shown(folder)));
    return withSite(call, async ({ site }, store) => {
      const address = typed === undefined ? undefined : canonicalUrl({ location: typed });
      const thread = address === undefined ? undefined : await store.threadAt(site.id, address);
      if (address !== undefined && !thread) return failed(language.cli.threads.none(address));
      const start = (day: string): number => instantOf(siteZone(site), `${day}T00:00`);
      const frame = archiveFrame(site);
      const { lang } = frame.moment;
      const say = (day: string | undefined): string => (day === undefined ? '' : dayText(day, { lang }));
      const wanted = {
        span: { ...(from && { from: start(from) }), ...(to && { to: start(addDays(to, 1)) }) },
        days: { ...(from && { from }), ...(to && { to }) },
        said: { from: say(from), to: say(to) },
        thread,
      };
      try {
        const made = await writeArchive(store, site, frame, wanted, folder);
        return done(
          [
            words.made({ folder: shown(folder), threads: made.threads, comments: made.comments }),
            words.sum(made.sha256),
            '',
          ].join('\n'),
        );
      } catch (fault) {
        const { code = '' } = fault as { code?: string };
        if (UNWRITTEN.test(code)) return failed(error.notWritten(shown(folder)));
        if (code === 'EEXIST' || code === 'ENOTEMPTY') return failed(error.exists(shown(folder)));
        throw fault;
      }
    });
  },
};
