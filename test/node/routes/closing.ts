/**
 * Asks every place where a window of the calendar counts what it says at one instant of a held clock: what people may
 * do, why not, and until when. Each answer is one line, so that all can be compared with one expectation.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProblem } from '../../../src/model/problem.ts';
import { parseFeed } from '../../../src/model/wire/feed.ts';
import type { Instant } from '../../../src/model/wire/shape.ts';
import { run } from '../../../src/node/cli.ts';
import { heldClock } from '../../support/node/companion.ts';
import { folderWith } from '../../support/node/serving.ts';
import { newKey, PAGE, statement, town, withPolicy } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';
import { open, send } from './pages/forms.ts';
import type { Page } from './pages/forms.ts';

type Scene = Parameters<typeof folderWith>[0];
type Json = Record<string, unknown>;

/** What is expected at an instant: nothing closes, or who says why, and until when, as people read it there. */
export type Expected =
  { readonly closes?: string } | { readonly reason: RegExp; readonly until: string; readonly said: string };

const iso = (at: number): Instant => new Date(at).toISOString() as Instant;
const about = encodeURIComponent(PAGE);

/** The source whose new posts wait. */
const feed = { sources: [{ id: 'mayor', url: 'https://www.valmont.example/mayor.rss' }] };

/** A town with a calendar, and what people bring to an instant: what was handed out or written before. */
export async function closingScene(t: Scene, calendar: Json, more: { start: string; url?: string }) {
  const policy = { mode: 'postmoderation', editSeconds: 31_536_000, calendar };
  const site = { feed, replies: {}, checks: { load: { waiting: 0, perHour: 0 } }, ratings: { least: 1 } };
  const made = await town(t, {
    policy,
    site,
    clock: heldClock(Date.parse(more.start)),
    ...(more.url !== undefined && { url: more.url }),
  });
  const config = join(folderWith(t), 'parvis.json');
  writeFileSync(config, JSON.stringify(withPolicy(policy, site)));
  let count = 0;

  const write = (path: string, body: unknown, init: { method?: string; token?: string } = {}) =>
    made.ask(`/s/valmont/${path}`, {
      ...(init.method !== undefined && { method: init.method }),
      ...(body !== undefined && { body }),
      headers: {
        'idempotency-key': newKey(),
        ...(init.token !== undefined && { 'parvis-token': init.token }),
      },
    });

  /** What is got ready while everything is open, a while before. */
  const ready = async () => {
    const { comment, token } = await made.sent({ text: `Own ${count++}` });
    const spare = [];
    for (let i = 0; i < 14; i++) spare.push(await made.sent({ text: `Spare ${count++}` }));
    const votes = [];
    for (let i = 0; i < 8; i++) {
      const answer = await write('ratings', { page: PAGE, value: 4 });
      assert.equal(answer.status, 201);
      votes.push((await answer.json()) as { id: string; token: string });
    }
    const forms = { comment: [] as Page[], rating: [] as Page[] };
    for (let i = 0; i < 7; i++) {
      forms.comment.push(await open(made, `thread?page=${about}`));
      forms.rating.push(await open(made, `rating?kind=stars&page=${about}`));
    }
    return { comment, token, spare, votes, forms, pass: await made.pass() };
  };
  let kept = await ready();

  /** Keeps a post of the source, as of now. */
  const posted = async (title: string): Promise<void> => {
    const at = iso(made.clock.now());
    const post = {
      id: title,
      network: 'web',
      title,
      published: at,
      url: `https://www.valmont.example/${title}`,
    };
    const known = await made.store.feed.known('valmont', 'mayor');
    await made.store.feed.saveVisit(
      'valmont',
      { source: 'mayor', failures: 0, failure: '', gone: false, checkedAt: at, succeededAt: at },
      [...known, { source: 'mayor', id: title, at, post: { ...post, content: [] }, hidden: false }],
      false,
    );
    await made.store.feed.changed('valmont');
  };

  const shown = async (): Promise<readonly string[]> => {
    const read = parseFeed(await (await made.ask('/s/valmont/feed.json')).json());
    if (isProblem(read)) assert.fail(JSON.stringify(read));
    return read.posts.map(({ title }) => title ?? '').sort();
  };

  /** Every answer about writing and voting: `open`, or the reason and the end. */
  const answers = async (expected: Expected): Promise<Record<string, string>> => {
    const { comment, token, votes, forms, pass } = kept;
    const cookie = await made.enter('Ana');
    const vote = votes[0]!;
    const fresh = `${PAGE}/new-${count++}`;
    const wire = async (answer: Response): Promise<string> => {
      const { type, detail, until } = (await answer.json()) as Json;
      if (answer.status < 300) return 'open';
      return `${answer.status} ${String(type)}: ${String(detail)} until ${String(until)}`;
    };
    const told = ({ open, reason, opensAt }: Json): string =>
      open ? 'open' : `423 closed: ${String(reason)} until ${String(opensAt)}`;
    /** A page is for people: no form, the reason, and the end in their words. */
    const page = ({ status, text }: Page, isOpen: boolean): string => {
      if (isOpen) return status < 300 ? 'open' : `${status} ${text}`;
      if (!('said' in expected) || !expected.reason.test(text) || !text.includes(expected.said))
        return `${status} says otherwise: ${text}`;
      return `shut ${status}`;
    };
    const thread = await made.thread();
    assert.equal(thread.serverTime, iso(made.clock.now()));
    const { policy } = thread;
    const text = (): { text: string; pass: string } => ({ text: `Text ${count++}`, pass });
    const read = await open(made, `thread?page=${about}`);
    const rating = await open(made, `rating?kind=stars&page=${about}`);
    const isOpen = (one: Page, form: 'comment' | 'rating'): boolean =>
      one.html.includes(`/s/valmont/form/${form}"`);
    const asked = async (path: string): Promise<Json> =>
      (await (await made.ask(`/s/valmont/${path}`)).json()) as Json;
    return {
      thread: told({ ...policy }),
      'thread of a page without one': told(
        ((await asked(`thread?page=${encodeURIComponent(fresh)}`)) as { policy: Json }).policy,
      ),
      comment: await wire(await write('comments', { page: PAGE, ...text() })),
      'comment on a new page': await wire(await write('comments', { page: `${fresh}/c`, ...text() })),
      reply: await wire(await write('comments', { page: PAGE, parent: comment.id, ...text() })),
      edit: await wire(
        await write(`comments/${comment.id}`, { text: `Edited ${count++}` }, { method: 'PATCH', token }),
      ),
      rating: told(await asked(`rating?page=${about}`)),
      'rating of a page without one': told(await asked(`rating?page=${encodeURIComponent(fresh)}`)),
      vote: await wire(await write('ratings', { page: PAGE, value: 3 })),
      'vote on a new page': await wire(await write('ratings', { page: `${fresh}/r`, value: 3 })),
      'other vote': await wire(
        await write(
          `ratings/${vote.id}`,
          { value: 1 + (count++ % 5) },
          { method: 'PATCH', token: vote.token },
        ),
      ),
      'official reply': await wire(
        await made.askDesk('/s/valmont/desk/replies', {
          body: { act: 'publish', page: PAGE, text: `Official ${count++}` },
          headers: { cookie, 'idempotency-key': newKey() },
        }),
      ),
      'page of the thread': page(read, isOpen(read, 'comment')),
      'page of the rating': page(rating, isOpen(rating, 'rating')),
      'form of a comment': await send(made, 'comment', {
        ...(isOpen(read, 'comment') ? read : forms.comment.shift()!).form('comment'),
        text: `Form ${count++}`,
        agreed: 'yes',
        step: 'send',
      }).then((one) => page(one, one.status < 300)),
      'form of a vote': await send(made, 'rating', {
        ...(isOpen(rating, 'rating') ? rating : forms.rating.shift()!).form('rating'),
        value: '3',
        step: 'send',
      }).then((one) => page(one, one.status < 300)),
    };
  };

  /** What stays possible whatever the calendar says: to read, to take back, to refuse, to report. */
  const always = async (): Promise<void> => {
    const { spare, votes } = kept;
    const cookie = await made.enter('Bo');
    const [mine, theirs] = [spare.shift()!, spare[0]!];
    const back = await write(`comments/${mine.comment.id}`, undefined, {
      method: 'DELETE',
      token: mine.token,
    });
    assert.equal(back.status, 204, 'a comment is taken back');
    const vote = votes.pop()!;
    const gone = await write(`ratings/${vote.id}`, undefined, { method: 'DELETE', token: vote.token });
    assert.equal(gone.status, 204, 'a vote is taken back');
    const report = { comment: theirs.comment.id, page: PAGE, kind: 'other', reason: 'Why', goodFaith: true };
    assert.equal((await write('reports', report)).status, 201, 'a comment is reported');
    const removed = await made.decide(cookie, theirs.comment.id, 'removed', { statement });
    assert.equal(removed['state'], 'removed', 'a moderator removes');
    spare.shift();
  };

  /** `parvis windows`, at this instant and, where that is one, at the same local time. */
  const commanded = async (at: string): Promise<string> => {
    const { code, out, err } = await run(
      ['windows', PAGE, '--at', at, '--config', config, '--lang', 'fr'],
      {},
    );
    assert.equal(code, 0, err.join('\n'));
    return out;
  };

  return {
    ...made,
    commanded,
    posted,
    shown,
    /** Ten minutes before an instant, everything is got ready for it. */
    async before(instant: string): Promise<void> {
      made.clock.pass(Date.parse(instant) - 600_000 - made.clock.now());
      kept = await ready();
    },
    /** All places at an instant tell the same. */
    async tells(instant: string, expected: Expected): Promise<void> {
      const at = Date.parse(instant);
      assert.ok(at >= made.clock.now(), `${instant} is to come`);
      made.clock.pass(at - made.clock.now());
      const all = await answers(expected);
      const out = at % 1000 ? '' : await commanded(instant);
      if ('reason' in expected) {
        const { reason, until, said } = expected;
        for (const [place, line] of Object.entries(all)) {
          const where = `${instant}, ${place}: ${line}`;
          if (/^page /.test(place)) assert.equal(line, 'shut 200', where);
          // A form that was handed out long before a long silence is too old besides.
          else if (/^form /.test(place)) assert.match(line, /^shut (?:423|403)$/, where);
          else
            assert.ok(
              reason.test(line) && line.endsWith(` until ${until}`) && /^423 closed/.test(line),
              where,
            );
        }
        if (out)
          for (const what of ['Commentaires', 'Avis'])
            assert.match(
              out,
              new RegExp(
                `^${what}\u00a0: (fermés|lisibles[^\n]*), ouverture le ${said}\n.*${reason.source}`,
                'm',
              ),
              instant,
            );
      } else {
        for (const [place, line] of Object.entries(all)) assert.equal(line, 'open', `${instant}, ${place}`);
        assert.equal((await made.thread()).policy.closesAt, expected.closes, `${instant}: closes`);
        if (out) assert.match(out, /^Commentaires\u00a0: ouverts.*\n(?:.*\n)?Avis\u00a0: ouverts/m, instant);
      }
      await always();
    },
  };
}

export type ClosingScene = Awaited<ReturnType<typeof closingScene>>;
export type { Town };
