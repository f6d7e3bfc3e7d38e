/** docs/feed.md names every option, layout and event that there is, and nothing that there is not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const text = readFileSync('docs/feed.md', 'utf8');
const manifest = JSON.parse(readFileSync('build/npm/parvis/custom-elements.json', 'utf8'));
const feed = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'parvis-feed');

/** The text under a heading. */
const under = (heading) => {
  const [, rest] = text.split(`\n${heading}\n`);
  assert.ok(rest, heading);
  return rest.split(/\n#+ /)[0];
};
/** What is in the first cell of each row of a table, between backquotes. */
const firstCells = (section) =>
  [...section.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
const sorted = (names) => [...names].sort();
const names = (list) => sorted(list.map(({ name }) => name));

describe('docs/feed.md', () => {
  it('has every option', () =>
    assert.deepEqual(sorted(firstCells(under('## Options'))), names(feed.attributes)));

  it('has every layout', () => {
    const { type } = feed.attributes.find(({ name }) => name === 'layout');
    const known = [...type.text.matchAll(/'([a-z]+)'/g)].map(([, name]) => name);
    assert.ok(known.length >= 4);
    const said = [...under('## Layouts').matchAll(/^- \*\*`([a-z]+)`\*\*/gm)].map(([, name]) => name);
    assert.deepEqual(sorted(['list', ...said]), sorted(known));
  });

  it('has every event', () => assert.deepEqual(sorted(firstCells(under('## Events'))), names(feed.events)));

  it('names no part that is not there', () => {
    const parts = feed.cssParts.map(({ name }) => name);
    for (const [, name] of text.matchAll(/::part\(([a-z-]+)\)/g)) assert.ok(parts.includes(name), name);
  });
});
