/** A companion in the page: a table of real `Response`s, and a clock that a hand moves. */
import deskPage from '../../../src/words/en/desk-page.ts';
import type { DeskRoom } from '../../../src/words/terms.ts';
import { UNDO } from '../../../src/browser/desk/outbox/outbox.ts';

type Json = Record<string, unknown>;

/** One comment as it stands on the wire. */
export const comment = (id: string, more: Json = {}): Json => ({
  id,
  version: 3,
  state: 'pending',
  author: { name: `Author ${id}` },
  content: [{ type: 'text', text: `What ${id} says about the market.` }],
  receivedAt: '2026-03-14T08:30:00Z',
  thread: 'marche',
  page: 'https://www.valmont.example/actualites/marche',
  title: 'The market moves to Saturday',
  waited: 7_300_000,
  found: [],
  reports: 0,
  revision: { public: 0 },
  ...more,
});

const { room } = deskPage;

/** A page of a queue. */
export const queuePage = (comments: readonly Json[], more: Json = {}): Json => ({
  names: Object.fromEntries(
    Object.keys((more['rooms'] as object | undefined) ?? {}).map((name) => [name, room[name as DeskRoom]]),
  ),
  queue: 'pending',
  comments,
  counts: { pending: comments.length, held: 2, published: 40 },
  serverTime: '2026-03-16T09:00:00Z',
  me: { name: 'Agathe', role: 'moderator' },
  requireStatement: true,
  clauses: [
    { ref: '§ 3', title: 'Insults', url: 'https://www.valmont.example/charte' },
    { ref: '§ 4', title: 'Advertising' },
  ],
  ...more,
});

/** What was asked, in order. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly init: RequestInit;
  readonly body: Json & { readonly decisions: readonly Json[] };
}

export type Answer = (asked: Asked) => Json | Response | Promise<Json | Response>;

/** Takes the place of `fetch` and of ten seconds. */
export function desk() {
  const { fetch, setTimeout, clearTimeout } = window;
  const asked: Asked[] = [];
  const held = new Map<number, () => void>();
  let number = 1e9;
  const version = (id: unknown) => ({ comment: id, version: 4 });
  const table: Record<'queue' | 'decisions' | 'log' | 'waves' | 'reports' | 'history' | 'appeals', Answer> & {
    /** Of the rooms. */
    readonly [path: string]: Answer;
  } = {
    waves: ({ body }) => ({
      results: (body['members'] as Json[]).map(({ comment: id }) => ({ ...version(id), state: 'rejected' })),
    }),
    reports: ({ query }) => ({ comment: query.get('comment'), reports: [] }),
    history: ({ query }) => ({ comment: query.get('comment'), others: [] }),
    appeals: ({ body }) => ({ comment: body['comment'], state: 'published', version: 4 }),
    'wave-rules': () => ({ rules: [], log: [], may: true }),
    queue: () => queuePage([]),
    decisions: ({ body }) => ({
      results: body.decisions.map(({ comment: id, to }) => ({ ...version(id), state: to })),
    }),
    log: ({ query }) => ({ comment: query.get('comment'), lines: [] }),
  };
  window.fetch = async (input, init) => {
    const url = new URL(String(input));
    const [, path] = /^\/s\/valmont\/desk\/([\w/-]+)$/.exec(url.pathname) ?? [];
    if (!path) return fetch(input, init);
    const one: Asked = {
      method: init!.method!,
      path,
      query: url.searchParams,
      init: init!,
      body: JSON.parse((init!.body as string) ?? '{}') as Asked['body'],
    };
    asked.push(one);
    const answer = await table[path]!(one);
    return answer instanceof Response ? answer : Response.json(answer);
  };
  // Only the wait of a decision is held; the rest of the page keeps its time.
  window.setTimeout = ((call: () => void, delay?: number, ...rest: unknown[]) => {
    if (delay !== UNDO) return setTimeout(call, delay, ...rest);
    held.set(++number, call);
    return number;
  }) as typeof setTimeout;
  window.clearTimeout = ((id?: number) => {
    if (!held.delete(id!)) clearTimeout(id);
  }) as typeof clearTimeout;
  return {
    asked,
    table,
    /** Decisions that were sent, each request a list. */
    sent: (): readonly (readonly Json[])[] =>
      asked.filter(({ path }) => path === 'decisions').map(({ body }) => body.decisions),
    /** Lets ten seconds pass. @returns how many waits came to their end */
    pass(): number {
      const calls = [...held.values()];
      held.clear();
      for (const call of calls) call();
      return calls.length;
    },
    stop() {
      Object.assign(window, { fetch, setTimeout, clearTimeout });
    },
  };
}

/** The companion says no. */
export const refusal = (type: string, status: number, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type, title: type, status }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
