import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, test } from 'node:test';
import { built, install, json } from './packed.mjs';

const manifest = json(join(built('parvis'), 'custom-elements.json'));
const declarations = manifest.modules.flatMap((module) =>
  module.declarations.filter((each) => each.customElement).map((each) => ({ ...each, module: module.path })),
);
const names = (list) => list.map(({ name }) => name).sort();

let modules;
before(async () => {
  modules = join(await install('parvis'), 'node_modules/parvis');
});

test('every element that is built is in the manifest', () => {
  const modules = readdirSync(built('parvis')).flatMap(
    (file) => /^(\w+)\.element\.js$/.exec(file)?.[1] ?? [],
  );
  assert.deepEqual(
    declarations.map(({ tagName }) => tagName).sort(),
    modules.map((name) => `parvis-${name}`).sort(),
  );
});

test('the paths are those of the package, and each export is there', async () => {
  const exported = Object.values(json(join(modules, 'package.json')).exports).map(
    (target) => target.default ?? target,
  );
  for (const { path, exports } of manifest.modules) {
    assert.ok(exported.includes(`./${path}`), path);
    const module = await import(pathToFileURL(join(modules, path)).href);
    const named = exports.filter(({ kind }) => kind === 'js').map(({ name }) => name);
    assert.deepEqual(named.sort(), Object.keys(module).sort(), path);
  }
});

test('attributes are those that the class observes, each with a description', async () => {
  for (const { name, module, attributes } of declarations) {
    const { [name]: element } = await import(pathToFileURL(join(modules, module)).href);
    assert.deepEqual(names(attributes), [...element.observedAttributes].sort());
    // `lang` is HTML's own.
    for (const each of attributes) assert.ok(each.name === 'lang' || each.description, each.name);
  }
});

test('nothing private is shown, and every event has a name of ours and a class that the package exports', () => {
  const classes = manifest.modules.flatMap((module) => module.declarations.map(({ name }) => name));
  for (const { members, events } of declarations) {
    for (const { name, privacy } of members) assert.ok(!name.startsWith('#') && privacy !== 'private', name);
    assert.ok(events.length > 0);
    for (const { name, type, description } of events) {
      assert.match(name, /^parvis-[a-z-]+$/);
      assert.ok(classes.includes(type.text) && description, `${name} ${type.text}`);
    }
  }
});

test('every part that is drawn is documented, and every one documented is drawn', () => {
  for (const { tagName, cssParts } of declarations) {
    const folder = join('src/browser', tagName.replace('parvis-', ''));
    const sources = readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    // What the kit draws counts where it is used.
    for (const kit of ['kit/icon.ts', 'kit/text.ts'])
      if (sources.some((text) => text.includes(kit)))
        sources.push(readFileSync(`src/browser/${kit}`, 'utf8'));
    const drawn = sources.flatMap((text) =>
      [...text.matchAll(/\bpart="([^"]*)"/g)].flatMap(([, value]) =>
        // A part named by data, such as a network's id, has no name here.
        value.split(/\s+/).filter((name) => /^[a-z-]+$/.test(name)),
      ),
    );
    assert.deepEqual(names(cssParts), [...new Set(drawn)].sort(), tagName);
  }
});

test('every public custom property of the tokens is documented, no other is, and there are at most 24', () => {
  const tokens = new Set(readFileSync('src/browser/style/_tokens.scss', 'utf8').match(/--parvis-[a-z-]+/g));
  const documented = new Set(declarations.flatMap(({ cssProperties }) => names(cssProperties)));
  assert.deepEqual([...documented].sort(), [...tokens].sort());
  assert.ok(tokens.size > 0 && tokens.size <= 24, `${tokens.size}`);
});

test('a documented default is the one in the tokens', () => {
  const tokens = readFileSync('src/browser/style/_tokens.scss', 'utf8');
  for (const { cssProperties } of declarations)
    for (const { name, default: value } of cssProperties)
      if (value !== undefined) assert.ok(tokens.includes(`var(${name}, ${value})`), `${name}: ${value}`);
});

test('an editor is offered every element and attribute, in both ways of writing', () => {
  const data = json(join(built('parvis'), 'vscode.html-custom-data.json'));
  const offered = Object.fromEntries(data.tags.map(({ name, attributes }) => [name, names(attributes)]));
  for (const { tagName, attributes } of declarations) assert.deepEqual(offered[tagName], names(attributes));
  const layout = data.tags.flatMap(({ attributes }) => attributes).find(({ name }) => name === 'layout');
  assert.deepEqual(
    layout.values.map(({ name }) => name),
    ['bar', 'compact', 'menu', 'rail'],
  );
  const global = names(data.globalAttributes);
  const plain = [...new Set(declarations.flatMap(({ attributes }) => names(attributes)))];
  assert.deepEqual(global, ['data-parvis', ...plain.map((name) => `data-parvis-${name}`)].sort());
});
