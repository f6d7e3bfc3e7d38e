/** Counts on lists: what is asked, what is written where, and what stays when anything fails. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { questions } from '../../../src/browser/count/questions.ts';
import { write } from '../../../src/browser/count/count.ts';
import { places } from '../../../src/browser/kit/place.ts';
import { expectAccessible } from '../../support/browser/axe.ts';

const SITE = 'https://www.valmont.example/parvis/s/valmont';
const AT = 'https://www.valmont.example';

const real = globalThis.fetch;
let requests: URL[] = [];
let answer: (pages: string[]) => unknown;
/** Settles when everything that was asked has been written down. */
let settled: Promise<unknown>[] = [];

beforeEach(() => {
  requests = [];
  settled = [];
  answer = (pages) => ({ wire: '0.1', counts: Object.fromEntries(pages.map((page, i) => [page, i + 1])) });
  globalThis.fetch = (input, init = {}) => {
    const url = new URL(input as string);
    if (!url.href.startsWith(SITE)) return real(input, init);
    requests.push(url);
    const body = answer(url.searchParams.getAll('page'));
    const came =
      body instanceof Response
        ? Promise.resolve(body)
        : body instanceof Error
          ? Promise.reject(body)
          : Promise.resolve(new Response(JSON.stringify(body)));
    settled.push(came.catch(() => {}));
    return came;
  };
});
afterEach(() => {
  globalThis.fetch = real;
  for (const meta of document.querySelectorAll('meta[name^="parvis:"]')) meta.remove();
});

const nextFrame = () => new Promise(requestAnimationFrame);
const done = async () => {
  await nextFrame();
  await Promise.all(settled);
  // Reading the body, and writing it down, are promises after that one.
  await nextFrame();
  await nextFrame();
};

