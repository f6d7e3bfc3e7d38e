/** docs/share.md names everything that there is, and nothing that there is not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { presets } from '../../src/model/network/presets.ts';
import { networkIds } from '../../src/model/network/registry.ts';

const text = readFileSync('docs/share.md', 'utf8');
const manifest = JSON.parse(readFileSync('build/npm/parvis/custom-elements.json', 'utf8'));
const share = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'parvis-share');

/** What is in the first cell of each row of the table under a heading, between backquotes. */
const firstCells = (heading) => {
  const [, rest] = text.split(`\n${heading}\n`);
  assert.ok(rest, heading);
  const section = rest.split(/\n#+ /)[0];
  return [...section.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
};
const sorted = (names) => [...names].sort();

describe('docs/share.md', () => {
  it('has every option', () =>
    assert.deepEqual(sorted(firstCells('## Options')), sorted(share.attributes.map(({ name }) => name))));

  it('has every network and every action', () =>
    assert.deepEqual(
      sorted(firstCells('## Networks')),
      sorted([...networkIds, 'native', 'copy', 'print', 'qr', 'permalink', 'subscribe']),
    ));

  it('has every preset', () =>
    assert.deepEqual(sorted(firstCells('### Presets')), sorted(Object.keys(presets))));

  it('has every event', () =>
    assert.deepEqual(sorted(firstCells('## Events')), sorted(share.events.map(({ name }) => name))));

  it('has every part', () => {
    const [, list] = /::part\(control\)[^\n]*\n\n([^\n]*)/.exec(text);
    const named = [...list.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
    assert.deepEqual(sorted(named), sorted(share.cssParts.map(({ name }) => name)));
  });
});
