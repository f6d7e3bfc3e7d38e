/** A town with comments: a companion over a real store, pages that exist, visitors and moderators who send requests. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { parseReceipt } from '../../../src/model/wire/draft.ts';
import type { Receipt } from '../../../src/model/wire/draft.ts';
import { parseDesk } from '../../../src/model/wire/desk.ts';
import type { DeskComment } from '../../../src/model/wire/desk.ts';
import { parseThread } from '../../../src/model/wire/thread.ts';
import type { ThreadPage } from '../../../src/model/wire/thread.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { isProblem } from '../../../src/model/problem.ts';
import { invite } from '../../../src/node/desk/sessions.ts';
import type { Get, GetAnswer } from '../../../src/node/net/get.ts';
import type { Deps } from '../../../src/node/routes/mount.ts';
import { openStore } from '../../../src/node/store/open.ts';
import type { Staff, Store } from '../../../src/node/store/store.ts';
import { companion, configOf, townFile } from './companion.ts';
import type { HeldClock, TestCompanion } from './companion.ts';

export const ORIGIN = 'https://www.valmont.example';
export const DESK = 'https://desk.valmont.example';
export const PAGE = `${ORIGIN}/actualites/marche`;

/** What everybody knows of a policy in these tests. */
export const policy = {
  controller: 'Valmont',
  privacyUrl: `${ORIGIN}/privacy`,
  charter: {
    url: `${ORIGIN}/charter`,
    version: '3',
    clauses: [{ ref: '\u00a7 3', title: 'No insults' }],
  },
};

/** The file of a town with a policy of its own, and another town whose rows must never be seen here. */
export const withPolicy = (over: Record<string, unknown> = {}, site: Record<string, unknown> = {}) => {
  const file = townFile();
  return { ...file, site: { ...(file['site'] as object), ...site, policy: { ...policy, ...over } } };
};
const other = {
  name: 'Beaumont',
  url: 'https://www.beaumont.example/',
  origins: ['https://www.beaumont.example'],
  policy,
};

/** The town's web server, without a network: every page under the origins is there and names itself. */
export const pages: Get = (url) => {
  const { pathname } = new URL(url);
  const status = pathname.startsWith('/absent') ? 404 : 200;
  const html = `<!doctype html><html lang="fr"><head><title>Page ${pathname}</title><link rel="canonical" href="${url.replaceAll('"', '')}"></head><body>`;
  const answer: GetAnswer = {
    status,
    url,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    bytes: new TextEncoder().encode(html),
  };
  return Promise.resolve(answer);
};

/** A town that is up. */
export interface Town extends TestCompanion {
  readonly store: Store;
  /** Sends a request to the public side; a body makes it a write of the site's own page. */
  readonly ask: (path: string, init?: Asked) => Promise<Response>;
  readonly askDesk: (path: string, init?: Asked) => Promise<Response>;
  /** A pass as of some seconds ago. */
  readonly pass: () => Promise<string>;
  readonly post: (draft?: Record<string, unknown>, headers?: Record<string, string>) => Promise<Response>;
  /** The same, read. */
  readonly sent: (draft?: Record<string, unknown>) => Promise<Receipt & { readonly token: string }>;
  readonly thread: (query?: string) => Promise<ThreadPage>;
  /** Signs somebody in. @returns the cookie */
  readonly enter: (name: string, role?: Staff['role'], site?: string, service?: string) => Promise<string>;
  readonly queue: (cookie: string, queue?: string) => Promise<readonly DeskComment[]>;
  /** One decision about a comment as it is now. @returns its result */
  readonly decide: (
    cookie: string,
    comment: string,
    to: string,
    more?: Record<string, unknown>,
  ) => Promise<Record<string, unknown>>;
}

export interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly peer?: string;
}

let keys = 0;
/** An Idempotency-Key that nobody had before. */
export const newKey = (): string => createHash('sha256').update(`key ${keys++}`).digest('hex').slice(0, 36);

const request = (
  base: string,
  origin: string,
  path: string,
  { method, body, headers = {} }: Asked,
): Request => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(base + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...((body !== undefined || (method !== undefined && method !== 'GET')) && { origin }),
      ...headers,
    },
    ...(body !== undefined && { body: text }),
  });
};

/** A whole statement of reasons. */
export const statement: Statement = {
  action: 'removed',
  scope: { reach: 'page' },
  from: '2026-11-03T09:00:00Z',
  facts: 'The text insults a member of staff.',
  source: 'own-initiative',
  automated: { detection: false, decision: 'no' },
  ground: { type: 'terms', ref: '\u00a7 3' },
  explanation: 'The charter asks for respect.',
  redress: [{ kind: 'mediator', url: `${ORIGIN}/mediator` }],
  reference: 'V-2026-1',
};

