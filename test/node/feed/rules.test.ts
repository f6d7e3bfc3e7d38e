import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCalendar } from '../../../src/model/calendar.ts';
import type { Calendar } from '../../../src/model/calendar.ts';
import { parsePost } from '../../../src/model/post.ts';
import type { Post } from '../../../src/model/post.ts';
import { ruleOf } from '../../../src/node/feed/rules.ts';
import type { FeedDecision } from '../../../src/node/store/store.ts';
import type { FeedSettings } from '../../../src/node/feed/settings.ts';
import { feedSite, source } from './support.ts';
import { cpuTime } from '../../support/node/cpu.ts';

const now = Date.parse('2026-11-03T09:00:00Z');
const post = (more: object = {}): Post =>
  parsePost({
    id: 'p',
    network: 'mastodon',
    url: 'https://m.example/@v/1',
    published: '2026-11-01T00:00:00Z',
    lang: 'fr-FR',
    content: [{ type: 'text', text: 'Le march\u00e9 de No\u00ebl ouvre.' }],
    ...more,
  }) as Post;
/** Settings as a file writes them: what is left out has its usual value. */
type Written = { readonly [K in keyof FeedSettings]?: unknown };
const verdict = (more: Written, of: Post = post(), decisions: readonly FeedDecision[] = []) =>
  ruleOf(feedSite([], more as Partial<FeedSettings>).feed, decisions)(of, 'news', now);
const hidden = (more: Written, of?: Post): boolean => verdict(more, of).state !== 'shown';
const decision = (act: FeedDecision['act'], more: Partial<FeedDecision> = {}): FeedDecision => ({
  item: 'p',
  act,
  reason: 'r',
  staff: 's',
  at: '2026-11-02T00:00:00.000Z',
  ...more,
});

test('nothing is hidden without a rule', () => assert.equal(hidden({}), false));

test('a post is hidden by its id or any of its addresses', () => {
  for (const one of ['p', 'https://m.example/@v/1', 'http://m.example/@v/1/#x'])
    assert.equal(hidden({ hide: { posts: [one], words: [] } }), true, one);
  assert.equal(hidden({ hide: { posts: ['q', 'https://m.example/@v/12'], words: [] } }), false);
});

test('by words, whole, whatever accents and capitals, wherever somebody may read them', () => {
  const words = (word: string, of?: Post) => hidden({ hide: { posts: [], words: [word] } }, of);
  for (const word of ['MARCHE DE NOEL', 'noe\u0308l', ' ouvre! ']) assert.equal(words(word), true, word);
  for (const word of ['march', 'no\u00ebl marche', '...']) assert.equal(words(word), false, word);
  const places: object[] = [
    { title: 'secret' },
    { warning: 'Secret' },
    { tags: ['secret'] },
    { media: [{ type: 'image', url: 'https://m.example/1', alt: 'a secret door' }] },
    { card: { url: 'https://m.example/c', description: 'S\u00e9cret' } },
    { poll: { options: [{ text: 'secret' }] } },
    { quote: { state: 'accepted', content: [{ type: 'text', text: 'secret' }] } },
    { account: { name: 'Secret' } },
  ];
  for (const place of places) assert.equal(words('secret', post(place)), true, JSON.stringify(place));
});

test('what a source says in a window that names it waits; what was said before, and what somebody shows, does not', () => {
  const calendar = parseCalendar({
    zone: 'Europe/Paris',
    elections: [{ preset: 'election-fr', ballots: ['2026-11-03'], sources: ['news'] }],
  }) as Calendar;
  const judge = (of: Post, name = 'news', at?: string, decisions: readonly FeedDecision[] = []) =>
    ruleOf(feedSite([]).feed, decisions, calendar)(of, name, now, at);
  const young = post({ published: '2026-11-02T12:00:00Z' });
  assert.deepEqual(judge(young), { state: 'hidden', why: 'window' });
  assert.equal(judge(young, 'other').state, 'shown');
  assert.equal(judge(post()).state, 'shown');
  assert.equal(judge(post({ published: undefined }), 'news', '2026-11-01T00:00:00Z').state, 'shown');
  assert.equal(judge(post({ published: undefined }), 'news', '2026-11-02T00:00:00Z').state, 'hidden');
  assert.equal(judge(young, 'news', undefined, [decision('show')]).state, 'shown');
  const after = Date.parse('2026-11-03T19:00:00Z');
  assert.equal(ruleOf(feedSite([]).feed, [], calendar)(young, 'news', after).state, 'shown');
});

