import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { specifiers } from '../../tools/build/emit.mjs';
import { built, install, json, must, run } from './packed.mjs';

/** A theme's folder with `parvis` in it. */
let theme;
before(async () => {
  theme = await install('parvis');
});

/** Runs a module in the theme's folder; what it prints is JSON. */
const inNode = async (code) => {
  writeFileSync(join(theme, 'script.mjs'), code);
  return JSON.parse(await must(process.execPath, ['script.mjs'], theme));
};

/** What a theme's bundler makes of a module. */
const bundle = async (code) => {
  writeFileSync(join(theme, 'entry.mjs'), code);
  const made = await rollup({
    input: join(theme, 'entry.mjs'),
    plugins: [nodeResolve({ browser: true })],
    onLog: () => undefined,
  });
  const { output } = await made.generate({ inlineDynamicImports: true });
  await made.close();
  return output[0].code;
};

test('the folder holds parvis, Lit and what Lit needs itself', () => {
  const modules = join(theme, 'node_modules');
  const present = readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    );
  const wanted = new Set(['parvis']);
  const want = (name) => {
    if (wanted.has(name)) return;
    wanted.add(name);
    Object.keys(json(join(modules, name, 'package.json')).dependencies ?? {}).forEach(want);
  };
  want('lit');
  assert.deepEqual(present.sort(), [...wanted].sort());
});

test('parvis/share/element only exports the class, without a DOM too', async () => {
  const { names, added, registered } = await inNode(`
    await import('lit');
    const before = new Set(Reflect.ownKeys(globalThis));
    const module = await import('parvis/share/element');
    console.log(JSON.stringify({
      names: Object.keys(module),
      added: Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String),
      registered: globalThis.customElements?.get('parvis-share') !== undefined,
    }));`);
  assert.deepEqual(names, ['ParvisShare']);
  assert.deepEqual(added, []);
  assert.equal(registered, false);
});

test('parvis/share, parvis/place and parvis can be imported on a server, where they do nothing to a page', async () => {
  const found = await inNode(`
    const names = {};
    for (const name of ['parvis/share', 'parvis/feed', 'parvis/comments', 'parvis/rating', 'parvis/place', 'parvis']) names[name] = Object.keys(await import(name));
    console.log(JSON.stringify(names));`);
  const { parvis, ...parts } = found;
  assert.ok(parts['parvis/share'].includes('ParvisShare'));
  assert.deepEqual(parts['parvis/place'], ['placeWidgets']);
  assert.deepEqual(parvis.sort(), [...new Set(Object.values(parts).flat())].sort());
});

test('an element of the page whose id is one of Lit\u2019s globals does not stop Lit', async () => {
  const loaded = await inNode(`
    globalThis.litHtmlVersions = { id: 'litHtmlVersions' };
    await import('parvis/share');
    console.log(JSON.stringify(globalThis.litHtmlVersions.length));`);
  assert.equal(loaded, 1);
});

test('a bundler keeps the registration and the guard before Lit, and adds none for the class alone', async () => {
  const registered = await bundle(`import 'parvis/share';`);
  assert.match(registered, /customElements\.define\(/);
  const guard = registered.indexOf("'litHtmlVersions'");
  const lit = registered.search(/litHtmlVersions\s*\?\?=|reactiveElementVersions\s*\?\?=/);
  assert.ok(guard >= 0 && lit >= 0 && guard < lit, `guard at ${guard}, Lit at ${lit}`);
  assert.match(await bundle(`import 'parvis';`), /customElements\.define\(/);
  const bare = await bundle(
    `import { ParvisShare } from 'parvis/share/element'; console.log(ParvisShare.version);`,
  );
  assert.doesNotMatch(bare, /customElements\.define\(/);
  // Nothing is used: nothing of ours stays.
  assert.doesNotMatch(await bundle(`import 'parvis/share/element';`), /parvis/);
});

const consumer = `
import { ParvisShare, ShareOpenEvent } from 'parvis/share';
import { ParvisShare as Alone } from 'parvis/share/element';
import { placeWidgets } from 'parvis/place';
import { ParvisShare as FromAll, placeWidgets as again } from 'parvis';
const element = document.createElement('parvis-share');
element.layout = 'compact';
element.pageTitle = 'Market day';
const share: ParvisShare = element;
element.addEventListener('parvis-share-open', (event) => {
  const network: string = event.network;
  if (network === 'x' && event instanceof ShareOpenEvent) event.preventDefault();
});
const url: string | undefined = share.page?.url;
export const all = [Alone, FromAll, placeWidgets, again, url];
`;
const wrong = `
const element = document.createElement('parvis-share');
import 'parvis/share';
element.layout = 'circus';
`;

test('a small TypeScript theme compiles, for bundlers and for Node, libraries checked', async () => {
  mkdirSync(join(theme, 'src'), { recursive: true });
  writeFileSync(join(theme, 'src/theme.ts'), consumer);
  const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
  const modes = [
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
  ];
  const common = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
  for (const mode of modes) {
    const good = await run(process.execPath, [tsc, ...common, ...mode, 'src/theme.ts'], theme);
    assert.equal(good.code, 0, good.out);
    writeFileSync(join(theme, 'src/wrong.ts'), wrong);
    const bad = await run(process.execPath, [tsc, ...common, ...mode, 'src/wrong.ts'], theme);
    assert.match(bad.out, /'"circus"' is not assignable/, 'the types are really read');
  }
});

test('the types name nothing that is not published', () => {
  const dir = join(built('parvis'), 'types');
  const files = readdirSync(dir, { recursive: true }).filter((name) => name.endsWith('.ts'));
  assert.ok(files.length > 3);
  for (const file of files)
    for (const name of specifiers(join(dir, file)))
      if (name !== 'lit')
        assert.ok(files.includes(join(dirname(file), name.replace(/\.js$/, '.d.ts'))), `${file}: ${name}`);
});

test('the script files in the package are those of dist/, and its hashes fit', async () => {
  const dir = join(theme, 'node_modules/parvis/dist');
  const hashes = json(join(dir, 'integrity.json'));
  assert.ok(hashes['parvis.js'] && hashes['parvis.all.js'] && hashes['parvis.css']);
  for (const [file, hash] of Object.entries(hashes)) {
    const bytes = readFileSync(join(dir, file));
    assert.equal(`sha384-${createHash('sha384').update(bytes).digest('base64')}`, hash, file);
    assert.deepEqual(bytes, readFileSync(join('dist', file)));
  }
  const path = await inNode(`console.log(JSON.stringify(import.meta.resolve('parvis/dist/parvis.all.js')));`);
  assert.match(path, /parvis\/dist\/parvis\.all\.js$/);
});
