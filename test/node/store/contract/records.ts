/** Retention, with the clock held; what is kept of somebody; the register. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../../../src/model/statement.ts';
import type { Kept } from '../../../../src/node/store/records.ts';
import { at, comment, contest, fill, line, moved, put, report, sealed, SITE } from '../make.ts';
import type { Open } from '../make.ts';
import { reply } from './replies.ts';

const DAY = 86_400;
/** So many days after the beginning. */
const day = (count: number): string => at(count * DAY);
const kept: Kept = {
  ...{ rejected: 30, removed: 60, published: 900, email: 100, reports: 200 },
  ...{ connection: 365, receipts: 400, audit: 500, mail: 20, requests: 700, drafts: 183 },
};
const none = {
  ...{ rejected: 0, removed: 0, published: 0, email: 0, reports: 0 },
  ...{ connection: 0, receipts: 0, audit: 0, mail: 0, requests: 0, drafts: 0 },
};
const statement: Statement = {
  ...{ action: 'removed', scope: { reach: 'page' }, from: at(0), facts: 'Wrote SECRET', source: 'notice' },
  ...{ automated: { detection: false, decision: 'no' }, ground: { type: 'terms', ref: '§ 3' } },
  ...{ explanation: 'Because SECRET', redress: [{ kind: 'court' }], reference: 'V-1' },
} as Statement;
const decision = (to: 'rejected' | 'removed') =>
  ({ to, by: 'moderator', at: at(0), knownAt: at(0), reason: 'SECRET', automated: false }) as const;