test('by age and language; what names no date or no language stays', () => {
  assert.equal(hidden({ days: 1 }), true);
  assert.equal(hidden({ days: 3 }), false);
  assert.equal(hidden({ days: 1 }, post({ published: undefined })), false);
  assert.equal(hidden({ languages: ['en', 'de'] }), true);
  assert.equal(hidden({ languages: ['FR'] }), false);
  assert.equal(hidden({ languages: ['en'] }, post({ lang: undefined })), false);
});

test('by account: what it says, what is passed on of it, what quotes it', () => {
  const account = { name: 'X', handle: '@x@m.example', url: 'https://m.example/@x' };
  for (const entry of ['X@m.example', '@x@M.example', 'https://m.example/@x/'])
    for (const more of [{ account }, { boostedBy: account }, { quote: { state: 'accepted', account } }])
      assert.equal(verdict({ hide: { accounts: [entry] } }, post(more)).why, 'account', entry);
  assert.equal(hidden({ hide: { accounts: ['@x@other.example', 'x'] } }, post({ account })), false);
});

test('words are found in disguise, in linear time (S-29)', () => {
  const text = (words: string) => post({ content: [{ type: 'text', text: words }] });
  for (const words of ['un b\u043euff\u043en', 'b.o.u.f.f.o.n', 'BOUFF0N', 'bou\u200bffon'])
    assert.deepEqual(verdict({ hold: { words: ['bouffon'] } }, text(words)), {
      state: 'held',
      why: 'words',
      words: ['bouffon'],
    });
  assert.equal(hidden({ hold: { words: ['bouffon'] } }, text('bouffonnerie')), false);
  const start = cpuTime();
  verdict({ hide: { words: ['a b c', 'bouffon'] } }, text('a b '.repeat(50_000)));
  assert.ok(cpuTime() - start < 3_000);
});

test('what is held waits: everything, a source, words, accounts; a new post for some minutes', () => {
  assert.deepEqual(verdict({ hold: { all: true } }), { state: 'held', why: 'all' });
  const one = ruleOf(feedSite([source('news', 'https://a.example/', { hold: true })]).feed);
  assert.deepEqual(one(post(), 'news', now), { state: 'held', why: 'source' });
  assert.equal(one(post(), 'other', now).state, 'shown');
  const young = post({ published: '2026-11-03T08:50:00Z' });
  assert.deepEqual(verdict({ wait: 15 }, young), { state: 'hidden', why: 'young' });
  assert.equal(hidden({ wait: 5 }, young), false);
  assert.equal(hidden({ wait: 15 }, post({ published: undefined })), false);
});

test('a decision goes over the rules, but not over hide.posts, and not over what was written since', () => {
  const held = { hold: { all: true } };
  assert.equal(verdict(held, post(), [decision('show')]).state, 'shown');
  assert.equal(verdict({ hide: { words: ['march\u00e9'] } }, post(), [decision('show')]).state, 'shown');
  assert.equal(verdict({ hide: { posts: ['p'] } }, post(), [decision('show')]).state, 'hidden');
  assert.deepEqual(verdict({}, post(), [decision('hide')]), { state: 'hidden', why: 'decision' });
  assert.equal(verdict({}, post(), [decision('hide', { item: 'q' })]).state, 'shown');
  const edited = post({ updated: '2026-11-02T01:00:00.000Z' });
  assert.deepEqual(verdict(held, edited, [decision('show')]), { state: 'held', why: 'edited' });
  assert.equal(verdict({}, edited, [decision('show')]).state, 'shown', 'nothing would hold it');
});

test('a pin stands until its end, then the rules decide again', () => {
  const until = '2026-11-03T10:00:00.000Z';
  const pin = [decision('pin', { until })];
  assert.deepEqual(verdict({ days: 1 }, post(), pin), { state: 'shown', pinnedUntil: until });
  assert.equal(
    verdict({ days: 1 }, post(), [decision('pin', { until: '2026-11-03T08:00:00.000Z' })]).state,
    'hidden',
  );
  assert.equal(verdict({ pin: [{ post: 'https://m.example/@v/1', until }] }).pinnedUntil, until);
  assert.equal(verdict({ pin: [{ post: 'https://m.example/@v/2', until }] }).pinnedUntil, undefined);
  assert.equal(verdict({ pin: [{ post: 'p', until }] }, post(), [decision('hide')]).state, 'hidden');
});
