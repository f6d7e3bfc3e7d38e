/** Reads the facts that figures are made of: each table once, by the time of what happened. */
import type { Facts } from '../../../model/figures/facts.ts';
import type { Reasoned } from '../../../model/figures/transparency.ts';
import type { Between, FigureReads } from '../figures.ts';
import { statement } from '../rows/comment-shapes.ts';
import { filled, fromShape, toInstant } from '../rows/value.ts';
import { now } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';

/** Who decides at the desk. */
const STAFF = ['contributor', 'moderator', 'manager', 'admin'];

/** @returns the verb */
export const figureReads =
  (db: Builder) =>
  (run: Run): FigureReads => {
    const received = async (site: string, { from, to }: Between): Promise<Facts['received']> => {
      const { rows } = await run(
        now(
          db
            .selectFrom('comment as c')
            .innerJoin('thread as t', (join) =>
              join.onRef('t.site', '=', 'c.site').onRef('t.id', '=', 'c.thread'),
            )
            .leftJoin('comment as a', (join) =>
              join
                .onRef('a.site', '=', 'c.site')
                .on((e) => e('a.id', '=', e.fn.coalesce('c.reply_to', 'c.parent'))),
            )
            .select([
              'c.received_at as at',
              't.canonical as page',
              't.title',
              'c.official',
              'a.received_at as answers',
            ])
            .where('c.site', '=', site)
            .where('c.received_at', '>=', from)
            .where('c.received_at', '<', to)
            .orderBy('c.received_at'),
        ),
      );
      return rows.map(({ at, page, title, official, answers }) =>
        filled({
          at,
          page,
          title: title ?? undefined,
          official: official !== null,
          answers: answers ?? undefined,
        }),
      );
    };

    const decisions = async (site: string, { from, to }: Between): Promise<Facts['decisions']> => {
      const { rows } = await run(
        now(
          db
            .selectFrom('audit as l')
            .innerJoin('comment as c', (join) =>
              join.onRef('c.site', '=', 'l.site').onRef('c.id', '=', 'l.comment'),
            )
            .select([
              'l.at',
              'c.received_at as receivedAt',
              'l.state_from as from',
              'l.state_to as to',
              'l.ground',
            ])
            .where('l.site', '=', site)
            .where('l.at', '>=', from)
            .where('l.at', '<', to)
            .where('l.actor', 'in', STAFF)
            .orderBy('l.at'),
        ),
      );
      return rows.map(({ ground, ...row }) => filled({ ...row, ground: ground ?? undefined }));
    };

    const notices = async (site: string, { from, to }: Between): Promise<Facts['notices']> => {
      const { rows } = await run(
        now(
          db
            .selectFrom('report as r')
            .innerJoin('comment as c', (join) =>
              join.onRef('c.site', '=', 'r.site').onRef('c.id', '=', 'r.comment'),
            )
            .select(['r.received_at as at', 'r.decided_at as decidedAt', 'c.state'])
            .where('r.site', '=', site)
            .where('r.received_at', '>=', from)
            .where('r.received_at', '<', to)
            .orderBy('r.received_at'),
        ),
      );
      return rows.map(({ decidedAt, ...row }) => filled({ ...row, decidedAt: decidedAt ?? undefined }));
    };

    const contests = async (site: string, { from, to }: Between): Promise<Facts['contests']> =>
      (
        await run(
          now(
            db
              .selectFrom('appeal')
              .select(['opened_at as at', 'state'])
              .where('site', '=', site)
              .where('opened_at', '>=', from)
              .where('opened_at', '<', to)
              .orderBy('opened_at'),
          ),
        )
      ).rows.map(({ at, state }) => ({ at, state }));

    const waiting = async (site: string): Promise<Facts['waiting']> => {
      const query = db.selectFrom('comment').select('waits_at').where('site', '=', site);
      const { rows } = await run(now(query.where('waits', 'in', ['pending', 'held']).orderBy('waits_at')));
      return rows.flatMap(({ waits_at }) => waits_at ?? []);
    };

    const statements = async (site: string, { from, to }: Between): Promise<readonly Reasoned[]> => {
      const query = db
        .selectFrom('comment')
        .select(['id', 'received_at', 'lang', 'statement'])
        .where('site', '=', site)
        .where('statement', 'is not', null)
        .where('acted_at', '>=', from)
        .where('acted_at', '<', to);
      return (await run(now(query.orderBy('acted_at').orderBy('id')))).rows.flatMap((row) => {
        const read = fromShape(statement, row.statement);
        if (!read) return [];
        return [
          filled<Reasoned>({
            id: row.id,
            receivedAt: toInstant(row.received_at),
            lang: row.lang ?? undefined,
            statement: read,
          }),
        ];
      });
    };

    return {
      statements,
      async facts(site, between) {
        return {
          received: await received(site, between),
          decisions: await decisions(site, between),
          notices: await notices(site, between),
          contests: await contests(site, between),
          waiting: await waiting(site),
        };
      },
    };
  };
