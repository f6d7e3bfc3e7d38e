/** A companion that answers in the page: real `Response`s, given at the one door to the network. */

/** What was asked. */
export interface Request {
  readonly method: string;
  readonly url: URL;
  /** Path below the site. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Record<string, unknown> | undefined;
  readonly init: RequestInit;
}

type Answer = Response | Error | Promise<Response>;

export const SITE = 'https://www.valmont.example/parvis/s/valmont';
export const PAGE = 'https://www.valmont.example/actualites/marche';

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const problem = (type: string, status: number, more: object = {}, headers?: Record<string, string>) =>
  json({ type: `https://parvis.example/problems/${type}`, title: type, status, ...more }, status, headers);

export const says = (text: string) => [{ type: 'text', text }];

/** The rules of an open thread. */
export const policy = (more: object = {}) => ({
  mode: 'premoderation',
  open: true,
  controller: 'Ville de Valmont',
  privacyUrl: 'https://www.valmont.example/donnees',
  charter: { url: 'https://www.valmont.example/charte', version: '2', date: '2026-01-31' },
  fields: { name: 'optional', email: 'optional' },
  hours: {
    zone: 'Europe/Paris',
    weekly: { mon: [{ from: '09:00', to: '17:00' }], tue: [{ from: '09:00', to: '17:00' }] },
  },
  serviceAt: '2026-03-16T08:00:00Z',
  editSeconds: 900,
  retention: 'Kept for a year.',
  ...more,
});

export const capabilities = (more: object = {}) => ({
  anonymous: true,
  reply: true,
  edit: true,
  withdraw: true,
  report: true,
  appeal: true,
  statement: true,
  track: true,
  live: true,
  sort: ['oldest', 'newest'],
  page: 'cursor',
  maxLength: 2000,
  ...more,
});

export const comment = (id: string, more: object = {}) => ({
  id,
  state: 'published',
  author: { name: `Ana ${id}` },
  content: says(`Words of ${id}.`),
  receivedAt: '2026-03-14T08:30:00Z',
  ...more,
});

/** A thread with one of everything that can be read. */
export const thread = (more: Record<string, unknown> = {}) => ({
  wire: '0.1',
  id: 't1',
  address: PAGE,
  counts: { public: 4 },
  policy: policy(),
  capabilities: capabilities(),
  sort: 'oldest',
  pass: 'pass-1',
  serverTime: '2026-03-15T10:00:00Z',
  comments: [
    comment('1', {
      author: { name: 'Ana' },
      content: [
        { type: 'text', text: 'Will the market stay on the square? See ' },
        { type: 'link', text: 'https://www.valmont.example/plan', href: 'https://www.valmont.example/plan' },
        { type: 'break' },
        { type: 'break' },
        { type: 'text', text: 'Thank you.' },
      ],
      editedAt: '2026-03-14T09:30:00Z',
      replies: 4,
      more: 'm1',
      votes: { up: 2 },
    }),
    comment('2', {
      parent: '1',
      author: { name: 'Markets', official: { body: 'Ville de Valmont', service: 'Commerce' } },
    }),
    comment('3', { parent: '1', replyTo: '2', author: {}, lang: 'pt' }),
    { id: '4', state: 'removed', tombstone: { by: 'moderator', at: '2026-03-14T12:30:00Z', ref: 'art. 4' } },
    { id: '5', state: 'deleted', tombstone: { by: 'author' } },
    { id: '6', state: 'hologram', content: says('Secret') },
    comment('7'),
  ],
  ...more,
});

/** The receipt of a comment that waits. */
export const receipt = (more: object = {}, state = 'pending') => ({
  comment: {
    ...comment('n1', {
      author: { name: 'Noa' },
      content: says('My words.'),
      receivedAt: '2026-03-15T10:00:00Z',
    }),
    state,
    editableUntil: '2026-03-15T10:15:00Z',
  },
  token: 'token-0123456789abcdef',
  serviceAt: '2026-03-16T08:00:00Z',
  serverTime: '2026-03-15T10:00:00Z',
  ...more,
});

export interface Companion {
  readonly requests: Request[];
  /** Answers by `METHOD /path`; a function is asked each time. */
  readonly answers: Map<string, (request: Request) => Answer>;
  on(what: string, answer: (request: Request) => Answer): void;
  /** Those of one kind. */
  of(what: string): Request[];
  stop(): void;
}

/** Takes the place of `fetch` until `stop`. */
export function companion(): Companion {
  const { fetch } = window;
  const requests: Request[] = [];
  const answers = new Map<string, (request: Request) => Answer>([
    ['GET /thread', () => json(thread())],
    ['POST /track', () => json({ comments: [] })],
    ['POST /comments', () => json(receipt(), 202)],
    [
      'POST /reports',
      () => json({ reference: 'R-12', receivedAt: '2026-03-15T10:00:00Z', token: 'rt' }, 201),
    ],
  ]);
  window.fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const request: Request = {
      method: init.method ?? 'GET',
      url,
      path: url.pathname.replace(/^.*\/s\/valmont/, ''),
      headers: { ...(init.headers as Record<string, string>) },
      body: init.body ? (JSON.parse(init.body as string) as Record<string, unknown>) : undefined,
      init,
    };
    requests.push(request);
    const answer = answers.get(`${request.method} ${request.path}`);
    if (!answer) throw new TypeError(`nothing at ${request.method} ${request.path}`);
    const given = await new Promise<Response | Error>((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      void Promise.resolve(answer(request)).then(resolve, reject);
    });
    if (given instanceof Error) throw given;
    return given.clone();
  };
  return {
    requests,
    answers,
    on: (what, answer) => void answers.set(what, answer),
    of: (what) => requests.filter(({ method, path }) => `${method} ${path}` === what),
    stop() {
      window.fetch = fetch;
    },
  };
}

/** Takes the network away, as far as the browser says. */
export const offline = (off: boolean): void => {
  if (off) Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  else delete (navigator as unknown as Record<string, unknown>)['onLine'];
};
/** A statement of reasons, all eleven fields. */
export const statement = (action: string) => ({
  action,
  scope: { reach: 'page', territory: ['FR'] },
  from: '2026-03-15T10:05:00Z',
  facts: 'It names a neighbour.',
  source: 'notice',
  automated: { detection: true, decision: 'no' },
  ground: { type: 'terms', ref: '§ 3', url: 'https://www.valmont.example/charte#3' },
  explanation: 'Private life is not discussed here.',
  redress: [{ kind: 'review', deadline: '2026-09-15T10:05:00Z' }],
  reference: 'V-12',
});
/** The comment of `receipt` as its author's token shows it. */
export const tracked = (state: string, more: object = {}) => ({
  ...receipt().comment,
  state,
  token: receipt().token,
  page: PAGE,
  ...more,
});

/** The same as the browser keeps it. */
export const kept = (state = 'pending') => ({
  token: receipt().token,
  base: 'https://www.valmont.example/parvis/s/valmont',
  page: PAGE,
  id: 'n1',
  name: 'Noa',
  text: 'My words.',
  state,
  at: '2026-03-15T10:00:00Z',
  seen: '2026-03-15T10:00:00Z',
});
