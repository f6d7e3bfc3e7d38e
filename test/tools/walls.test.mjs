/**
 * The walls between rooms: every pair of rooms is tried against the real rule, and the edges the design
 * names are written again here by hand, so that the table cannot be loosened in silence.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { Linter } from 'eslint';
import ts from 'typescript-eslint';
import parvis from '../../tools/lint/plugin.mjs';
import { placeWalls, renderWalls } from '../../tools/walls/markdown.mjs';
import { roomOf } from '../../tools/walls/resolve.mjs';
import { groups, guarded, rooms } from '../../tools/walls/table.mjs';

const root = posix.resolve('/repository');
const linter = new Linter({ cwd: root, configType: 'flat' });
const config = {
  files: ['**/*.ts'],
  languageOptions: { parser: ts.parser },
  plugins: { parvis },
  rules: { 'parvis/walls': 'error' },
};

/** What the rule says of a source: a list of `messageId`s, or the parser's own message. */
const said = (file, source) =>
  linter
    .verify(source, config, { filename: `${root}/${file}` })
    .map(({ messageId, message }) => messageId ?? message);

/** A file that could stand in a room: the room's first glob, its stars filled in. */
const fileIn = (room) =>
  room.files[0].replace('**', 'deep/example.ts').replace('/*/', '/en/').replace('*', '-more');
const named = new Map(rooms.map((room) => [room.name, room]));

/** The specifier that leads from one file to another. */
const path = (from, to) => {
  const relative = posix.relative(posix.dirname(from), to);
  return relative.startsWith('../') ? relative : `./${relative}`;
};

/** Every way to import a value. */
const values = [
  (to) => `import { a } from '${to}'; a();`,
  (to) => `import { type a } from '${to}'; export type b = a;`,
  (to) => `import '${to}';`,
  (to) => `export { a } from '${to}';`,
  (to) => `export * from '${to}';`,
  (to) => `export const a = import('${to}');`,
  (to) => `export const a = import(\`${to}\`);`,
  (to) => `export const a = require('${to}');`,
  (to) => `import a = require('${to}'); a();`,
];
/** Every way to import a type only. */
const types = [
  (to) => `import type { a } from '${to}'; export type b = a;`,
  (to) => `export type { a } from '${to}';`,
  (to) => `export type * from '${to}';`,
  (to) => `export type a = import('${to}').b;`,
];

describe('every ordered pair of rooms', () => {
  for (const from of rooms) {
    it(`from ${from.name}`, () => {
      for (const to of rooms) {
        const file = fileIn(from);
        const target = path(file, fileIn(to));
        const allowed = from === to || from.may.includes(to.name);
        const typesAllowed = allowed || from.types.includes(to.name);
        const edge = `${from.name} -> ${to.name}`;
        // One way for each pair, and all ways where a value is refused but a type is not.
        const wrong = from.types.includes(to.name) ? 'typesOnly' : 'edge';
        assert.deepEqual(said(file, values[0](target)), allowed ? [] : [wrong], edge);
        assert.deepEqual(said(file, types[0](target)), typesAllowed ? [] : ['edge'], `types, ${edge}`);
      }
    });
  }
});

describe('every way of importing', () => {
  const refused = ['src/model/post.ts', '../browser/kit/client.ts'];
  const typed = ['src/words/terms.ts', '../model/problem.ts'];
  const open = ['src/html/thread.ts', '../model/problem.ts'];
  for (const write of values) {
    it(write('…'), () => {
      assert.deepEqual(said(refused[0], write(refused[1])), ['edge']);
      assert.deepEqual(said(typed[0], write(typed[1])), ['typesOnly']);
      assert.deepEqual(said(open[0], write(open[1])), []);
    });
  }
  for (const write of types) {
    it(write('…'), () => {
      assert.deepEqual(said(refused[0], write(refused[1])), ['edge']);
      assert.deepEqual(said(typed[0], write(typed[1])), []);
    });
  }
});

