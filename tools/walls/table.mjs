/**
 * Who may import whom: the one table behind the lint rule (`rule.mjs`), the page for people
 * (`markdown.mjs`, printed in CONTRIBUTING.md) and the fixtures (`test/tools/walls.test.mjs`).
 *
 * It is an allow-list: what is not written here is refused, a file that belongs to no room included. A new
 * folder or package is one more word in this file, with a reason, in the same change as the code that needs it.
 */

/**
 * @typedef {object} Room
 * @property {string} name      the name used in the lists below and in messages
 * @property {string[]} files   globs from the root of the repository; the first room that matches owns the file
 * @property {string[]} may     rooms it may import (its own files always)
 * @property {string[]} types   rooms it may import with `import type` only
 * @property {string[]} own     the words that are its own, already among `may`
 * @property {string[]} packages  packages allowed, `lit/*` for subpaths; `node:*` is every quiet built-in;
 *                              `parvis:x` is a module that the build writes
 * @property {boolean} computed may call `import()` with an address known only at run time
 * @property {string} why       one sentence, ends every message
 */

/** One room, with the empty lists filled in. */
const room = (name, files, why, rights = {}) => ({
  name,
  files,
  may: [],
  types: [],
  own: [],
  packages: [],
  computed: false,
  ...rights,
  why,
});

/** Sets of words; each has one file per language, or several that begin with its name. */
const sets = [
  ...['share', 'feed', 'comments', 'composer', 'report', 'statement', 'rating', 'desk'],
  ...['pages', 'mails', 'problems', 'webmaster', 'cli', 'figures', 'count'],
];
const ofSets = (names) => names.map((name) => `words/${name}`);

/** Rooms that are often named together, under the name that people read in the printed table. */
export const groups = {
  words: ['words/terms', ...ofSets(sets)],
  "words but the command line's": ['words/terms', ...ofSets(sets.filter((set) => set !== 'cli'))],
  'shared words': ['words/terms', 'words/problems', 'words/webmaster'],
  elements: [
    'browser/share',
    'browser/feed',
    'browser/comments',
    'browser/rating',
    'browser/desk',
    'browser/count',
  ],
  features: [
    ...['node/feed', 'node/comments', 'node/ratings', 'node/desk', 'node/push', 'node/watch'],
    ...['node/continuity', 'node/import', 'node/signin'],
  ],
};
const { words, elements, features } = groups;
const spoken = groups["words but the command line's"];
const said = groups['shared words'];

const aboutWords = 'Words are data: they know the types they speak of and nothing else.';
const parts = ['browser/kit', 'browser/bare', 'browser/sources', 'browser/style', 'model'];

/** Files of the kit that work without Lit, which the loader may carry. */
const bare = [
  'claim',
  'dom',
  'globals',
  'second-copy',
  'loader-tell',
  'markup',
  'option',
  'options',
  'place',
  'preload',
  'verified',
];

/** An element's room, with other sets of words that are its own. */
const element = (name, others = []) => {
  const own = ofSets([name, ...others]);
  const why = 'Elements never know each other, and each carries only its own words.';
  const may = [...parts, ...said, ...own];
  return room(`browser/${name}`, [`src/browser/${name}/**`], why, {
    may,
    own,
    packages: ['lit', 'lit/*', 'bootstrap-icons/icons/*'],
  });
};

/** A feature's room in the companion. */
const feature = (name, ...packages) => {
  const why = 'Features meet in the store and the routes, never directly, and go out only through net.';
  const may = ['model', ...spoken, 'html', 'node/store', 'node/net'];
  const types = ['node/edge', 'node/log', 'node/mail'];
  return room(`node/${name}`, [`src/node/${name}/**`], why, {
    may,
    types,
    packages: ['node:*', ...packages],
  });
};

