/** `parvis move TARGET`: to another database; `parvis move reopen` gives up. */
import { resolve } from 'node:path';
import enMoves from '../../words/en/cli-moves.ts';
import frMoves from '../../words/fr/cli-moves.ts';
import { resolveLanguage } from '../../words/resolve.ts';
import type { Config } from '../config/config.ts';
import { move, unmovable } from '../continuity/move.ts';
import { secret } from '../secret.ts';
import type { Store } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Outcome } from './command.ts';
import { failed, misused } from './command.ts';
import { configOption, withConfig } from './configuration.ts';
import { progressOf, told } from './progress.ts';

const sentences: Readonly<Record<string, string>> = {
  en: enMoves.move.residents,
  fr: frMoves.move.residents,
};

/** What the residents of each site read, in its language. */
const closingOf = ({ sites }: Config): Record<string, string> =>
  Object.fromEntries(
    sites.map(({ site }) => [site.id, sentences[resolveLanguage(site.lang, Object.keys(sentences))]!]),
  );

/** The database that is meant. An address of PostgreSQL holds a password, so it is never typed. */
function targetOf(typed: string, { env }: Call['means']): Config['store'] | undefined {
  const [, name] = /^env:(\w+)$/.exec(typed) ?? [];
  if (name === undefined) {
    const path = resolve(typed);
    return { engine: 'sqlite', url: secret(`sqlite:${path}`), name: path };
  }
  const url = env[name] ?? '';
  return /^postgres(?:ql)?:\/\//.test(url) ? { engine: 'postgres', url: secret(url), name } : undefined;
}

async function carry(
  call: Call,
  config: Config,
  from: Store,
  to: Store,
  target: Config['store'],
): Promise<Outcome> {
  const { move: words } = call.language.moves;
  const why = await unmovable(from, to);
  if (why) return failed(words.why[why]);
  try {
    const sums = await move(from, to, closingOf(config), progressOf(call));
    const rows = [...sums.values()].reduce((sum, table) => sum + table.rows, 0);
    const place = target.engine === 'sqlite' ? { path: target.name } : { env: target.name };
    const setting = `"store": ${JSON.stringify(place)}`;
    return told(call, words.done({ tables: sums.size, rows }), words.next(setting));
  } catch (fault) {
    if ((fault as Error).name === 'Damaged') return failed(words.different);
    throw fault;
  }
}

export const moveCommand: Command = {
  name: 'move',
  options: { ...configOption, quiet: 'boolean' },
  takes: [1, 1],
  run: (call) =>
    withConfig(call, async (config) => {
      const { move: words } = call.language.moves;
      const [typed = ''] = call.positionals;
      const target = typed === 'reopen' ? config.store : targetOf(typed, call.means);
      if (!target) return misused(words.target(shown(typed)));
      if (typed !== 'reopen' && target.url.reveal() === config.store.url.reveal()) return misused(words.same);
      const from = await call.means.openStore(config);
      try {
        if (typed === 'reopen') return told(call, (await from.whole.reopen()) ? words.reopened : words.open);
        const to = await call.means.openStore({ ...config, store: target });
        try {
          return await carry(call, config, from, to, target);
        } finally {
          await to.close();
        }
      } finally {
        await from.close();
      }
    }),
};
