/** What the server wrote, taken over: nothing asked again, nothing moved, no place lost. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import type Axe from 'axe-core';
import '../../support/browser/axe.ts';
import { threadSection } from '../../../src/html/thread.ts';
import { write as markup } from '../../../src/html/html.ts';
import { isProblem } from '../../../src/model/problem.ts';
import { parseThread } from '../../../src/model/wire/thread.ts';
import type { ThreadPage } from '../../../src/model/wire/thread.ts';
import en from '../../../src/words/en/comments.ts';
import fr from '../../../src/words/fr/comments.ts';
import parvis from '../../../src/browser/style/parvis.scss';
import type { ParvisComments } from '../../../src/browser/comments/comments.ts';
import '../../../src/browser/comments/comments.ts';
import type { Companion } from './companion.ts';
import { comment, companion, json, policy, says, thread } from './companion.ts';
import { all, inFocus, one, place, press, root, text, until } from './support.ts';

let server: Companion;
beforeEach(() => {
  server = companion();
  // What a page links as dist/parvis.css.
  document.adoptedStyleSheets = [parvis.styleSheet!];
});
afterEach(() => {
  server.stop();
  document.adoptedStyleSheets = [];
  history.replaceState(null, '', location.pathname + location.search);
});

const parsed = (more: Record<string, unknown> = {}): ThreadPage => {
  const page = parseThread(thread(more));
  if (isProblem(page)) throw new Error(JSON.stringify(page));
  return page;
};

/** The nodes that a server's text makes, which a page has before any script of ours runs. */
const nodes = async (page: ThreadPage, lang: string, zone = 'Europe/Paris'): Promise<DocumentFragment> => {
  const html = markup(
    threadSection(page, lang === 'fr' ? fr : en, {
      lang,
      zone,
      page: 'https://www.valmont.example/t/1',
      moreReplies: () => '/more',
      nextPage: () => '/next',
    }),
  );
  // An answer read as a document: the policy of the test page lets no string become markup.
  const answer = new Response(html, { headers: { 'content-type': 'text/html' } });
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.open('GET', URL.createObjectURL(await answer.blob()));
  await new Promise((resolve) => {
    request.onload = resolve;
    request.send();
  });
  const fragment = document.createDocumentFragment();
  fragment.append(...request.responseXML!.body.childNodes);
  return document.adoptNode(fragment);
};

const fixtures: Record<string, Record<string, unknown>> = {
  full: {},
  empty: { comments: [], counts: { public: 0 } },
  closed: {
    policy: policy({
      mode: 'closed',
      open: false,
      opensAt: '2026-03-16T23:00:00Z',
      reason: 'the vote',
      hours: undefined,
    }),
  },
  archive: { policy: policy({ mode: 'readonly', open: false, hours: undefined }) },
  long: {
    comments: Array.from({ length: 15 }, (_, i) =>
      comment(`l${i}`, {
        content: says('A sentence that runs on over several lines of the page. '.repeat(i * 2 + 1)),
      }),
    ),
    counts: { public: 15 },
  },
};

const { axe } = globalThis as unknown as { axe: typeof Axe };
interface Commons {
  aria: { getRole(node: Element): string | null };
  text: { accessibleText(node: Element): string };
}

/** What needs script is not in what the server wrote, and a link to more is a button; the rest must be the same. */
const SCRIPTED = 'button,[part=sort],[rel~=next],.parvis-roots > li > p > a';

/** What assistive technology is given, one line a node: role and name, or words. */
function snapshot(host: Element): string[] {
  const { aria, text } = (axe as unknown as { commons: Commons }).commons;
  const lines: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) lines.push(node.data.replace(/\s+/g, ' ').trim());
    if (!(node instanceof Element) || node.matches(SCRIPTED) || !node.checkVisibility()) return;
    const role = aria.getRole(node);
    const named = role && /region|heading|list|article|link/.test(role);
    if (role) lines.push(named ? `${role}: ${text.accessibleText(node).replace(/\s+/g, ' ').trim()}` : role);
    for (const child of node.childNodes) visit(child);
  };
  axe.setup(host);
  visit(host);
  axe.teardown();
  return lines.filter((line) => line && line !== 'paragraph');
}

