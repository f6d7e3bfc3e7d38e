/** `parvis import KIND FILE`: comments of WordPress, Disqus or Isso. */
import { accessSync, constants } from 'node:fs';
import { bring } from '../import/bring.ts';
import { readDisqus } from '../import/disqus.ts';
import type { Found } from '../import/foreign.ts';
import { readIsso } from '../import/isso.ts';
import { readWordpress } from '../import/wordpress.ts';
import { shown } from './arguments.ts';
import type { Command } from './command.ts';
import { failed, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { withSite } from './site.ts';

const readers: ReadonlyMap<string, (file: string) => AsyncIterable<Found>> = new Map([
  ['wordpress', readWordpress],
  ['disqus', readDisqus],
  ['isso', readIsso],
]);

/** Refusals said one by one; a file of another site would say thousands. */
const MOST = 200;

export const importCommand: Command = {
  name: 'import',
  options: { ...configOption, site: 'string', base: 'string', check: 'boolean' },
  takes: [2, 2],
  run(call) {
    const { cli, moves } = call.language;
    const { import: words } = moves;
    const [kind = '', file = ''] = call.positionals;
    const read = readers.get(kind);
    const expected = [...readers.keys()].join(', ');
    if (!read)
      return misused(
        cli.error.value({ option: cli.command.import.usage.split(' ')[2]!, value: shown(kind), expected }),
      );
    try {
      accessSync(file, constants.R_OK);
    } catch {
      return failed(cli.error.unreadable(shown(file)));
    }
    return withSite(call, async ({ site }, store) => {
      const typed = call.values.get('base');
      const base =
        typed === undefined ? site.url : site.origins.find((one) => one === typed.replace(/\/$/, ''));
      const origins = site.origins.join(', ');
      if (base === undefined) return misused(words.base({ typed: shown(typed ?? ''), origins }));
      const dry = call.switches.has('check');
      try {
        const source = { name: kind, site, base, now: Date.now() };
        const { refused, skipped, orphans, ...counts } = await bring(store, source, read(file), dry);
        const lines = [
          (dry ? words.would : words.sum)(counts),
          ...(skipped.spam ? [words.spam(skipped.spam)] : []),
          ...(skipped.ping ? [words.ping(skipped.ping)] : []),
          ...(orphans ? [words.orphans(orphans)] : []),
        ];
        const why = refused.slice(0, MOST).map((one) => words.refused[one.why](shown(one.id)));
        const rest = refused.length > MOST ? [`… ${refused.length - MOST}`] : [];
        return { code: 0, out: lines.join('\n') + '\n', err: [...why, ...rest] };
      } catch (fault) {
        const { name } = fault as Error;
        if (name === 'NotWhole') return failed(words.notWhole(shown(file)));
        if (name !== 'NotThat') throw fault;
        return failed(words.notThat({ file: shown(file), kind }));
      }
    });
  },
};