const refused: string[] = [];
const fillAll = (root: Element) => {
  refused.length = 0;
  const refuse = (code: string, value: string) => void refused.push(`${code} ${value}`);
  for (const place of places(root, refuse)) write(place, refuse);
};
const shown = async (inner: ReturnType<typeof html>, lang = 'en') => {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}>${inner}</div>`);
  fillAll(page);
  await done();
  return page;
};
const say = (page: Element) => page.textContent!.replace(/\s+/g, ' ').trim();
const link = (href: string, text = 'Comments') =>
  html`<li><a data-parvis="count" data-parvis-src=${SITE} href=${href}>${text}</a></li>`;

describe('counts on a list', () => {
  it('axe finds nothing', async () => {
    const page = await shown(
      html`<ul>
        ${link(`${AT}/a#comments`)}${link(`${AT}/b#comments`)}
      </ul>`,
    );
    await expectAccessible(page);
  });

  it('one question for a list, each address once, without its fragment', async () => {
    const page = await shown(
      html`<ul>
        ${link(`${AT}/a#comments`)}${link(`${AT}/b?x=1&y=a+b%26c`)}${link(`${AT}/a`)}
      </ul>`,
    );
    expect(requests.map(({ pathname }) => pathname)).to.deep.equal(['/parvis/s/valmont/counts']);
    expect(requests[0]!.searchParams.getAll('page')).to.deep.equal([`${AT}/a`, `${AT}/b?x=1&y=a+b%26c`]);
    expect(say(page)).to.equal('1 comment2 comments1 comment');
    expect(refused).to.deep.equal([]);
  });

  it('words of both languages, none and many', async () => {
    for (const [lang, words] of [
      ['en', ['No comments yet', '1 comment', '2 comments', '1,234 comments']],
      ['fr', ['Pas encore de commentaire', '1 commentaire', '2 commentaires', '1\u202f234 commentaires']],
      ['fr-CA', ['Pas encore de commentaire', '1 commentaire', '2 commentaires', '1\u202f234 commentaires']],
    ] as const) {
      answer = (pages) => ({
        counts: Object.fromEntries(pages.map((page, i) => [page, [0, 1, 2, 1234][i]])),
      });
      const page = await shown(html`${['a', 'b', 'c', 'd'].map((name) => link(`${AT}/${name}`))}`, lang);
      expect([...page.querySelectorAll('a')].map(({ textContent }) => textContent)).to.deep.equal(words);
    }
  });

  it('every way to place one', async () => {
    const page = await shown(html`
      <a data-parvis="count" data-parvis-src=${SITE} href="${AT}/1">x</a>
      <span data-parvis="count" data-parvis-src=${SITE} data-parvis-url="${AT}/2">x</span>
      <span data-parvis="count" data-src=${SITE} data-url="${AT}/3">x</span>
      <a href="${AT}/4#parvis-count?src=${SITE}">x</a>
      <parvis-count src=${SITE} url="${AT}/5">x</parvis-count>
      <span data-parvis="count" data-parvis-src="${SITE}/">x</span>
    `);
    const here = location.href.replace(/#.*/, '');
    expect(requests.map((url) => url.searchParams.getAll('page'))).to.deep.equal([
      [`${AT}/1`, `${AT}/2`, `${AT}/3`, `${AT}/4`, `${AT}/5`, here],
    ]);
    expect(say(page)).to.equal('1 comment 2 comments 3 comments 4 comments 5 comments 6 comments');
  });

  it('the site of the page, where a place names none; a place without any says so and stays', async () => {
    const bare = html`<a data-parvis="count" href="${AT}/a">Comments</a>`;
    const without = await shown(bare);
    expect([say(without), refused, requests.length]).to.deep.equal(['Comments', ['missing-src count'], 0]);
    for (const name of ['parvis:src', 'parvis:count:src']) {
      const meta = document.createElement('meta');
      Object.assign(meta, { name, content: SITE });
      document.head.append(meta);
      expect(say(await shown(bare))).to.equal('1 comment');
      meta.remove();
    }
  });

  it('an icon stays, and words that are hidden beside', async () => {
    const page = await shown(
      html`<a data-parvis="count" data-parvis-src=${SITE} href="${AT}/a"
          ><svg aria-hidden="true"></svg> Comments <span class="hidden">on the market</span></a
        ><a data-parvis="count" data-parvis-src=${SITE} href="${AT}/b"><svg></svg><strong>Comments</strong></a
        ><a data-parvis="count" data-parvis-src=${SITE} href="${AT}/c"><svg></svg></a>`,
    );
    const [first, second, third] = [...page.querySelectorAll('a')];
    expect(first!.textContent).to.equal(' 1 comment on the market');
    expect(first!.querySelector('svg') && first!.querySelector('.hidden')).not.to.equal(null);
    expect(second!.querySelector('strong')!.textContent).to.equal('2 comments');
    expect(third!.lastChild!.textContent).to.equal('3 comments');
  });

  for (const [what, given] of [
    ['the network is away', () => new TypeError('Failed to fetch')],
    ['the companion is busy', () => new Response('{}', { status: 503 })],
    ['the answer is no JSON', () => new Response('<!doctype html>')],
    ['the answer says nothing', () => null],
    ['the counts are none', () => ({ counts: 'many' })],
    [
      'a count is no number',
      (pages: string[]) => ({ counts: { [pages[0]!]: '3', [pages[1]!]: -1, [pages[2]!]: 1.5 } }),
    ],
    ['the page is not the site’s', () => ({ counts: {} })],
  ] as const)
    it(`${what}: what the author wrote stays`, async () => {
      answer = given;
      const page = await shown(html`${['a', 'b', 'c'].map((name) => link(`${AT}/${name}`))}`);
      expect(requests.length).to.equal(1);
      expect(say(page)).to.equal('CommentsCommentsComments');
    });

  it('an inherited count is none', async () => {
    const polluted = Object.prototype as { counts?: unknown };
    try {
      polluted.counts = { [`${AT}/a`]: 7 };
      answer = () => ({});
      expect(say(await shown(link(`${AT}/a`)))).to.equal('Comments');
    } finally {
      delete polluted.counts;
    }
  });

  it('a bad address is passed over', async () => {
    const page = await shown(html`${link('https://')}${link(`${AT}/a`)}`);
    expect(say(page)).to.equal('Comments1 comment');
  });

  it('what comes later is one more question; a place that is moved is not asked about again', async () => {
    const page = await shown(
      html`<ul>
        ${link(`${AT}/a`)}
      </ul>`,
    );
    const more = await fixture<HTMLElement>(
      html`<ul>
        ${link(`${AT}/b`)}${link(`${AT}/c`)}
      </ul>`,
    );
    page.querySelector('ul')!.append(...more.children);
    fillAll(page);
    fillAll(page);
    await done();
    expect(requests.map((url) => url.searchParams.getAll('page').length)).to.deep.equal([1, 2]);
    const [first] = page.querySelectorAll('li');
    page.querySelector('ul')!.append(first!);
    fillAll(page);
    await done();
    expect(requests.length).to.equal(2);
  });

  it('a long list is as few questions as it fits into', async () => {
    await shown(html`${Array.from({ length: 250 }, (_, i) => link(`${AT}/p/${i}`))}`);
    expect(requests.map((url) => url.searchParams.getAll('page').length)).to.deep.equal([100, 100, 50]);
  });

  it('questions fit into what servers take, hold every address once and in order', () => {
    const long = Array.from({ length: 120 }, (_, i) => `${AT}/${'a'.repeat(200)}/${i}?a=1&b=%20+`);
    const asked = questions(long);
    for (const query of asked) expect(query.length).to.be.at.most(7_500);
    expect(asked.flatMap((query) => new URLSearchParams(query).getAll('page'))).to.deep.equal(long);
    // Each is full: what begins the next one has no room in it.
    for (const [i, query] of asked.slice(0, -1).entries())
      expect(query.length + 1 + asked[i + 1]!.split('&')[0]!.length).to.be.above(7_500);
  });
});