describe('the edges the design names', () => {
  const cases = [
    // from, what it imports, what the rule says of a value import
    ['src/model/post.ts', '../words/terms.ts', 'edge'],
    ['src/model/post.ts', '../html/thread.ts', 'edge'],
    ['src/words/fr/share.ts', '../../model/post.ts', 'typesOnly'],
    ['src/words/fr/share.ts', '../terms.ts', undefined],
    ['src/words/fr/share.ts', './share-more.ts', undefined],
    ['src/words/fr/share.ts', './cli.ts', 'edge'],
    ['src/html/thread.ts', '../browser/comments/thread.view.ts', 'edge'],
    ['src/html/thread.ts', '../node/store/store.ts', 'edge'],
    ['src/html/mails.ts', '../words/fr/mails.ts', undefined],
    ['src/browser/share/share.element.ts', '../feed/feed.view.ts', 'edge'],
    ['src/browser/comments/thread.view.ts', '../desk/queue.view.ts', 'edge'],
    ['src/browser/share/share.element.ts', '../../words/fr/share.ts', undefined],
    ['src/browser/share/share.element.ts', '../../words/fr/share-more.ts', undefined],
    ['src/browser/share/share.element.ts', '../../words/fr/feed.ts', 'edge'],
    ['src/browser/comments/composer.view.ts', '../../words/fr/composer.ts', undefined],
    ['src/browser/comments/composer.view.ts', '../../words/fr/mails.ts', 'edge'],
    ['src/browser/desk/queue.view.ts', '../../words/fr/cli.ts', 'edge'],
    ['src/browser/kit/locale.ts', '../../words/fr/share.ts', 'edge'],
    ['src/browser/kit/client.ts', '../feed/feed.ts', 'edge'],
    ['src/browser/style/sheets.ts', '../kit/client.ts', 'edge'],
    ['src/browser/sources/parvis.ts', '../kit/client.ts', 'typesOnly'],
    ['src/browser/sources/parvis.ts', '../comments/comments.ts', 'edge'],
    ['src/browser/feed/feed.element.ts', '../../html/feed.ts', 'edge'],
    ['src/browser/feed/feed.element.ts', '../../node/feed/collect.ts', 'edge'],
    ['src/browser/loader.ts', './kit/verified.ts', undefined],
    ['src/browser/loader.ts', './kit/tell.ts', 'edge'],
    ['src/browser/loader.ts', './kit/client.ts', 'edge'],
    ['src/browser/loader.ts', './share/share.ts', 'edge'],
    ['src/browser/loader.ts', '../model/problem.ts', 'typesOnly'],
    ['src/browser/kit/verified.ts', './client.ts', 'edge'],
    ['src/browser/kit/verified.ts', '../../words/fr/webmaster.ts', 'edge'],
    ['src/browser/kit/tell.ts', './dom.ts', undefined],
    ['src/node/feed/collect.ts', '../../browser/kit/client.ts', 'edge'],
    ['src/node/feed/collect.ts', '../comments/submit.ts', 'edge'],
    ['src/node/feed/collect.ts', '../store/store.ts', undefined],
    ['src/node/feed/collect.ts', '../store/sqlite.ts', 'edge'],
    ['src/node/comments/submit.ts', '../routes/thread.ts', 'edge'],
    ['src/node/comments/submit.ts', '../../words/fr/cli.ts', 'edge'],
    ['src/node/routes/thread.ts', '../comments/submit.ts', undefined],
    ['src/node/routes/thread.ts', '../store/postgres.ts', 'edge'],
    // What the way out is called by, not the way out: it is handed in.
    ['src/node/routes/thread.ts', '../net/get.ts', 'typesOnly'],
    ['src/node/app.ts', './routes/thread.ts', undefined],
    ['src/node/app.ts', './comments/submit.ts', 'edge'],
    ['src/node/app.ts', './store/sqlite.ts', 'edge'],
    ['src/node/job.ts', './store/sqlite.ts', 'edge'],
    ['src/node/store/sqlite.ts', '../feed/collect.ts', 'edge'],
    ['src/node/net/get.ts', '../store/store.ts', 'edge'],
    ['src/node/main.ts', './store/sqlite.ts', undefined],
    ['src/node/serve.ts', './store/postgres.ts', undefined],
    ['src/node/cli.ts', '../words/fr/cli.ts', undefined],
    ['src/node/cli.ts', './commands/help.ts', undefined],
    ['src/node/commands/help.ts', '../../words/fr/cli.ts', undefined],
    ['src/node/commands/serve.ts', '../store/sqlite.ts', 'edge'],
    ['src/node/commands/serve.ts', '../cli.ts', 'edge'],
    ['src/node/app.ts', './main.ts', 'edge'],
  ];
  for (const [from, to, wanted] of cases) {
    it(`${from} -> ${to}: ${wanted ?? 'allowed'}`, () =>
      assert.deepEqual(said(from, `import { a } from '${to}'; a();`), wanted ? [wanted] : []));
  }
});

describe('packages', () => {
  const cases = [
    ['src/model/post.ts', 'lit', 'package'],
    ['src/model/post.ts', 'node:url', 'package'],
    ['src/words/fr/share.ts', 'lit', 'package'],
    ['src/html/thread.ts', 'node:fs', 'package'],
    ['src/html/thread.ts', 'fs', 'package'],
    ['src/browser/share/share.element.ts', 'lit', undefined],
    ['src/browser/share/share.element.ts', 'lit/directives/repeat.js', undefined],
    ['src/browser/share/share.element.ts', 'lit-html', 'package'],
    ['src/browser/share/share.element.ts', 'hono', 'package'],
    ['src/browser/share/share.element.ts', 'node:fs', 'package'],
    ['src/browser/share/share.element.ts', 'parvis/share', 'package'],
    ['src/browser/sources/parvis.ts', 'lit', 'package'],
    ['src/browser/loader.ts', 'lit', 'package'],
    ['src/browser/kit/verified.ts', 'lit', 'package'],
    ['src/node/routes/thread.ts', 'hono', undefined],
    ['src/node/routes/thread.ts', 'kysely', 'package'],
    ['src/node/feed/collect.ts', 'lit', 'package'],
    ['src/node/feed/collect.ts', 'node:crypto', undefined],
    ['src/node/feed/collect.ts', 'undici', 'package'],
    ['src/node/store/sqlite.ts', 'kysely', undefined],
    ['src/node/app.ts', 'node:fs', 'package'],
    ['src/node/net/get.ts', 'node:https', undefined],
    ...guarded.map((name) => ['src/node/feed/collect.ts', name, 'package']),
    ...guarded.map((name) => ['src/node/push/outbox.ts', name, 'package']),
  ];
  for (const [from, name, wanted] of cases) {
    it(`${from} -> ${name}: ${wanted ?? 'allowed'}`, () => {
      assert.deepEqual(said(from, `import { a } from '${name}'; a();`), wanted ? [wanted] : []);
      assert.deepEqual(said(from, `export const a = import('${name}');`), wanted ? [wanted] : []);
    });
  }
});

