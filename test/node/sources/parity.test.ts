/**
 * What a visitor's browser makes of a network's answer is what the companion makes of it: the same words, links,
 * warnings, pictures, polls, cards, quotes and boosts, for recorded answers and for spoiled ones.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { facetsToSegments } from '../../../src/model/text/facets-to-segments.ts';
import { plain } from '../../../src/model/text/segment.ts';
import { asked, collected, places, spoiled } from './support.ts';

const recorded = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as unknown;

const ANSWERS = [
  ['mastodon', '../feed/fixtures/mastodon.json'],
  ['bluesky', '../feed/fixtures/bluesky.json'],
  ['mastodon', './fixtures/mastodon-rare.json'],
  ['bluesky', './fixtures/bluesky-rare.json'],
] as const;

for (const [network, file] of ANSWERS)
  describe(`${network}, ${file.split('/').at(-1)}`, () => {
    const body = recorded(file);

    it('is drawn alike', () => {
      const posts = asked(network, body);
      assert.ok(posts.length > 1);
      assert.deepEqual(posts, collected(network, body));
    });

    const items = network === 'bluesky' ? ['feed'] : [];
    const all = places(body).filter(({ length }) => length > items.length + 1);

    it('with any one thing missing, it is drawn alike', () => {
      fc.assert(
        fc.property(fc.constantFrom(...all), fc.constantFrom(null, undefined), (path, other) => {
          const wrong = spoiled(body, path, other);
          assert.deepEqual(asked(network, wrong), collected(network, wrong));
        }),
        { numRuns: 300 },
      );
    });

    it('with any one thing of another type, the other posts are drawn as before', () => {
      const values = [5, -1, ' ', true, [], {}, 'x', [null], 'javascript:alert(1)'];
      fc.assert(
        fc.property(fc.constantFrom(...all), fc.constantFrom(...values), (path, other) => {
          const bad = path.slice(0, items.length + 1);
          const rest = asked(network, spoiled(body, bad, null)).map((post) => JSON.stringify(post));
          const posts = asked(network, spoiled(body, path, other)).map((post) => JSON.stringify(post));
          const left = posts.filter((post) => rest.includes(post));
          assert.deepEqual(left, rest);
          assert.ok(posts.length <= rest.length + 1);
        }),
        { numRuns: 300 },
      );
    });
  });

it('no facet ever costs a character, whatever it says', () => {
  const offset = fc.oneof(fc.integer({ min: -2, max: 40 }), fc.double(), fc.string(), fc.constant(null));
  const feature = fc.oneof(
    fc.record({ $type: fc.constant('app.bsky.richtext.facet#link'), uri: fc.webUrl() }),
    fc.record({ $type: fc.constant('app.bsky.richtext.facet#tag'), tag: fc.string() }),
    fc.constantFrom(null, 5, 'x', {}),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(
        fc.record({
          index: fc.record({ byteStart: offset, byteEnd: offset }),
          features: fc.array(feature, { maxLength: 2 }),
        }),
        { maxLength: 5 },
      ),
      (text, facets) => {
        const whole = text.replace(/\p{Cs}/gu, '\ufffd').replace(/\r\n?/g, '\n');
        assert.equal(plain(facetsToSegments(text, facets)).replace(/\r\n?/g, '\n'), whole);
      },
    ),
    { numRuns: 300 },
  );
});