/** @type {readonly Room[]} */
export const rooms = [
  room('model', ['src/model/**'], 'The model runs anywhere: no DOM, no Node, no package.'),

  room('words/terms', ['src/words/terms/**', 'src/words/*.ts'], aboutWords, { types: ['model'] }),
  ...sets.map((set) =>
    room(`words/${set}`, [`src/words/*/${set}*.ts`], aboutWords, { may: ['words/terms'], types: ['model'] }),
  ),

  room('html', ['src/html/**'], 'Writers are pure functions of data and words.', {
    may: ['model', ...spoken],
  }),

  room(
    'browser/loader',
    ['src/browser/loader.ts'],
    'The loader lives where Lit cannot, so it never reaches it.',
    {
      may: ['browser/bare'],
      types: ['model', 'words/terms'],
      packages: ['parvis:*'],
      computed: true,
    },
  ),
  room(
    'browser/bare',
    [...bare.map((name) => `src/browser/kit/${name}.ts`), 'src/browser/kit/bare/**'],
    'The part of the kit that has no Lit: whatever it imports, the loader carries.',
    { may: ['model'], types: ['words/terms'], packages: ['parvis:*'], computed: true },
  ),
  room('browser/kit', ['src/browser/kit/**'], 'The kit serves every element, so it knows none.', {
    may: ['browser/bare', 'model', ...said],
    packages: ['lit', 'lit/*', 'bootstrap-icons/icons/*', 'lean-qr/nano'],
    computed: true,
  }),
  room(
    'browser/style',
    ['src/browser/style/**', 'src/browser/*.d.ts'],
    'Styles serve every element, so they know none.',
    {
      may: ['model', ...said],
      packages: ['lit'],
    },
  ),
  room(
    'browser/sources',
    ['src/browser/sources/**'],
    'An adapter is a chunk of its own; the client is handed to it.',
    {
      may: ['browser/bare', 'model', ...said],
      types: ['browser/kit'],
    },
  ),
  element('share'),
  element('feed'),
  element('comments', ['composer', 'report', 'statement']),
  element('rating'),
  element('desk', ['statement']),
  room(
    'browser/count',
    ['src/browser/count/**'],
    'A count is one line of text, so its file brings no Lit and only its own words.',
    { may: ['browser/bare', 'browser/kit', 'model', 'words/terms', 'words/count'], own: ['words/count'] },
  ),
  room('browser/bundles', ['src/browser/*.ts'], 'A bundle lists what one script file holds.', {
    may: [...elements, ...parts, ...words.filter((name) => !/(desk|pages|mails|cli)$/.test(name))],
  }),

  room('node/net', ['src/node/net/**'], 'The one guarded way out knows addresses, not features.', {
    may: ['model'],
    packages: ['node:*', 'node:dns', 'node:dns/promises', 'node:http', 'node:https', 'node:net', 'node:tls'],
  }),
  room(
    'node/store',
    [
      'store',
      'mails',
      'records',
      'whole',
      'addresses',
      'figures',
      'ratings',
      'switches',
      'hosting',
      'connections',
      'signin',
      'handed',
      'members',
      'replies',
      'search',
      'sanctions',
      'waves',
      'word-lists',
    ].map((name) => `src/node/store/${name}.ts`),
    'The store is a list of verbs, without SQL.',
    {
      may: ['model'],
    },
  ),
  room(
    'node/engines',
    ['src/node/store/**'],
    'An engine keeps data; only the composition root knows which one.',
    {
      may: ['model', 'node/store'],
      packages: ['node:*', 'kysely', 'pg'],
    },
  ),
  feature('feed', 'feedsmith', 'htmlparser2', 'ical.js', 'sharp'),
  feature('comments', 'csv-parse/sync'),
  room(
    'node/ratings',
    ['src/node/ratings/**'],
    'A vote is a contribution: it goes through the doors of the comments (gate, key, receipt, birth of a page).',
    { may: ['model', ...spoken, 'html', 'node/store', 'node/comments'], packages: ['node:*'] },
  ),
  feature('desk'),
  feature('push', 'sharp'),
  feature('watch'),
  feature('signin', 'openid-client'),
  feature('continuity', 'csv-parse/sync'),
  feature('import', 'csv-parse', 'htmlparser2'),
  room(
    'node/mail',
    ['src/node/mail/**'],
    'The way to the mail server that the configuration names; it knows messages, not features.',
    {
      may: ['model'],
      types: ['node/config', 'node/log'],
      packages: ['node:*', 'nodemailer'],
    },
  ),
  room('node/log', ['src/node/log.ts', 'src/node/secret.ts'], 'A log line has no room for personal data.'),
  room('node/edge', ['src/node/edge/**'], 'What a request goes through before any feature sees it.', {
    may: ['model'],
    types: ['node/log'],
    packages: ['node:*', 'hono', 'hono/*', 'ipaddr.js'],
  }),
  room('node/routes', ['src/node/routes/**'], 'Routes turn requests into calls of features.', {
    may: ['model', ...spoken, 'html', ...features, 'node/edge', 'node/log'],
    types: ['node/store', 'node/config', 'node/net'],
    packages: ['hono', 'hono/*'],
  }),
  room(
    'node/app',
    ['src/node/app.ts'],
    'The app is a function from Request to Response that any host can call.',
    {
      may: ['model', 'node/routes', 'node/edge', 'node/log'],
      types: ['node/store', 'node/config'],
      packages: ['hono', 'hono/*'],
    },
  ),
  room(
    'node/config',
    ['src/node/config.ts', 'src/node/config/**'],
    'Configuration is parsed once, at the start.',
    {
      may: ['model', 'node/net', 'node/edge', 'node/log'],
      packages: ['node:*'],
    },
  ),
  room('node/job', ['src/node/job.ts'], 'The timetable runs the tasks handed to it.', {
    may: ['model', ...features, 'node/log'],
    types: ['node/store', 'node/config', 'node/edge'],
    packages: ['node:*'],
  }),
  room('node/commands', ['src/node/commands/**'], 'A command is handed its store by the composition root.', {
    may: [
      ...['model', ...words, 'html', ...features],
      ...[
        'node/net',
        'node/store',
        'node/app',
        'node/config',
        'node/job',
        'node/edge',
        'node/log',
        'node/mail',
      ],
    ],
    packages: ['node:*'],
  }),
  room(
    'node/root',
    ['src/node/cli.ts', 'src/node/serve.ts', 'src/node/deps.ts', 'src/node/main.ts', 'src/node/serve/**'],
    'The composition root puts the pieces together; nothing imports it.',
    {
      may: [
        ...['model', ...words, 'html', ...features],
        ...[
          'node/net',
          'node/store',
          'node/engines',
          'node/routes',
          'node/app',
          'node/config',
          'node/job',
          'node/edge',
          'node/log',
          'node/mail',
          'node/commands',
        ],
      ],
      packages: ['node:*', 'node:http', '@hono/node-server', 'pg'],
    },
  ),
  room('node/public', ['src/node/index.ts'], 'What other programs import: the app and the writers.', {
    may: ['model', 'html', 'node/app', 'node/config', 'node/store'],
  }),
];

