import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { parseFragment } from 'parse5';
import { install, json, must, run } from './packed.mjs';

/** The examples of a README in one language. */
const examples = (name, language) =>
  [...readFileSync(`packages/${name}/README.md`, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, tag]) => tag === language)
    .map(([, , text]) => text);

const count = ({ nodeName, childNodes = [] }) =>
  (nodeName === 'a' ? 1 : 0) + childNodes.reduce((sum, child) => sum + count(child), 0);

let theme;
let server;
before(async () => {
  theme = await install('parvis');
  server = await install('parvis-server');
});

test('parvis: every example module loads, with what a page has beside it', async () => {
  const modules = examples('parvis', 'js');
  assert.ok(modules.length > 1);
  for (const [index, code] of modules.entries()) {
    const file = `example-${index}.mjs`;
    writeFileSync(join(theme, file), code.replace('document.', 'new EventTarget().'));
    await must(process.execPath, [file], theme);
  }
});

test('parvis: every import it lists is an export, and every export is listed', () => {
  const { exports } = json(join(theme, 'node_modules/parvis/package.json'));
  const listed = [
    ...readFileSync('packages/parvis/README.md', 'utf8').matchAll(/^\| `parvis(\/[^`]*)?`/gm),
  ].map(([, path = '']) => `.${path}`);
  assert.deepEqual(
    listed.sort(),
    Object.keys(exports)
      .filter((path) => path !== './package.json')
      .sort(),
  );
});

test('parvis: the attributes in its HTML are the element\u2019s, and the editor data is where it says', () => {
  const [html] = examples('parvis', 'html');
  const [element] = parseFragment(html).childNodes;
  const data = json(join(theme, 'node_modules/parvis/vscode.html-custom-data.json'));
  const known = data.tags.find(({ name }) => name === element.nodeName).attributes.map(({ name }) => name);
  for (const { name } of element.attrs) assert.ok(known.includes(name), name);
  const [settings] = examples('parvis', 'json').map((text) => JSON.parse(text));
  for (const file of settings['html.customData']) assert.ok(existsSync(join(theme, file)), file);
});

test('parvis-server: its command line prints two links', async () => {
  const [, line] = examples('parvis-server', 'sh');
  const { code, out, err } = await run('sh', ['-c', line.replace('npx ', 'npx --no-install ')], server);
  assert.equal(code, 0, err);
  assert.equal(count(parseFragment(out)), 2);
});

test('parvis-server: its program prints two links under a heading', async () => {
  const [code] = examples('parvis-server', 'js');
  writeFileSync(join(server, 'example.mjs'), code);
  const printed = parseFragment(await must(process.execPath, ['example.mjs'], server));
  assert.equal(count(printed), 2);
  assert.match(JSON.stringify(printed.childNodes[0].childNodes.map(({ nodeName }) => nodeName)), /"h2"/);
});
