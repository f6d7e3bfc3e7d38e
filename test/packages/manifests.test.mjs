import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { version } from '../../src/model/version.ts';
import { imported } from '../../tools/build/packages.mjs';
import { built, json, pack, run } from './packed.mjs';

const root = json('package.json');
const ranges = { ...root.devDependencies, ...root.dependencies, ...root.optionalDependencies };

for (const name of ['parvis', 'parvis-server']) {
  const source = json(`packages/${name}/package.json`);
  const manifest = json(join(built(name), 'package.json'));

  test(`${name}: the version is the repository's, and the one that the code says`, () => {
    assert.equal(manifest.version, root.version);
    assert.equal(version, root.version);
    assert.ok(!('version' in source) && !('dependencies' in source), 'filled by the build alone');
  });

  test(`${name}: dependencies are what its files import, in the repository's ranges`, () => {
    const { dependencies, optionalDependencies = {} } = manifest;
    const all = { ...dependencies, ...optionalDependencies };
    assert.deepEqual(Object.keys(all).sort(), imported(built(name)));
    for (const dependency of Object.keys(optionalDependencies))
      assert.ok(Object.hasOwn(root.optionalDependencies, dependency), dependency);
    for (const [dependency, range] of Object.entries(all))
      assert.equal(range, ranges[dependency], dependency);
    for (const field of ['devDependencies', 'peerDependencies', 'scripts'])
      assert.ok(!(field in manifest), field);
  });

  test(`${name}: every file that the manifest names is there, types first`, () => {
    const files = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    files.push(...Object.values(manifest.bin ?? {}), 'README.md', 'LICENSE');
    for (const file of files) if (!file.includes('*')) assert.ok(existsSync(join(built(name), file)), file);
    for (const target of Object.values(manifest.exports))
      if (typeof target === 'object') assert.deepEqual(Object.keys(target), ['types', 'default']);
  });

  test(`${name}: publint finds nothing, not even a suggestion`, async () => {
    const tarball = new Uint8Array(readFileSync(await pack(name))).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, level: 'suggestion', strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  test(`${name}: types resolve as the code does, for bundlers and for Node`, async () => {
    const attw = join(process.cwd(), 'node_modules/@arethetypeswrong/cli/dist/index.js');
    // A style sheet has no types.
    const args = [
      await pack(name),
      '--profile',
      'esm-only',
      '--format',
      'json',
      '--exclude-entrypoints',
      'parvis.css',
    ];
    const { code, out, err } = await run(process.execPath, [attw, ...args], process.cwd());
    assert.equal(code, 0, err + out);
    const { analysis } = JSON.parse(out);
    const own = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object');
    for (const [subpath] of own) assert.ok(analysis.entrypoints[subpath], `${subpath} was looked at`);
  });
}

test('parvis needs Lit and nothing else, and no particular Node', () => {
  const manifest = json(join(built('parvis'), 'package.json'));
  assert.deepEqual(Object.keys(manifest.dependencies), ['lit']);
  assert.ok(!('engines' in manifest));
});

test('parvis-server names the Node it needs', () => {
  assert.equal(json(join(built('parvis-server'), 'package.json')).engines.node, '>=24');
});
