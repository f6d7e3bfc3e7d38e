import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublic } from '../../src/html/comment.ts';
import { threadSection } from '../../src/html/thread.ts';
import { write } from '../../src/html/html.ts';
import { isProblem } from '../../src/model/problem.ts';
import { parseThread } from '../../src/model/wire/thread.ts';
import type { ThreadComment, ThreadPage } from '../../src/model/wire/thread.ts';
import { commentStates } from '../../src/model/comment-states.ts';
import en from '../../src/words/en/comments.ts';
import fr from '../../src/words/fr/comments.ts';
import { HOSTILE, corpusPayloads } from '../model/text/hostile.ts';
import { adoptComment } from './adopt.ts';
import {
  tidy,
  assertOnlyOurs,
  attribute,
  byClass,
  children,
  elements,
  poisoned,
  read,
  words,
} from './dom.ts';
import type { Element } from './dom.ts';

const options = { lang: 'fr', zone: 'Europe/Paris' };

const parsed = (raw: object): ThreadPage => {
  const page = parseThread(raw);
  assert.ok(!isProblem(page), JSON.stringify(page));
  return page;
};

const text = (words: string): object => ({ type: 'text', text: words });

/** Every field of a thread that anyone may read. */
const RAW = {
  wire: '0.1',
  id: 't1',
  address: 'https://v.fr/a',
  counts: { public: 9 },
  policy: { mode: 'postmoderation', open: true },
  capabilities: { reply: true, report: true },
  next: 'n1',
  cursor: 'e9',
  serverTime: '2026-03-15T10:00:00Z',
  comments: [
    {
      id: '1',
      state: 'published',
      author: { name: 'Ana <b>' },
      content: [
        text('Bonjour'),
        { type: 'break' },
        { type: 'link', text: 'v.fr/b', href: 'https://v.fr/b' },
        { type: 'break' },
        { type: 'break' },
        text('Fin'),
      ],
      lang: 'pt',
      receivedAt: '2026-03-14T08:30:00Z',
      editedAt: '2026-03-14T09:30:00Z',
      replies: 4,
      more: 'm1',
      votes: { up: 2, down: 1 },
    },
    {
      id: '2',
      parent: '1',
      state: 'published',
      author: { name: 'Service voirie', official: { body: 'Ville', service: 'Voirie', role: 'Direction' } },
      content: [text('Merci')],
      receivedAt: '2026-03-14T10:30:00Z',
      url: 'https://v.fr/a?x=1#comment-2',
    },
    {
      id: '3',
      parent: '1',
      replyTo: '2',
      state: 'published',
      author: {},
      content: [text('?')],
      receivedAt: '2026-03-14T11:30:00Z',
    },
    {
      id: '4',
      state: 'removed',
      tombstone: { by: 'moderator', at: '2026-03-14T12:30:00Z', ref: 'art. 4' },
      replies: 1,
    },
    { id: '5', parent: '4', state: 'published', content: [text('Orphelin')] },
    { id: '6', state: 'deleted', tombstone: { by: 'author' } },
    { id: '7', state: 'hologram', content: [text('Futur')] },
  ],
};

const articles = (tree: Element): Element[] => elements(tree).filter(({ tagName }) => tagName === 'article');
const article = (tree: Element, id: string): Element => {
  const found = articles(tree).find((each) => attribute(each, 'id') === `c-${id}`);
  assert.ok(found, `no comment ${id}`);
  return found;
};

