import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDraft } from '../../../src/model/wire/draft.ts';
import { parseFeed } from '../../../src/model/wire/feed.ts';
import { parseThread } from '../../../src/model/wire/thread.ts';

const folder = process.env['PARVIS_CORPORA'];
const skip = folder === undefined ? 'PARVIS_CORPORA is not set' : false;
const page = 'https://www.ville.example/news/1';

interface Hostile {
  readonly value?: string;
  readonly gen?: { prefix?: string; repeat: string; n: number; suffix?: string };
}
const strings = (): string[] =>
  ['blns.json', 'adversarial-strings.json'].flatMap((name) =>
    (JSON.parse(readFileSync(join(folder!, 'comments', name), 'utf8')) as (string | Hostile)[]).map((one) =>
      typeof one === 'string'
        ? one
        : (one.value ??
          (one.gen
            ? `${one.gen.prefix ?? ''}${one.gen.repeat.repeat(one.gen.n)}${one.gen.suffix ?? ''}`
            : '')),
    ),
  );

test('hostile strings: a draft keeps them as they are or refuses them, never cut', { skip }, () => {
  let kept = 0;
  for (const text of strings()) {
    const draft = parseDraft({ page, text });
    if (isProblem(draft))
      assert.ok(
        draft.errors!.every((error) => error.path === '/text'),
        JSON.stringify(draft),
      );
    else {
      assert.equal(draft.text, text);
      kept++;
    }
  }
  assert.ok(kept > 400, String(kept));
});

test('hostile strings in every field of a feed and of a thread: the others stay', { skip }, () => {
  for (const value of strings()) {
    const feed = parseFeed({
      title: value,
      items: [
        { id: 'good' },
        {
          id: 'bad',
          url: value,
          title: value,
          date_published: value,
          language: value,
          _parvis: { warning: value, page: value, network: value },
        },
      ],
    });
    assert.ok(!isProblem(feed) && feed.posts.length === 2);
    assert.ok(/^(https?:.*)?$/s.test(feed.posts[1]!.url ?? ''));
    const thread = parseThread({
      address: page,
      comments: [
        { id: 'good' },
        { id: 'c1', state: value, parent: value, lang: value, author: { name: value }, url: value },
      ],
    });
    assert.ok(!isProblem(thread) && thread.comments.length === 2);
    assert.equal(thread.comments[1]!.state, 'unknown');
  }
});

test('hostile bodies: none is taken as a draft that says more than a draft', { skip }, () => {
  const bodies = JSON.parse(readFileSync(join(folder!, 'comments', 'adversarial-requests.json'), 'utf8')) as {
    id: string;
    raw?: string;
  }[];
  let tried = 0;
  for (const { id, raw } of bodies) {
    if (raw === undefined) continue;
    let body: unknown;
    try {
      body = JSON.parse(raw);
    } catch {
      continue;
    }
    tried++;
    // Their page is a path, so nothing passes as it stands; what is left of each is its own fault.
    const draft = parseDraft(
      typeof body === 'object' && body && !Array.isArray(body) ? { ...body, page, text: 'x' } : body,
    );
    if (!isProblem(draft))
      for (const key of Object.keys(draft))
        assert.ok(['page', 'text', 'parent', 'name', 'email', 'lang', 'anyway'].includes(key), id);
  }
  assert.ok(tried > 10, String(tried));
});