/** Built-ins that open a way to the network: `node:*` does not cover them, a room must name each. */
export const guarded = [
  'node:dgram',
  'node:dns',
  'node:dns/promises',
  'node:http',
  'node:http2',
  'node:https',
  'node:inspector',
  'node:net',
  'node:tls',
];

/** The names a pure room (model, words, html) may read besides those of the language itself. */
export const pureGlobals = ['TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams'];

/**
 * Names that must not be read, by kind, each with what to do instead. TypeScript cannot refuse them: the
 * model's library is WebWorker's, which knows `fetch`, and the browser's and Node's know everything.
 */
export const forbidden = {
  network: [
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
      name,
      message:
        'One place reaches the network: browser/kit/client, or node/net. Take its answer as an argument.',
    })),
  ],
  storage: [
    ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => ({
      name,
      message: 'Nothing is stored before an act of the visitor: browser/kit keeps the one door to storage.',
    })),
  ],
  pure: [
    ...[
      'document',
      'window',
      'self',
      'globalThis',
      'location',
      'navigator',
      'postMessage',
      'importScripts',
    ].map((name) => ({ name, message: 'This room runs anywhere: take the value as an argument.' })),
    ...['process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename'].map((name) => ({
      name,
      message: 'This room runs in browsers too: nothing of Node here.',
    })),
    ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'].map(
      (name) => ({
        name,
        message: 'A pure function does not wait: the caller owns the clock.',
      }),
    ),
    ...['console', 'crypto', 'performance', 'alert', 'Worker', 'BroadcastChannel'].map((name) => ({
      name,
      message: 'A pure function has no side effect and gives the same answer twice.',
    })),
  ],
};
