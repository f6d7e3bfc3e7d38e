/** `parvis threads map` and `undo`: other addresses for threads, shown first, done with --yes, and the way back. */
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Site } from '../../model/site.ts';
import { domainPairs, readdress } from '../continuity/addresses/readdress.ts';
import type { Fate, Line } from '../continuity/addresses/readdress.ts';
import { readTable } from '../continuity/addresses/table.ts';
import type { Pair } from '../continuity/addresses/table.ts';
import type { Store } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Call, Outcome } from './command.ts';
import { done, failed, misused } from './command.ts';
import { momentText } from './dates.ts';
import { withSite } from './site.ts';

/** Bytes of a table. */
const LARGEST = 50_000_000;

/** Old host and new origin, or undefined. */
function domainOf(typed: string, { origins }: Site): { from: string; to: string } | undefined {
  const [old = '', fresh = ''] = typed.split('=').map((side) => side.trim().replace(/^https?:\/\/|\/$/g, ''));
  const to = origins.find((origin) => new URL(origin).host === fresh);
  return old && to !== undefined && old !== fresh ? { from: old, to } : undefined;
}

/** What is to be mapped, or why it cannot be. */
function pairsOf(
  call: Call,
  store: Store,
  site: Site,
): { readonly pairs: AsyncIterable<Pair> | Iterable<Pair>; readonly wrong: readonly number[] } | Outcome {
  const { addresses: words } = call.language.moves;
  const { error } = call.language.cli;
  const typed = call.values.get('domain');
  const file = call.positionals[1];
  if ((typed === undefined) === (file === undefined)) return misused(words.what);
  if (typed !== undefined) {
    const domain = domainOf(typed, site);
    if (!domain) return misused(words.domain(shown(typed)));
    return { pairs: domainPairs(store, site, domain.from, domain.to), wrong: [] };
  }
  try {
    if (statSync(file!).size > LARGEST) return failed(error.unreadable(shown(file!)));
    return readTable(readFileSync(file!, 'utf8'));
  } catch {
    return failed(error.unreadable(shown(file!)));
  }
}

const count = (lines: readonly Line[], ...fates: readonly Fate[]): number =>
  lines.filter(({ fate }) => fates.includes(fate)).length;

export const mapThreads = (call: Call): Promise<Outcome> =>
  withSite(call, async ({ site }, store) => {
    const { addresses: words } = call.language.moves;
    const found = pairsOf(call, store, site);
    if ('code' in found) return found;
    const dry = !call.switches.has('yes');
    const at = new Date().toISOString();
    const lines = await readdress(store, site, found.pairs, at, dry ? undefined : randomUUID());
    const said = (...fates: readonly (keyof typeof words.fate)[]): readonly string[] =>
      lines.flatMap(({ fate, line, from, to }) => {
        const one = fates.find((each) => each === fate);
        return one ? [words.fate[one]({ line, from: shown(from), to: shown(to) })] : [];
      });
    const refused = [...found.wrong.map(words.wrong), ...said('outside', 'taken')];
    const changes = said('moved', 'merged');
    const sum = words.sum({
      moved: count(lines, 'moved'),
      merged: count(lines, 'merged'),
      here: count(lines, 'here'),
      none: count(lines, 'none'),
      refused: refused.length,
    });
    const end = dry ? [words.dry] : changes.length ? [words.done] : [];
    const out = [...changes.map((line) => `  ${line}`), sum, ...end, ''].join('\n');
    return { code: 0, out, err: refused };
  });

export const undoMap = (call: Call): Promise<Outcome> =>
  withSite(call, async ({ site }, store) => {
    const { addresses: words } = call.language.moves;
    const [last] = await store.addresses.batches(site.id);
    if (!last) return failed(words.nothing);
    if (call.switches.has('yes'))
      return done(words.undone(await store.addresses.undo(site.id, last.batch)) + '\n');
    const date = momentText(last.at, call.language, site);
    return done([words.last({ count: last.changes, date }), words.dry, ''].join('\n'));
  });