/** Another address for each visitor, so that the rates count them apart. */
const peerOf = (n: number): string => `198.51.${(n >> 8) % 256}.${n % 256}`;

/**
 * Starts a town; the test's end ends it.
 *
 * @param url of its store; absent: SQLite in a folder of its own
 */
export async function town(
  t: Pick<TestContext, 'after'>,
  more: {
    readonly policy?: Record<string, unknown>;
    readonly site?: Record<string, unknown>;
    readonly file?: Record<string, unknown>;
    readonly get?: Get;
    readonly url?: string;
    readonly files?: Deps['files'];
    readonly clientSecret?: Deps['clientSecret'];
    readonly clock?: HeldClock;
  } = {},
): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-town-'));
  const store = await openStore({ url: more.url ?? `sqlite:${join(folder, 'town.db')}` });
  t.after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await store.migrate();
  const read = configOf({ ...withPolicy(more.policy, more.site), ...more.file }, { beaumont: other });
  // The list of erasures stands beside the data: in this town's own folder.
  const config = { ...read, folder, store: { ...read.store, name: join(folder, 'town.db') } };
  const made = companion(store, {
    config,
    get: more.get ?? pages,
    ...(more.files && { files: more.files }),
    ...(more.clientSecret && { clientSecret: more.clientSecret }),
    ...(more.clock && { clock: more.clock }),
  });
  t.after(made.stop);
  const { app, deps } = made;
  let visitors = 0;

  const ask: Town['ask'] = (path, init = {}) =>
    app.public(
      request('https://parvis.valmont.example', ORIGIN, path, init),
      init.peer ?? peerOf(visitors++ * 256),
    );
  const askDesk: Town['askDesk'] = (path, init = {}) =>
    app.desk(request(DESK, DESK, path, init), init.peer ?? peerOf(visitors++ * 256));
  const pass: Town['pass'] = async () => {
    const answer = await ask(`/s/valmont/thread?page=${encodeURIComponent(PAGE)}`);
    const read = (await answer.json()) as { pass: string };
    return read.pass;
  };
  const post: Town['post'] = async (draft = {}, headers = {}) => {
    const given = Object.hasOwn(draft, 'pass') ? {} : { pass: await pass() };
    made.clock.pass(5_000);
    return ask('/s/valmont/comments', {
      body: { page: PAGE, text: `Text ${visitors}`, ...given, ...draft },
      headers: { 'idempotency-key': newKey(), ...headers },
    });
  };
  return {
    ...made,
    store,
    ask,
    askDesk,
    pass,
    post,
    sent: async (draft) => {
      const answer = await post(draft);
      const receipt = parseReceipt(await answer.json());
      if (isProblem(receipt) || receipt.token === undefined)
        throw new Error(`not sent: ${answer.status} ${JSON.stringify(receipt)}`);
      return { ...receipt, token: receipt.token };
    },
    thread: async (query = '') => {
      const answer = await ask(`/s/valmont/thread?page=${encodeURIComponent(PAGE)}${query}`);
      const read = parseThread(await answer.json());
      if (isProblem(read)) throw new Error(`no thread: ${answer.status} ${JSON.stringify(read)}`);
      return read;
    },
    enter: async (name, role = 'moderator', site = 'valmont', service) => {
      const { token } = await invite(deps, site, { name, role, ...(service !== undefined && { service }) });
      const answer = await askDesk(`/s/${site}/form/sign-in`, {
        body: `token=${token}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0];
      if (answer.status !== 303 || !cookie) throw new Error(`not entered: ${answer.status}`);
      return cookie;
    },
    queue: async (cookie, queue = 'pending') => {
      const answer = await askDesk(`/s/valmont/desk/queue?queue=${queue}`, { headers: { cookie } });
      const read = parseDesk(await answer.json());
      if (isProblem(read)) throw new Error(`no queue: ${answer.status} ${JSON.stringify(read)}`);
      return read.comments;
    },
    decide: async (cookie, comment, to, over = {}) => {
      const stored = await store.comment('valmont', comment);
      const answer = await askDesk('/s/valmont/desk/decisions', {
        body: { decisions: [{ comment, version: stored?.comment.version ?? 0, to, ...over }] },
        headers: { cookie, 'idempotency-key': newKey() },
      });
      const read = (await answer.json()) as { results?: Record<string, unknown>[] };
      return read.results?.[0] ?? { status: answer.status };
    },
  };
}
