import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inside, licences } from '../../tools/build/licences.mjs';
import { specifiers } from '../../tools/build/emit.mjs';
import { built, json } from './packed.mjs';

const named = inside.map(([name]) => name);

test('every package whose code is in the built files has its licence in dist/LICENSES.txt', () => {
  const imported = readdirSync('src/browser', { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .flatMap((file) => specifiers(join('src/browser', file)))
    .filter((name) => !/^(?:\.|parvis:)/.test(name))
    .map((name) => name.match(/^(?:@[^/]+\/)?[^/]+/)[0]);
  // What Lit is made of; types are not code, and its stand-in for the DOM is for Node.
  const withParts = (name) => [
    name,
    ...Object.keys(json(`node_modules/${name}/package.json`).dependencies ?? {})
      .filter((part) => !/^@types\/|ssr-dom-shim$/.test(part))
      .flatMap(withParts),
  ];
  assert.deepEqual([...new Set(imported.flatMap(withParts))].sort(), [...named].sort());
});

test('the file in dist/ holds the texts as they came with the packages', () => {
  const file = readFileSync('dist/LICENSES.txt', 'utf8');
  assert.equal(file, licences());
  for (const name of named)
    assert.ok(file.includes(readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()));
  assert.match(file, /bootstrap-icons [\d.]+ \(MIT\)/);
  assert.match(file, /lit [\d.]+ \(BSD-3-Clause\)/);
  assert.equal(readFileSync(join(built('parvis'), 'dist/LICENSES.txt'), 'utf8'), file);
});

test('docs/dependencies.md has a line for each dependency of the repository, with its licence, and no other', () => {
  const { dependencies, devDependencies, optionalDependencies } = json('package.json');
  const rows = new Map(
    [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` +\| (.*) \|$/gm)].map(
      ([, name, rest]) => [name, rest.split(' | ').map((cell) => cell.trim())],
    ),
  );
  assert.deepEqual(
    [...rows.keys()].sort(),
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).sort(),
  );
  for (const [name, cells] of rows) {
    assert.equal(cells.length, 4, `${name}: what for, weighed against, licence, how it is kept`);
    assert.ok(cells.every(Boolean), name);
    assert.equal(cells[2], json(`node_modules/${name}/package.json`).license, name);
  }
});
