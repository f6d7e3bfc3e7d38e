/** The rules that hold the next ones of a wave, and the log of them. */
import { int, list } from '../../../model/wire/shape.ts';
import { fromShape, toInstant, toMs } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { WaveLogTable, WaveRuleTable } from '../sql/wave-schema.ts';
import type { WaveReads, WaveRule, WaveWrites } from '../waves.ts';
import type { Changes } from './changes.ts';

/** Hashes of a sketch, of 32 bits each. */
const sketchShape = list(int(0, 0xffff_ffff), 64, 1);

/** @returns undefined for a row whose sketch cannot be read: it holds nothing, and harms no other rule */
function ruleOf(row: WaveRuleTable): WaveRule | undefined {
  const sketch = fromShape(sketchShape, row.sketch);
  const { id, refused, staff, ground } = row;
  return (
    sketch && {
      ...{ id, refused, staff, sketch },
      ...(ground !== null && { ground }),
      at: toInstant(row.at),
      until: toInstant(row.until),
    }
  );
}

/** @returns the verbs that read them */
export function waveReads(db: Builder): (run: Run) => WaveReads {
  const rules = prepare<{ site: string; since: number }, WaveRuleTable>(db, (slot) =>
    db
      .selectFrom('wave_rule')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('until', '>', slot('since'))
      .orderBy('at', 'desc')
      .orderBy('id'),
  );
  const log = prepare<{ site: string; limit: number }, WaveLogTable>(db, (slot) =>
    db
      .selectFrom('wave_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .orderBy('n', 'desc')
      .limit(slot('limit')),
  );
  return (run) => ({
    waveRules: async (site, since) =>
      (await run(rules({ site, since: toMs(since) }))).rows.flatMap((row) => ruleOf(row) ?? []),
    waveLog: async (site, limit) =>
      (await run(log({ site, limit }))).rows.map(({ n, act, rule, refused, staff, at, until }) => ({
        ...{ n, rule, refused, staff, act: act === 'end' ? 'end' : 'set' },
        ...{ at: toInstant(at), until: toInstant(until) },
      })),
  });
}

/** @returns the verbs that set and end them */
export function waveWrites(db: Builder): (run: Run, changes: Changes) => WaveWrites {
  type Key = Pick<WaveRuleTable, 'site' | 'id'>;
  const find = prepare<Key, WaveRuleTable>(db, (slot) =>
    db.selectFrom('wave_rule').selectAll().where('site', '=', slot('site')).where('id', '=', slot('id')),
  );
  const put = prepare<WaveRuleTable, unknown>(db, (slot) =>
    db
      .insertInto('wave_rule')
      .values(slotsOf(slot, ['site', 'id', 'at', 'until', 'refused', 'staff', 'ground', 'sketch'])),
  );
  const shorten = prepare<Key & { until: number }, unknown>(db, (slot) =>
    db
      .updateTable('wave_rule')
      .set({ until: slot('until') })
      .where('site', '=', slot('site'))
      .where('id', '=', slot('id')),
  );
  const last = prepare<{ site: string }, { n: number }>(db, (slot) =>
    db.selectFrom('wave_log').select('n').where('site', '=', slot('site')).orderBy('n', 'desc').limit(1),
  );
  const add = prepare<WaveLogTable, unknown>(db, (slot) =>
    db
      .insertInto('wave_log')
      .values(slotsOf(slot, ['site', 'n', 'act', 'rule', 'at', 'until', 'refused', 'staff'])),
  );
  return (run, changes) => {
    const note = async (row: Omit<WaveLogTable, 'n'>): Promise<void> => {
      const n = ((await run(last({ site: row.site }))).rows[0]?.n ?? 0) + 1;
      await run(add({ ...row, n }));
      // The desks look again; visitors see nothing of it.
      await changes.count(row.site, false);
    };
    return {
      async setWaveRule(site, { id, refused, staff, ground, sketch, ...rule }) {
        await changes.hold(site);
        const row = { site, refused, staff, at: toMs(rule.at), until: toMs(rule.until) };
        await run(put({ ...row, id, ground: ground ?? null, sketch: JSON.stringify(sketch) }));
        await note({ ...row, act: 'set', rule: id });
      },
      async endWaveRule(site, id, { staff, at }) {
        // Two who end it at once wait for each other; the second finds that it has ended.
        await changes.hold(site);
        const now = toMs(at);
        const [row] = (await run(find({ site, id }))).rows;
        if (!row || row.until <= now) return false;
        await run(shorten({ site, id, until: now }));
        await note({ site, act: 'end', rule: id, at: now, until: now, refused: row.refused, staff });
        return true;
      },
    };
  };
}
