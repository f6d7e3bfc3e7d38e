/** Official replies at the desk: who signs, who publishes, whom they reach, when they may not. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TestContext } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseReplies } from '../../../src/model/wire/desk-replies.ts';
import type { Replies, ReplyDone, TextsImported } from '../../../src/model/wire/desk-replies.ts';
import { invite } from '../../../src/node/desk/sessions.ts';
import type { Staff } from '../../../src/node/store/store.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import type { Postgres } from '../../support/postgres.mjs';
import { newKey, ORIGIN, PAGE, statement, town } from '../../support/node/town.ts';

type Json = Record<string, unknown>;
type Scene = Pick<TestContext, 'after'>;

async function scene(t: Scene, more: { replies?: Json; policy?: Json; url?: string } = {}) {
  const made = await town(t, {
    policy: { fields: { name: 'optional', email: 'optional' }, ...more.policy },
    site: { replies: more.replies ?? {}, checks: { load: { waiting: 0, perHour: 0 } } },
    ...(more.url !== undefined && { url: more.url }),
  });
  const { askDesk, sent, decide, store } = made;
  /** Signs somebody in who works for a service. */
  const enter = async (
    name: string,
    role: Staff['role'] = 'moderator',
    service?: string,
  ): Promise<string> => {
    const { token } = await invite(made.deps, 'valmont', { name, role, ...(service && { service }) });
    const answer = await askDesk('/s/valmont/form/sign-in', {
      body: `token=${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    return answer.headers.get('set-cookie')!.split(';')[0]!;
  };
  const judge = await made.enter('Judge', 'admin');
  /** A public comment. */
  const open = async (draft: Json = {}): Promise<string> => {
    const { comment } = await sent(draft);
    await decide(judge, comment.id, 'published');
    return comment.id;
  };
  const write = (cookie: string, body: unknown, path = '', key = newKey()) =>
    askDesk(`/s/valmont/desk/replies${path}`, { body, headers: { cookie, 'idempotency-key': key } });
  const done = async (cookie: string, body: unknown): Promise<ReplyDone> => {
    const answer = await write(cookie, body);
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as ReplyDone;
  };
  const problem = async (cookie: string, body: unknown, path = ''): Promise<string> => {
    const answer = await write(cookie, body, path);
    return `${answer.status} ${((await answer.json()) as { type: string }).type}`;
  };
  const room = async (cookie: string): Promise<Replies> => {
    const answer = await askDesk('/s/valmont/desk/replies', { headers: { cookie } });
    const read = parseReplies(await answer.json());
    assert.ok(!isProblem(read), JSON.stringify(read));
    return read;
  };
  const waiting = async (cookie: string): Promise<number> => {
    const answer = await askDesk('/s/valmont/desk/queue', { headers: { cookie } });
    return ((await answer.json()) as { rooms: { replies: number } }).rooms.replies;
  };
  return { ...made, enter, judge, open, write, done, problem, room, waiting, store };
}

function suite(name: string, of: (t: Scene) => Promise<{ url?: string }>): void {
  describe(name, () => {
    test('a reply is public at once, signed by the server alone, and the log says by whom', async (t) => {
      const { enter, open, done, thread, store, room } = await scene(t, await of(t));
      const ana = await enter('Ana Diaz', 'moderator', 'Voirie');
      const id = await open({ name: 'Lou', text: 'When does the market move?' });
      assert.deepEqual(await done(ana, { act: 'publish', comments: [id], text: 'On 4 May.\r\n' }), {
        ...{ state: 'published', left: [] },
        published: [(await thread()).comments.at(-1)!.id],
      });
      const reply = (await thread()).comments.at(-1)!;
      assert.equal(reply.parent, id);
      assert.deepEqual(
        { ...reply.author.official },
        { body: 'Valmont', service: 'Voirie', role: 'équipe de modération' },
      );
      assert.equal(reply.author.name, undefined);
      assert.deepEqual(
        reply.content.map((piece) => ({ ...piece })),
        [{ type: 'text', text: 'On 4 May.' }],
      );
      const people = await store.staffing.staff('valmont');
      const me = people.find((one) => one.name === 'Ana Diaz')!;
      assert.deepEqual(
        (await store.audit('valmont', reply.id)).map(({ by, staff, from, to }) => [by, staff, from, to]),
        [
          ['moderator', me.id, 'sending', 'pending'],
          ['moderator', me.id, 'pending', 'published'],
        ],
      );
      const { me: who, official, mayPublish } = await room(ana);
      assert.deepEqual([who, official.service, mayPublish], ['Ana Diaz', 'Voirie', true]);
    });

    test('nothing of a signature is taken from a request; a name shows where the site wants names', async (t) => {
      const { enter, open, problem, done, thread } = await scene(t, {
        ...(await of(t)),
        replies: { names: true },
      });
      const ana = await enter('Ana Diaz', 'admin');
      const id = await open();
      const body = { act: 'publish', comments: [id], text: 'Yes.' };
      assert.equal(await problem(ana, { ...body, official: { body: 'State' } }), '400 invalid');
      assert.equal(await problem(ana, { ...body, name: 'Mayor' }), '400 invalid');
      await done(ana, body);
      const { author } = (await thread()).comments.at(-1)!;
      assert.equal(author.name, 'Ana Diaz');
      assert.deepEqual({ ...author.official }, { body: 'Valmont', role: 'équipe du site' });
    });

    test('a contributor drafts, a moderator publishes; the reply stays signed by the service that wrote it', async (t) => {
      const { enter, open, done, problem, room, waiting, thread, store } = await scene(t, await of(t));
      const con = await enter('Con', 'contributor', 'Eau');
      const mod = await enter('Mod');
      const id = await open({ name: 'Lou' });
      assert.equal(await problem(con, { act: 'publish', comments: [id], text: 'No' }), '403 forbidden');
      const draft = await done(con, { act: 'save', comments: [id], text: 'Tomorrow' });
      assert.equal(draft.state, 'waiting');
      assert.deepEqual([await waiting(con), await waiting(mod)], [0, 1]);
      assert.equal((await thread()).comments.length, 1);
      const act = { draft: draft.draft, version: draft.version };
      assert.equal(await problem(con, { act: 'approve', ...act }), '403 forbidden');
      const [seen] = (await room(mod)).drafts;
      assert.deepEqual(
        [seen!.by, seen!.text, seen!.comments[0]!.name, seen!.mayPublish, seen!.mayReturn],
        ['Con', 'Tomorrow', 'Lou', true, true],
      );
      assert.equal(await problem(mod, { act: 'return', ...act }), '400 invalid');
      const back = await done(mod, { act: 'return', ...act, reason: 'Which street?' });
      assert.deepEqual([await waiting(con), await waiting(mod)], [1, 0]);
      assert.equal((await room(con)).drafts[0]!.reason, 'Which street?');
      assert.equal((await room(con)).drafts[0]!.reviewer, 'Mod');
      assert.equal(
        await problem(mod, { act: 'approve', draft: back.draft, version: back.version }),
        '403 forbidden',
      );
      assert.equal(await problem(con, { act: 'save', ...act, text: 'Stale' }), '409 conflict');
      const again = await done(con, {
        act: 'save',
        draft: back.draft,
        version: back.version,
        text: 'Rue Haute',
      });
      const made = await done(mod, { act: 'approve', draft: again.draft, version: again.version });
      assert.equal(made.published.length, 1);
      const reply = (await thread()).comments.at(-1)!;
      assert.deepEqual({ ...reply.author.official }, { body: 'Valmont', service: 'Eau', role: 'agent' });
      assert.deepEqual((await room(mod)).drafts, []);
      assert.deepEqual(
        (await store.audit('valmont', reply.id)).map(({ by }) => by),
        ['contributor', 'moderator'],
      );
    });

    test('a contributor finds their own drafts, no queue, no address, and nothing that waits', async (t) => {
      const { enter, open, done, problem, room, sent, askDesk } = await scene(t, await of(t));
      const [con, zoe] = [await enter('Con', 'contributor'), await enter('Zoe', 'contributor')];
      const mod = await enter('Mod');
      const id = await open({ name: 'Lou', email: 'lou@valmont.example' });
      const held = await sent({ text: 'Still waiting', email: 'lou@valmont.example' });
      const draft = await done(mod, { act: 'save', comments: [id], text: 'Mine' });
      assert.deepEqual((await room(con)).drafts, []);
      for (const act of ['withdraw', 'approve', 'save'])
        assert.equal(
          await problem(con, { act, draft: draft.draft, version: 1, text: 'x' }),
          '403 forbidden',
          act,
        );
      const own = await done(zoe, { act: 'save', comments: [id], text: 'Hers' });
      assert.equal((await room(zoe)).drafts.length, 1);
      assert.equal((await done(zoe, { act: 'withdraw', draft: own.draft, version: 1 })).state, 'withdrawn');
      for (const path of [
        'queue',
        'queue?queue=pending',
        'replies/comments',
        `replies/comments?comments=${held.comment.id}`,
      ]) {
        const answer = await askDesk(`/s/valmont/desk/${path}`, { headers: { cookie: con } });
        assert.equal(answer.status, 200, path);
        const text = await answer.text();
        assert.ok(!text.includes('lou@') && !text.includes('Still waiting'), text);
        assert.ok(!text.includes(held.comment.id), 'nor that it is there');
      }
      for (const path of ['log', 'reports', 'history'])
        assert.equal(
          (await askDesk(`/s/valmont/desk/${path}?comment=${id}`, { headers: { cookie: con } })).status,
          403,
        );
    });

    test('with four eyes nobody publishes what they wrote at, not even after somebody else did', async (t) => {
      const { enter, open, done, problem, room } = await scene(t, {
        ...(await of(t)),
        replies: { fourEyes: true },
      });
      const [ana, bob] = [await enter('Ana', 'admin'), await enter('Bob')];
      const id = await open();
      assert.equal(await problem(ana, { act: 'publish', comments: [id], text: 'x' }), '403 forbidden');
      const one = await done(ana, { act: 'save', comments: [id], text: 'First' });
      assert.equal(await problem(ana, { act: 'approve', draft: one.draft, version: 1 }), '403 forbidden');
      assert.equal(
        await problem(ana, { act: 'return', draft: one.draft, version: 1, reason: 'x' }),
        '403 forbidden',
      );
      assert.equal((await room(ana)).drafts[0]!.mayPublish, false);
      await done(bob, { act: 'save', draft: one.draft, version: 1, text: 'Second' });
      for (const cookie of [ana, bob])
        assert.equal(
          await problem(cookie, { act: 'approve', draft: one.draft, version: 2 }),
          '403 forbidden',
        );
      const cat = await enter('Cat');
      assert.equal((await done(cat, { act: 'approve', draft: one.draft, version: 2 })).state, 'published');
    });

    test('several comments: one reply for each conversation, each author told once, the others left and named', async (t) => {
      const { enter, open, done, problem, thread, store, sent, deps } = await scene(t, await of(t));
      const mod = await enter('Mod');
      const email = 'someone@valmont.example';
      const root = await open({ text: 'Root one' });
      const [x, y] = [
        await open({ text: 'Reply x', parent: root, email }),
        await open({ text: 'Reply y', parent: root, email }),
      ];
      const lone = await open({ text: 'Root two', email });
      const held = (await sent({ text: 'Waits' })).comment.id;
      const people = { [x]: 'x@valmont.example', [y]: 'y@valmont.example', [lone]: 'x@valmont.example' };
      await store.write(async (tx) => {
        for (const [id, email] of Object.entries(people))
          await tx.saveContact('valmont', id, {
            ...{ email, verifiedAt: '2026-11-01T00:00:00Z', replies: true, quiet: false },
          });
      });
      const { published, left } = await done(mod, {
        act: 'publish',
        comments: [x, lone, y, held, x],
        text: 'For all',
      });
      assert.deepEqual(left, [held]);
      assert.equal(published.length, 2);
      const comments = (await thread()).comments.filter(({ author }) => author.official);
      assert.deepEqual(
        comments.map(({ parent, replyTo }) => [parent, replyTo]).sort(),
        [
          [root, x],
          [lone, undefined],
        ].sort(),
      );
      const later = new Date(deps.clock.now() + 86_400_000).toISOString();
      const mails = (await store.dueMails('valmont', later, 500)).filter(({ kind }) => kind === 'reply');
      assert.deepEqual(
        mails.map(({ about }) => about),
        [y],
      );
      assert.equal(await problem(mod, { act: 'publish', comments: [held], text: 'x' }), '409 conflict');
      const other = await open({ page: `${ORIGIN}/other` });
      assert.equal(await problem(mod, { act: 'publish', comments: [lone, other], text: 'x' }), '400 invalid');
      assert.equal(await problem(mod, { act: 'publish', comments: published, text: 'x' }), '400 invalid');
      assert.equal(await problem(mod, { act: 'publish', comments: ['nobody'], text: 'x' }), '404 not-found');
    });

    test('the same key publishes once; the key with other words is refused', async (t) => {
      const { enter, open, write, thread } = await scene(t, await of(t));
      const mod = await enter('Mod');
      const body = { act: 'publish', comments: [await open()], text: 'Once' };
      const key = newKey();
      const both = [await write(mod, body, '', key), await write(mod, body, '', key)];
      assert.deepEqual(await both[0]!.json(), await both[1]!.json());
      assert.equal((await thread()).comments.length, 2);
      assert.equal((await write(mod, { ...body, text: 'Twice' }, '', key)).status, 422);
      assert.equal((await write(mod, body, '', '')).status, 400);
    });

    test('on a page by itself, also where nobody has written yet; not on a page that is not there', async (t) => {
      const { enter, done, problem, thread } = await scene(t, await of(t));
      const mod = await enter('Mod');
      assert.equal(
        await problem(mod, { act: 'publish', page: `${ORIGIN}/absent`, text: 'x' }),
        '422 no-page',
      );
      assert.equal(
        await problem(mod, { act: 'publish', page: 'https://elsewhere.example/', text: 'x' }),
        '422 no-page',
      );
      assert.equal(await problem(mod, { act: 'publish', text: 'x' }), '400 invalid');
      await done(mod, { act: 'publish', page: PAGE, text: 'Welcome' });
      const [first] = (await thread()).comments;
      assert.deepEqual([first!.parent, first!.author.official?.body], [undefined, 'Valmont']);
    });

    test('the switch that people threw holds for the institution; the load guard and a lock do not', async (t) => {
      const { enter, open, done, problem, store, clock } = await scene(t, await of(t));
      const mod = await enter('Mod');
      const id = await open();
      const at = new Date(clock.now()).toISOString();
      const flip = (cause: 'stopped' | 'load', act: 'stop' | 'resume') =>
        store.write((tx) =>
          tx.flip('valmont', { what: 'comments', cause, mode: 'closed', act, reason: 'Calm', staff: '', at }),
        );
      const body = { act: 'publish', comments: [id], text: 'x' };
      await flip('stopped', 'stop');
      assert.equal(await problem(mod, body), '423 closed');
      const draft = await done(mod, { act: 'save', comments: [id], text: 'Later' });
      const approval = { act: 'approve', draft: draft.draft, version: 1 };
      assert.equal(await problem(mod, approval), '423 closed');
      await flip('stopped', 'resume');
      await flip('load', 'stop');
      assert.equal((await done(mod, approval)).state, 'published');
      const thread = (await store.thread('valmont', (await store.comment('valmont', id))!.comment.thread))!;
      await store.write((tx) => tx.saveThread({ ...thread, locked: true }));
      assert.equal((await done(mod, body)).state, 'published');
    });

    test('a window of the calendar holds for the institution, with its reason and its end; service hours do not', async (t) => {
      const calendar = {
        ...{ zone: 'Europe/Paris', weekly: {} },
        windows: [{ from: '2026-11-10T00:00', to: '2026-11-12T00:00', reason: '\u00c9lections' }],
      };
      const policy = { calendar, closedOutsideHours: true };
      const { post, enter, done, write, clock } = await scene(t, { ...(await of(t)), policy });
      assert.equal((await post()).status, 423);
      const body = { act: 'publish', page: PAGE, text: 'x' };
      assert.equal((await done(await enter('Mod'), body)).state, 'published');
      clock.pass(Date.parse('2026-11-10T12:00:00Z') - clock.now());
      const answer = await write(await enter('Mod'), body);
      assert.equal(answer.status, 423);
      const { detail, until } = (await answer.json()) as Json;
      assert.deepEqual([detail, until], ['\u00c9lections', '2026-11-11T23:00:00.000Z']);
    });

    test('the institution’s own comment is no resident’s: not answered, not told of as one that waits', async (t) => {
      const { enter, open, done, queue, decide, store } = await scene(t, await of(t));
      const mod = await enter('Mod');
      const id = await open();
      const { published } = await done(mod, { act: 'publish', comments: [id], text: 'x' });
      assert.deepEqual(await queue(mod, 'pending'), []);
      const facts = await store.facts('valmont', { from: 0, to: 9e15 });
      assert.equal(
        facts.received.filter(({ official, answers }) => official && answers !== undefined).length,
        1,
      );
      assert.equal((await store.comment('valmont', published[0]!))!.email, undefined);
      assert.equal((await decide(mod, published[0]!, 'removed', { statement }))['state'], 'removed');
    });

    test('ready texts: kept by those who publish, each service its own, taken out and in as a table', async (t) => {
      const { enter, room, write, problem, askDesk } = await scene(t, await of(t));
      const [road, all, con, man] = [
        await enter('Road', 'moderator', 'Voirie'),
        await enter('All', 'admin'),
        await enter('Con', 'contributor'),
        await enter('Man', 'manager'),
      ];
      const text = { act: 'save', title: 'Merci', text: 'Bonjour,\nmerci. {date}', lang: 'fr' };
      for (const cookie of [con, man]) assert.equal(await problem(cookie, text, '/texts'), '403 forbidden');
      assert.equal(await problem(road, text, '/texts'), '403 forbidden');
      assert.equal((await write(all, text, '/texts')).status, 200);
      assert.equal((await write(road, { ...text, service: 'Voirie' }, '/texts')).status, 200);
      assert.equal((await write(all, { ...text, service: 'Eau' }, '/texts')).status, 200);
      assert.deepEqual(
        (await room(road)).texts.map(({ service }) => service),
        [undefined, 'Voirie'],
      );
      assert.deepEqual(
        (await room(con)).texts.map(({ service }) => service),
        [undefined, 'Eau', 'Voirie'],
      );
      const [own, , voirie] = (await room(all)).texts;
      assert.equal(await problem(road, { act: 'drop', id: own!.id, version: 1 }, '/texts'), '403 forbidden');
      assert.equal(await problem(all, { act: 'drop', id: voirie!.id, version: 7 }, '/texts'), '409 conflict');
      assert.equal((await write(road, { act: 'drop', id: voirie!.id, version: 1 }, '/texts')).status, 200);
      const csv = await (
        await askDesk('/s/valmont/desk/replies/texts.csv', { headers: { cookie: all } })
      ).text();
      assert.match(csv, /^title,service,lang,text\r\nMerci,,fr,"Bonjour,\nmerci. \{date\}"\r\n/);
      const table = `${csv}=A,,fr,"'+33 1"\r\nMerci,Eau,fr,Neu\r\n,,fr,No title\r\n`;
      const taken = (await (await write(all, { csv: table }, '/texts/import')).json()) as TextsImported;
      assert.deepEqual(taken, { added: 1, changed: 1, same: 2, wrong: [6] });
      assert.deepEqual(
        (await room(all)).texts.map((one) => [one.title, one.service, one.text]),
        [
          ['=A', undefined, '+33 1'],
          ['Merci', undefined, 'Bonjour,\nmerci. {date}'],
          ['Merci', 'Eau', 'Neu'],
        ],
      );
      assert.equal(await problem(all, { csv: 'a,b\r\n1,2' }, '/texts/import'), '400 invalid');
      assert.equal(await problem(con, { csv }, '/texts/import'), '403 forbidden');
    });

    test('nobody without a session, and nobody of another site', async (t) => {
      const made = await scene(t, await of(t));
      const elsewhere = (await made.enter.call(undefined, 'Eve')).replace('valmont', 'beaumont');
      for (const cookie of ['', elsewhere])
        for (const path of ['', '/comments', '/texts.csv'])
          assert.equal(
            (await made.askDesk(`/s/valmont/desk/replies${path}`, { headers: { cookie } })).status,
            401,
          );
      assert.equal(await made.problem('', { act: 'save', page: PAGE, text: 'x' }), '401 unauthorised');
    });
  });
}

suite('official replies over SQLite', async () => ({}));

describe('over PostgreSQL', { skip: withoutPostgres() }, () => {
  let server: Postgres;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());
  suite('official replies', async () => ({ url: await server.database() }));
});