describe('adoption', () => {
  for (const lang of ['en', 'fr'])
    for (const [name, more] of Object.entries(fixtures))
      it(`${lang} ${name}: is said and measured as the server wrote it, and asks nothing`, async () => {
        const light = document.createElement('div');
        light.lang = lang;
        light.id = 'light';
        light.append(await nodes(parsed(more), lang));
        document.body.append(light);
        const boxes = (nodes: Iterable<Element>) =>
          [...nodes].map((node) => Math.round(node.getBoundingClientRect().height));
        const before = {
          said: snapshot(light.firstElementChild!),
          boxes: boxes(light.querySelectorAll('article')),
          height: light.firstElementChild!.getBoundingClientRect().height,
        };
        light.remove();

        const fragment = await nodes(parsed(more), lang);
        const element = await place({}, lang, (host) => {
          host.id = 'shadow';
          host.append(fragment);
        });
        await until(() => !element.childNodes.length);
        expect(boxes(all(element, 'article'))).to.deep.equal(before.boxes);
        const { height } = one(element, '[part=thread]').getBoundingClientRect();
        expect(Math.abs(height - before.height)).to.be.below(1);
        expect(snapshot(one(element, '[part=thread]'))).to.deep.equal(before.said);
        expect(before.said.length).to.be.above(1);
        expect(server.requests.length).to.equal(0);
      });

  it('keeps the focus on the link that had it', async () => {
    const fragment = await nodes(parsed(), 'en');
    const host = document.createElement('div');
    host.lang = 'en';
    document.body.append(host);
    const element = document.createElement('parvis-comments') as ParvisComments;
    element.setAttribute('src', '/s/valmont');
    element.append(fragment);
    host.append(element);
    await element.updateComplete;
    element.querySelector<HTMLElement>('#c-7 .u-url')!.focus();
    expect(document.activeElement?.className).to.contain('u-url');
    await until(() => !element.childNodes.length);
    expect(inFocus(element)?.matches('#c-7 [part=permalink]')).to.equal(true);
    host.remove();
  });

  it('keeps the place of the page’s fragment', async () => {
    location.hash = '#c-5';
    const fragment = await nodes(parsed(), 'en');
    const element = await place({}, 'en', (host) => host.append(fragment));
    await until(() => inFocus(element)?.id === 'c-5');
    expect(server.requests.length).to.equal(0);
  });

  it('asks for the rules only when somebody wants to write', async () => {
    const fragment = await nodes(parsed(), 'en');
    const element = await place({}, 'en', (host) => host.append(fragment));
    await until(() => one(element, '[part=write] button'));
    expect(server.requests.length).to.equal(0);
    press(element, '[part=write] button');
    await until(() => one(element, '#text'));
    expect(server.requests.length).to.equal(1);
    expect(text(element, '[part=form]')).to.contain('charter (version 2');
  });

  it('reads without a companion, and offers nothing that needs one', async () => {
    const fragment = await nodes(parsed({ next: 'n1' }), 'en');
    const element = await place({ src: '' }, 'en', (host) => host.append(fragment));
    await until(() => all(element, 'article').length === 7);
    expect(all(element, 'button').length).to.equal(0);
  });

  it('what cannot be read stays, and the thread is asked for', async () => {
    const section = Object.assign(document.createElement('section'), {
      className: 'parvis-comments',
      textContent: 'Old markup',
    });
    server.on('GET /thread', () => json(thread()));
    const element = await place({}, 'en', (host) => host.append(section));
    await until(() => one(element, '#c-1'));
    expect(server.requests.length).to.equal(1);
  });

  it('draws a long thread in slices, the light nodes seen until the last', async () => {
    const comments = Array.from({ length: 45 }, (_, i) => comment(`s${i}`));
    const fragment = await nodes(parsed({ comments, counts: { public: 45 } }), 'en');
    let most = 0;
    const element = await place({}, 'en', (host) => {
      host.append(fragment);
      const look = (): void => {
        const slot = host.shadowRoot?.querySelector('slot');
        if (host.childNodes.length && !slot && host.shadowRoot?.childNodes.length) most = -1;
        if (host.childNodes.length) requestAnimationFrame(look);
      };
      look();
    });
    await until(() => !element.childNodes.length);
    expect(most).to.equal(0);
    expect(root(element).querySelectorAll('article').length).to.equal(45);
  });
});