export function records(open: Open): void {
  test('each kind goes when its time has come, not a moment before; a dry run says so and changes nothing', async () => {
    const store = await open();
    await fill(
      store,
      comment('p', { text: 'SECRET p' }),
      comment('q', { parent: 'p', receivedAt: day(890) }),
    );
    for (const state of ['rejected', 'removed'] as const)
      await fill(
        store,
        comment(state, {
          state,
          text: `SECRET ${state}`,
          statement,
          decision: decision(state),
          actedAt: at(0),
        }),
      );
    await store.write((tx) =>
      put(tx, comment('m', { receivedAt: day(890) }), { email: 'SECRET@example.org' }),
    );
    await store.write((tx) => put(tx, comment('n'), { email: 'old@example.org' }));
    await store.write((tx) => tx.addReport(SITE, report('1', 'n')));
    await store.write((tx) => tx.addReport(SITE, report('2', 'q')));
    await store.write((tx) => tx.decideReports(SITE, 'n', at(0)));
    await store.write((tx) => tx.keepConnection(SITE, sealed('n1')));
    await store.write((tx) => tx.keepConnection(SITE, sealed('n2', { at: day(890) })));
    const next = moved(comment('q', { parent: 'p', receivedAt: day(890) }), 'held', { heldBy: ['human'] });
    await store.write((tx) => tx.saveComment(next, 2, line(next, { at: at(0), reason: 'SECRET' })));
    await store.records.addRequest(SITE, {
      ...{ reference: 'D1', kind: 'export', receivedAt: at(0), dueAt: day(30), doneAt: at(0), answer: 'x' },
    });
    await store.records.addRequest(SITE, {
      reference: 'D2',
      kind: 'erase',
      receivedAt: at(0),
      dueAt: day(30),
    });

    /** Day, and what goes on it that did not the day before. */
    const expected: readonly (readonly [number, Partial<typeof none>])[] = [
      [29.9, { mail: 0 }],
      [30.1, { rejected: 1 }],
      [60.1, { removed: 1 }],
      [99.9, {}],
      [100.2, { email: 2 }],
      [199.9, {}],
      [200.1, { reports: 1 }],
      [364.9, {}],
      [365.1, { connection: 1 }],
      [399.9, {}],
      [400.1, { receipts: 5 }],
      [499.9, {}],
      [500.1, { audit: 1 }],
      [700.1, { requests: 1 }],
      [899.9, {}],
      [900.1, { published: 2 }],
    ];
    for (const [when, what] of expected) {
      const counted = await store.records.expire(SITE, kept, day(when), true);
      const again = await store.records.expire(SITE, kept, day(when), true);
      assert.deepEqual(again, counted, `dry on day ${when}`);
      const purged = await store.records.expire(SITE, kept, day(when), false);
      assert.deepEqual(purged, counted, `day ${when}`);
      assert.deepEqual({ ...purged, mail: 0 }, { ...none, ...what, mail: 0 }, `day ${when}`);
      assert.deepEqual({ ...(await store.records.expire(SITE, kept, day(when), false)), mail: 0 }, none);
    }

    const rejected = (await store.comment(SITE, 'rejected'))!.comment;
    assert.deepEqual(
      [rejected.state, rejected.text, rejected.author, rejected.version],
      ['rejected', '', {}, 2],
    );
    const removed = (await store.comment(SITE, 'removed'))!.comment;
    assert.deepEqual(
      [removed.state, removed.statement?.ground.ref, removed.statement?.facts, removed.decision?.reason],
      ['removed', '§ 3', '…', undefined],
    );
    const gone = (await store.comment(SITE, 'p'))!.comment;
    assert.deepEqual([gone.state, gone.text, gone.decision?.by], ['deleted', '', 'system']);
    assert.equal((await store.audit(SITE, 'p')).at(-1)?.to, 'deleted');
    assert.equal((await store.audit(SITE, 'q')).at(-1)?.reason, undefined);
    assert.equal(await store.contact(SITE, 'n'), undefined);
    assert.ok(await store.contact(SITE, 'm'), 'the last contact counts');
    assert.equal(await store.reportById(SITE, '1'), undefined);
    assert.equal((await store.reportById(SITE, '2'))?.status, 'open', 'an open report stays');
    assert.deepEqual(
      (await store.records.requests(SITE)).map(({ reference }) => reference),
      ['D2'],
      'an open request stays',
    );
    assert.deepEqual(await store.byTokens(SITE, ['token of p', 'token of rejected']), []);
  });

  test('a contest is its author\u2019s; its words go when those of the log have had their time', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await put(tx, comment('a', { state: 'rejected' }), { email: 'ana@example.org', verified: true });
      await put(tx, comment('b'));
      const body = { comment: 'b', kind: 'hate', reason: 'R', email: 'ana@example.org' };
      await tx.addReport(SITE, report('1', 'b', { body }));
      await tx.addAppeal(SITE, contest('own', 'a', { text: 'SECRET 1' }));
      await tx.addAppeal(SITE, contest('reporter', 'b', { by: { report: '1' }, text: 'SECRET 2' }));
      await tx.addAppeal(SITE, contest('other', 'b', { text: 'SECRET 3' }));
    });
    const { appeals } = await store.records.subject(SITE, { email: 'ana@example.org' });
    assert.deepEqual(
      appeals.map(({ id, text }) => [id, text]),
      [
        ['own', 'SECRET 1'],
        ['reporter', 'SECRET 2'],
      ],
    );
    const answer = { state: 'upheld', at: at(0), explanation: 'Because SECRET', staff: 's' } as const;
    await store.write((tx) => tx.decideAppeals(SITE, 'a', [{ id: 'own', ...answer }]));
    const words = async (...ids: string[]) =>
      (await store.appeals(SITE, ids)).map(({ id, text, explanation }) => [id, text, explanation]);
    await store.write((tx) => tx.eraseReporter(SITE, '1'));
    assert.deepEqual((await words('b')).sort(), [
      ['other', 'SECRET 3', undefined],
      ['reporter', '', undefined],
    ]);
    const only: Kept = { ...kept, rejected: 1e5, removed: 1e5, published: 1e5, reports: 1e5, email: 1e5 };
    assert.equal((await store.records.expire(SITE, only, day(499), false)).audit, 0);
    assert.deepEqual(await words('a'), [['own', 'SECRET 1', 'Because SECRET']]);
    assert.equal((await store.records.expire(SITE, only, day(501), true)).audit, 1);
    assert.equal((await store.records.expire(SITE, only, day(501), false)).audit, 1);
    assert.deepEqual(await words('a'), [['own', '', undefined]]);
    assert.deepEqual((await words('b'))[0]?.[1], 'SECRET 3', 'one that is open keeps its words');
    assert.equal((await store.records.expire(SITE, only, day(501), false)).audit, 0);
  });

  test('a draft goes when nobody who wrote it has access any more, and nobody has touched it for so long', async () => {
    const store = await open();
    const { staffing } = store;
    const come = async (site: string, name: string): Promise<string> => {
      const token = `in ${site} ${name}`;
      await staffing.addInvite(site, { token, name, role: 'moderator', until: at(99) });
      return (await staffing.redeem(token, { token: `session ${token}`, until: at(99) }, at(1)))!.id;
    };
    const [left, here] = [await come(SITE, 'Ada'), await come(SITE, 'Bob')];
    const elsewhere = await come('elsewhere', 'Ada');
    await staffing.revoke(SITE, left);
    const drafts = [
      reply('gone', { writers: [left] }),
      reply('elsewhere', { writers: [left, elsewhere] }),
      reply('begun', { writers: [here, left] }),
      reply('helped', { writers: [left, here] }),
      reply('part', { writers: [here.slice(0, -1)] }),
      reply('young', { writers: [left], changedAt: day(2) }),
    ];
    for (const one of drafts) await store.write((tx) => tx.saveReply(SITE, one, 0));
    await store.write((tx) => tx.saveReply('elsewhere', reply('gone', { writers: [left] }), 0));
    const now = at(1 + 183 * DAY);
    const early = await store.records.expire(SITE, kept, at(183 * DAY), false);
    assert.equal(early.drafts, 0, 'not a moment before');
    assert.equal((await store.records.expire(SITE, kept, now, true)).drafts, 3, 'counted');
    assert.equal((await store.replies(SITE)).length, drafts.length, 'a dry run changes nothing');
    assert.equal((await store.records.expire(SITE, kept, now, false)).drafts, 3);
    const stay = (await store.replies(SITE)).map(({ id }) => id).sort();
    assert.deepEqual(stay, ['begun', 'helped', 'young']);
    assert.equal((await store.replies('elsewhere')).length, 1, 'another site has its own time');
  });

  test('without a policy no text and no address ever goes; many go in several writes', async () => {
    const store = await open();
    await fill(store, comment('a', { state: 'rejected', text: 'x' }), comment('b'));
    const long = { connection: 1e5, receipts: 1e5, audit: 1e5, mail: 1e5, drafts: 1e5 };
    const bare: Kept = { reports: 1, requests: 1, ...long };
    assert.deepEqual(await store.records.expire(SITE, bare, day(36_000), false), none);
    await fill(
      store,
      ...Array.from({ length: 450 }, (_, i) => comment(`r${i}`, { state: 'rejected', text: `x${i}` })),
    );
    const purged = await store.records.expire(SITE, { ...bare, rejected: 1 }, day(10), false);
    assert.equal(purged.rejected, 451);
  });

  test('what is kept of somebody: by receipt, by comment, by an address that is theirs', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await put(tx, comment('a'), { email: 'Ana@example.org', verified: true });
      await put(tx, comment('b'), { email: 'ana@example.org' });
      await put(tx, comment('c'), { email: 'zoe@example.org', verified: true });
      await tx.addReport(
        SITE,
        report('1', 'c', { body: { comment: 'c', kind: 'hate', reason: 'R', email: 'ANA@example.org' } }),
      );
    });
    const ids = async (whose: Parameters<typeof store.records.subject>[1]) => {
      const { comments, unverified, reports } = await store.records.subject(SITE, whose);
      return [comments.map((one) => one.comment.id), unverified, reports.map((one) => one.id)];
    };
    assert.deepEqual(await ids({ token: 'token of a' }), [['a'], [], []]);
    assert.deepEqual(await ids({ comment: 'b' }), [['b'], [], []]);
    assert.deepEqual(await ids({ email: 'ANA@EXAMPLE.ORG' }), [['a'], ['b'], ['1']]);
    assert.deepEqual(await ids({ email: 'nobody@example.org' }), [[], [], []]);
    assert.deepEqual(await ids({ token: '' }), [[], [], []]);
    const { comments } = await store.records.subject(SITE, { comment: 'a' });
    assert.equal(comments[0]?.page, 'https://ville.example/conseil/t');
    assert.equal(comments[0]?.audit.length, 1);
  });

  test('the register: open, answered once', async () => {
    const store = await open();
    const request = { reference: 'D1', kind: 'erase', receivedAt: at(0), dueAt: day(31) } as const;
    await store.records.addRequest(SITE, request);
    assert.deepEqual(await store.records.requests(SITE), [request]);
    assert.equal(await store.records.answerRequest(SITE, 'D1', 'Done.', day(2)), true);
    assert.equal(await store.records.answerRequest(SITE, 'D1', 'Again.', day(3)), false);
    assert.deepEqual(await store.records.requests(SITE), [{ ...request, answer: 'Done.', doneAt: day(2) }]);
    await store.records.settle();
  });
}
