import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { missingFrom, parsePolicy } from '../../src/model/policy.ts';
import { isProblem } from '../../src/model/problem.ts';
import { commentStates, heldReasons } from '../../src/model/comment-states.ts';
import cli from '../../src/words/en/cli.ts';
import comments from '../../src/words/en/comments.ts';
import composer from '../../src/words/en/composer.ts';
import {
  distinct,
  folder,
  languages,
  leavesOf,
  optional,
  say,
  sentencesOf,
  setsOf,
  wordsIn,
} from './spoken.ts';

test('both languages have the same sets', () => {
  assert.deepEqual(setsOf('fr'), setsOf('en'));
  assert.ok(setsOf('en').length >= 14);
});

test('both languages have the same terms, each of the same kind', async () => {
  const [en, fr] = await Promise.all(languages.map(leavesOf));
  const kinds = (leaves: typeof en) => leaves!.map(({ path, term }) => `${path}: ${typeof term}`).sort();
  assert.deepEqual(kinds(fr), kinds(en));
  assert.ok(en!.length > 600, `${en!.length} terms`);
});

test('a term takes one argument at most, so that a site can replace it by a template', async () => {
  for (const lang of languages)
    for (const { path, term } of await leavesOf(lang))
      if (typeof term === 'function') assert.ok(term.length <= 1, `${lang} ${path}`);
});

for (const lang of languages)
  test(`every term says something (${lang})`, async () => {
    for (const leaf of await leavesOf(lang)) {
      const { text } = say(leaf, distinct);
      assert.equal(typeof text, 'string', leaf.path);
    }
    for (const { path, text } of await sentencesOf(lang, optional)) {
      assert.ok(text.length > 0, `${path} is empty`);
      assert.doesNotMatch(text, /undefined|\[object|NaN|null|#|[{}]\w/, `${path}: ${text}`);
      assert.doesNotMatch(text, /^\s|\s$|\s\s|\n|\.\.|[\s\u00a0]\./, `${path}: ${text}`);
      assert.doesNotMatch(text, /!/, `${path}: ${text}`);
    }
  });

test('a sentence says the same values in both languages', async () => {
  const [en, fr] = await Promise.all(languages.map(leavesOf));
  const inFrench = new Map(fr!.map((leaf) => [leaf.path, leaf]));
  const told = (leaf: NonNullable<typeof en>[number]) => {
    const { text, values } = say(leaf, distinct);
    return Object.entries(values)
      .filter(([, value]) => String(text).includes(String(value)))
      .map(([name]) => name)
      .sort();
  };
  let withValues = 0;
  for (const leaf of en!) {
    const said = told(leaf);
    if (said.length) withValues++;
    assert.deepEqual(told(inFrench.get(leaf.path)!), said, leaf.path);
  }
  assert.ok(withValues > 100, `${withValues} terms with values`);
});

test('what an author reads about a decision has at most 20 words', async () => {
  for (const lang of languages) {
    const sentences = await sentencesOf(lang);
    const decisions = sentences.filter(({ path }) => /^(statement\.reason|composer\.own\.held)\./.test(path));
    assert.ok(decisions.length >= 28);
    for (const { path, text } of decisions)
      assert.ok(wordsIn(text).length <= 20, `${lang} ${path}: ${wordsIn(text).length} words`);
  }
});

test('the automatic checks that held a comment cannot be told apart', async () => {
  const { held } = composer.own;
  assert.equal(held.spam, held.rate);
  assert.equal(held.spam, held.repeat);
});

test('every state, every reason and every part of a policy has its words', () => {
  assert.deepEqual(Object.keys(comments.state).sort(), [...commentStates].sort());
  assert.deepEqual(Object.keys(composer.own.held).sort(), [...heldReasons].sort());
  const bare = parsePolicy({});
  assert.ok(!isProblem(bare));
  const parts = missingFrom(bare).map(({ path }) => path);
  assert.deepEqual(Object.keys(cli.doctor.part).sort(), parts.sort());
});

test('an accessible name contains the label that is seen', async () => {
  for (const lang of languages) {
    const said = new Map((await leavesOf(lang)).map((leaf) => [leaf.path, String(say(leaf, distinct).text)]));
    const contains = (name: string, label: string) =>
      assert.ok(
        said.get(name)!.toLowerCase().includes(label.toLowerCase()),
        `${lang} ${name}: ${said.get(name)}`,
      );
    contains('share.shareOn', '[network]');
    contains('share.byEmail', said.get('share.email')!);
    contains('share.bySms', said.get('share.sms')!);
    contains('comments.replyTo', said.get('comments.reply')!);
    contains('comments.reportBy', said.get('comments.report')!);
  }
});

test('the share line stays small', () => {
  for (const lang of languages) {
    const source = readFileSync(new URL(`${lang}/share.ts`, folder), 'utf8');
    assert.ok(source.split('\n').filter((line) => /^ {2}\w+:/.test(line)).length <= 25);
  }
});

test('a catalogue imports types, the plural, the weekday and its own parts only', () => {
  const allowed = ['../plural.ts', '../weekday.ts'];
  for (const lang of languages)
    for (const set of setsOf(lang)) {
      const source = readFileSync(new URL(`${lang}/${set}.ts`, folder), 'utf8');
      for (const [line] of source.matchAll(/^(?:import\b.*|.*\bimport\(.*)$/gm)) {
        // A set may be made of its own parts, such as `feed` of `feed-first`.
        if (new RegExp(`^import \\w+ from './${set}-\\w+\\.ts';$`).test(line)) continue;
        const [, type, from] = /^import (type )?\{ \w+ \} from '([^']+)';$/.exec(line) ?? [];
        assert.ok(type ? from === '../terms.ts' : from && allowed.includes(from), `${lang}/${set}: ${line}`);
      }
    }
});

test('the types of the terms import types only', () => {
  for (const file of readdirSync(new URL('terms/', folder))) {
    const source = readFileSync(new URL(`terms/${file}`, folder), 'utf8');
    for (const [line] of source.matchAll(/^(import|export) .*from .*$/gm))
      assert.match(line, /^(import|export) type /);
  }
});
