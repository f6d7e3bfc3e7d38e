/** README says what was measured, and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { place, section } from '../../bench/readme.mjs';
import { readResult } from '../../bench/kit/results.mjs';
import { wanted } from '../../bench/peers.mjs';
import { better } from '../../bench/share/markdown.mjs';

const README = readFileSync('README.md', 'utf8');

test('the section in README is the one of the kept results', () => {
  assert.equal(place(README, section(readResult('share'))), README, 'run: node bench/readme.mjs --write');
});

test('the formatter of this repository leaves it as it is', async () => {
  const text = `${section(readResult('share'))}\n`;
  assert.equal(await format(text, { ...(await resolveConfig('README.md')), parser: 'markdown' }), text);
});

test('the results are of the versions that would be installed now', () => {
  // Each bench keeps its own results; a peer is in those of at least one.
  const kept = readdirSync('bench/results').filter((name) => name.endsWith('.json'));
  const versions = new Set(
    kept.flatMap((name) => {
      const { subjects = [], counts } = readResult(name.slice(0, -5));
      return [...subjects, ...(counts?.readers ?? [])].map(({ version }) => version);
    }),
  );
  for (const [name, version] of Object.entries(wanted()))
    assert.ok(versions.has(version), `${name} ${version}: run its bench, "node bench/run.mjs all"`);
});

test('the lock of the peers names no source of packages, and only exact versions are asked for', () => {
  assert.doesNotMatch(readFileSync('bench/peers/package-lock.json', 'utf8'), /"resolved"/);
  for (const version of Object.values(wanted())) assert.match(version, /^\d+\.\d+\.\d+$/);
});

test('a document without the markers, or with two of them, is refused', () => {
  assert.throws(() => place('# Title', 'x'), /must each stand once/);
  const both = '<!-- bench share -->\n<!-- /bench share -->\n';
  assert.throws(() => place(both + both, 'x'), /must each stand once/);
  assert.equal(place(both, 'x'), '<!-- bench share -->\n\nx\n\n<!-- /bench share -->\n');
});

test('where a peer is better it is said, whoever it is', () => {
  const own = { languages: 2, networks: 12 };
  const subject = (id, name, total, requests, more = {}) => ({
    id,
    name,
    bytes: { total },
    requests: { load: { own: requests, other: 0 } },
    ...more,
  });
  const ours = subject('parvis-share', 'Parvis', 5000, 2);
  const small = subject('a', 'Small', 1234, 1, { look: 'author' });
  const said = better({ own, subjects: [ours, small, subject('b', 'Small, with options', 1300, 1)] });
  assert.match(
    said,
    /Lighter than our 5\.0 kB: Small \(1\.2\), of which Small leaves the look to the author\./,
  );
  assert.match(said, /Fewer requests than the 2 of our loader: Small \(1\)\./);
  const alone = better({ own, subjects: [ours, subject('c', 'Large', 9000, 3)] });
  assert.match(alone, /Nobody here is lighter/);
  assert.doesNotMatch(alone, /Fewer requests/);
});