describe('threadSection', () => {
  const thread = parsed(RAW);

  it('reads like minutes', () => {
    const page = parsed({
      ...RAW,
      counts: { public: 2 },
      comments: RAW.comments.slice(0, 2),
      next: undefined,
    });
    assert.equal(
      words(read(threadSection(page, fr, options))),
      'Contributions du public 2 commentaires ' +
        'Ana <b> 14 mars 2026 à 09:30 Modifié le 14 mars 2026 à 10:30 Bonjourv.fr/bFin ' +
        `${fr.votes(2)} ` +
        'Service voirie Réponse officielle Ville, Voirie, Direction 14 mars 2026 à 11:30 Merci',
    );
  });

  it('an institution that names nobody speaks in its own name, and says it once', () => {
    const official = { body: 'Ville', service: 'Voirie', role: 'Direction' };
    const page = parsed({
      ...RAW,
      comments: [{ ...RAW.comments[1], parent: undefined, author: { official } }],
    });
    const tree = read(threadSection(page, fr, options));
    assert.match(words(tree), /Ville Réponse officielle Voirie, Direction 14 mars 2026/);
    assert.doesNotMatch(words(tree), new RegExp(fr.anonymous));
    assert.ok(byClass(article(tree, '2'), 'p-org'));
    assert.deepEqual({ ...adoptComment(article(tree, '2')).author.official }, official);
    assert.equal(adoptComment(article(tree, '2')).author.name, undefined);
  });

  it('golden: one comment', () => {
    const page = parsed({
      address: 'https://v.fr/a',
      counts: { public: 1 },
      comments: [
        {
          id: '1',
          state: 'published',
          author: { name: 'Ana' },
          content: [text('Oui & non')],
          receivedAt: '2026-03-14T08:30:00Z',
        },
      ],
    });
    assert.equal(
      tidy(threadSection(page, en, { lang: 'en-GB', zone: 'Europe/London' })),
      '<section class="parvis-comments h-feed" id="parvis-comments" aria-labelledby="parvis-comments-heading" data-parvis-address="https://v.fr/a" data-parvis-count="1" data-parvis-sort="oldest" data-parvis-mode="readonly" data-parvis-open="false" data-parvis-zone="Europe/London">' +
        '<h2 id="parvis-comments-heading" class="p-name">Contributions of the public</h2><p class="parvis-count">1 comment</p><p class="parvis-closed">Comments can be read here, but not added.</p>' +
        '<ol class="parvis-roots"><li>' +
        '<article class="h-entry parvis-comment" id="c-1" aria-label="Comment by Ana, 14 March 2026 at 08:30" data-parvis-id="1" data-parvis-state="published">' +
        '<p class="parvis-meta"><span class="p-author h-card"><bdi class="p-name">Ana</bdi></span><a class="u-url parvis-permalink" href="#c-1"><time class="dt-published" datetime="2026-03-14T08:30:00Z">14 March 2026 at 08:30</time></a></p>' +
        '<div class="e-content"><p dir="auto">Oui &amp; non</p></div></article></li></ol></section>',
    );
  });

  it('is read back as the same comments', () => {
    const tree = read(threadSection(thread, fr, options));
    assert.deepEqual(
      articles(tree).map((each) => JSON.parse(JSON.stringify(adoptComment(each)))),
      // What is not published carries no words; what has no permalink of its own gets the fragment.
      thread.comments.map((comment) =>
        JSON.parse(JSON.stringify(comment.state === 'published' ? comment : { ...comment, content: [] })),
      ),
    );
  });

  it('has two levels of lists, replies under their root', () => {
    const tree = read(threadSection(thread, fr, options));
    const roots = byClass(tree, 'parvis-roots');
    assert.ok(roots);
    const ids = (list: Element): unknown[] =>
      children(list)
        .filter((node): node is Element => 'tagName' in node)
        .map((item) => {
          assert.equal(item.tagName, 'li');
          const replies = byClass(item, 'parvis-replies');
          const id = attribute(articles(item)[0] as Element, 'data-parvis-id');
          return replies ? [id, ids(replies)] : id;
        });
    assert.deepEqual(ids(roots), [['1', ['2', '3']], ['4', ['5']], '6', '7']);
  });

  it('labels each comment: who, when, whom it answers, how deep', () => {
    const tree = read(threadSection(thread, en, { lang: 'en-GB', zone: 'Europe/Paris' }));
    const label = (id: string): string | undefined => attribute(article(tree, id), 'aria-label');
    assert.equal(label('1'), 'Comment by Ana <b>, 14 March 2026 at 09:30');
    assert.equal(
      label('2'),
      'Reply by Service voirie to Ana <b>, 14 March 2026 at 11:30, level 2'.replace(
        ', 14 March 2026 at 11:30',
        '',
      ),
    );
    assert.equal(label('3'), 'Reply by Anonymous to Service voirie, level 2');
  });

  it('leaves a calm sentence where a comment was, never its words', () => {
    const secret = parsed({
      ...RAW,
      comments: ['removed', 'deleted', 'unknown'].map((state, index) => ({
        id: `${index}`,
        state,
        author: { name: 'Secret' },
        content: [text('Secret')],
        tombstone: { by: 'law', at: '2026-03-14T12:30:00Z', ref: 'art. 6' },
      })),
    });
    const markup = threadSection(secret, en, { lang: 'en-GB', zone: 'Europe/Paris' });
    assert.doesNotMatch(write(markup), /Secret/);
    assert.equal(
      words(article(read(markup), '0')),
      'Removed on 14 March 2026 at 13:30 to comply with the law – art. 6.',
    );
    assert.equal(words(article(read(markup), '2')), 'This comment cannot be shown at the moment.');
  });

  it('says nothing at all of what waits or was refused', () => {
    for (const state of commentStates) {
      const page = parsed({
        ...RAW,
        comments: [{ id: 'x', state, author: { name: 'Secret' }, content: [text('Secret')] }],
      });
      const shown = ['published', 'removed', 'deleted', 'unknown'].includes(state);
      assert.equal(isPublic(page.comments[0] as ThreadComment), shown, state);
      const markup = write(threadSection(page, fr, options));
      assert.equal(/c-x/.test(markup), shown, state);
      assert.equal(/Secret/.test(markup), state === 'published', state);
    }
  });

  it('a reply whose root is not on the page stands by itself', () => {
    const page = parsed({
      ...RAW,
      comments: [{ id: 'x', parent: 'elsewhere', state: 'published', content: [text('a')] }],
    });
    assert.equal(articles(read(threadSection(page, fr, options))).length, 1);
  });

  it('links to what follows, where the site knows an address', () => {
    const links = (extra: object): string[] =>
      elements(read(threadSection(thread, en, { ...options, ...extra })))
        .filter(
          (element) =>
            element.tagName === 'a' &&
            !attribute(element, 'class') &&
            !attribute(element, 'rel')?.includes('ugc'),
        )
        .map((element) => `${attribute(element, 'href')} ${words(element)}`);
    assert.deepEqual(links({}), []);
    assert.deepEqual(
      links({
        page: '/s/v/t/t1',
        nextPage: (cursor: string) => `/s/v/t/t1?after=${cursor}`,
        moreReplies: (root: string, cursor: string) => `/s/v/t/t1?root=${root}&after=${cursor}`,
      }),
      [
        '/s/v/t/t1?root=1&after=m1 Show 2 more replies',
        '/s/v/t/t1?after=n1 Show 2 more comments',
        '/s/v/t/t1 Read the comments on their own page',
      ],
    );
  });

  it('says that nobody has written yet, or why one cannot write', () => {
    const shown = (policy: object, name: string): string => {
      const page = parsed({ ...RAW, counts: { public: 0 }, policy, comments: [], next: undefined });
      return words(byClass(read(threadSection(page, en, options)), name));
    };
    const open = { mode: 'postmoderation', open: true };
    const shut = { mode: 'readonly', open: false };
    assert.deepEqual([shown(open, 'parvis-closed'), shown(open, 'parvis-empty')], ['', en.empty]);
    assert.deepEqual(
      [shown(shut, 'parvis-closed'), shown(shut, 'parvis-empty')],
      [en.closed.readonly, en.emptyClosed],
    );
  });

  it('has its heading at the level asked for, and ids of its own', () => {
    const [section, heading] = elements(
      read(threadSection(thread, fr, { ...options, level: 4, id: 'avis' })),
    );
    assert.equal(heading?.tagName, 'h4');
    assert.equal(section && attribute(section, 'aria-labelledby'), heading && attribute(heading, 'id'));
    assert.equal(section && attribute(section, 'id'), 'avis');
    assert.equal(section && attribute(section, 'data-parvis-can'), 'reply report');
  });

  it('hostile strings in every field stay words', () => {
    for (const [index, hostile] of HOSTILE.entries())
      for (const each of poisoned(thread, hostile, index < 12))
        assertOnlyOurs(threadSection(each, fr, options), hostile);
    for (const hostile of corpusPayloads()) {
      const comments = thread.comments.map((comment) => ({
        ...comment,
        author: { name: hostile },
        content: [{ type: 'text' as const, text: hostile }],
      }));
      assertOnlyOurs(threadSection({ ...thread, comments }, fr, options), hostile);
    }
  });
});