describe('ways round', () => {
  it('a computed address is refused but in the loader and the kit', () => {
    const source = 'export const load = (name) => import(`./${name}.ts`);';
    assert.deepEqual(said('src/browser/feed/feed.ts', source), ['computed']);
    assert.deepEqual(said('src/node/feed/collect.ts', source), ['computed']);
    assert.deepEqual(said('src/browser/loader.ts', source), []);
  });
  it('nothing in src reaches tests, tools or the root', () => {
    assert.deepEqual(said('src/model/post.ts', `import '../../test/support/page.ts';`), ['outside']);
    assert.deepEqual(said('src/model/post.ts', `import '/etc/hosts.ts';`), ['outside']);
    assert.deepEqual(said('src/model/post.ts', `import '../model/../../tools/x.ts';`), ['outside']);
  });
  it('a detour through the folders is still the same edge', () =>
    assert.deepEqual(said('src/model/post.ts', `import './../model/../node/app.ts';`), ['edge']));
  it('a file without a room is reported, as importer and as imported', () => {
    assert.deepEqual(said('src/other/a.ts', 'export const a = 1;'), ['homeless']);
    assert.deepEqual(said('src/node/other/a.ts', 'export const a = 1;'), ['homeless']);
    assert.deepEqual(said('src/node/main.ts', `import './other/a.ts';`), ['nowhere']);
  });
  it('a name without its ending is reported', () => {
    assert.deepEqual(said('src/model/post.ts', `import './problem';`), ['ending']);
    assert.deepEqual(said('src/model/post.ts', `import './text';`), ['ending']);
  });
  it('files outside src are nobody’s business', () =>
    assert.deepEqual(
      said('test/model/post.test.ts', `import '../../src/model/post.ts'; import 'node:fs';`),
      [],
    ));
  it('the message names the edge and the reason', () => {
    const [{ message }] = linter.verify(`import '../feed/feed.ts';`, config, {
      filename: `${root}/src/browser/share/share.ts`,
    });
    assert.match(message, /^browser\/share may not import browser\/feed\. Elements never know each other/);
  });
});

describe('the table itself', () => {
  it('names only rooms that exist, each once', () => {
    assert.equal(named.size, rooms.length);
    for (const { may, types: typed } of rooms)
      for (const name of [...may, ...typed]) assert.ok(named.has(name), name);
    for (const name of Object.values(groups).flat()) assert.ok(named.has(name), name);
  });
  it('gives each room the files it says', () => {
    for (const room of rooms) {
      for (const glob of room.files) {
        const file = fileIn({ files: [glob] });
        assert.equal(roomOf(file)?.name, room.name, file);
      }
    }
  });
  it('goes one way: no room reaches itself', () => {
    const reaches = (name, seen = new Set()) => {
      for (const next of [...named.get(name).may, ...named.get(name).types]) {
        if (!seen.has(next)) reaches(next, seen.add(next));
      }
      return seen;
    };
    for (const { name } of rooms) assert.ok(!reaches(name).has(name), name);
  });
  it('keeps Lit out of the loader, whatever way the imports take', () => {
    const carried = new Set(['browser/loader']);
    for (const name of carried) for (const next of named.get(name).may) carried.add(next);
    for (const name of carried)
      assert.ok(!named.get(name).packages.some((used) => /^lit\b/.test(used)), name);
  });
  it('is printed in CONTRIBUTING.md as it is', () => {
    const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
    assert.ok(page.includes(renderWalls()), 'run: node tools/walls/markdown.mjs --write CONTRIBUTING.md');
    assert.equal(placeWalls(page), page);
  });
  it('is put between its markers and nowhere else', () => {
    const page = placeWalls('a\n<!-- walls -->\nold\n<!-- /walls -->\nz\n');
    assert.equal(page, `a\n<!-- walls -->\n\n${renderWalls()}\n\n<!-- /walls -->\nz\n`);
    assert.throws(() => placeWalls('no markers'));
    assert.throws(() => placeWalls('<!-- walls -->'));
  });
});
