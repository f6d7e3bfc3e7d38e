/** An element that has left the page leaves nothing behind: no listener, timer, observer or stream. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import '../../../src/browser/comments/comments.ts';
import '../../../src/browser/feed/feed.ts';
import '../../../src/browser/rating/rating.ts';
import '../../../src/browser/share/share.ts';
import { companion, json, thread } from '../comments/companion.ts';
import type { Companion } from '../comments/companion.ts';
import { file, posts } from '../feed/support.ts';
import { until } from '../comments/support.ts';
import { counted } from './counted.ts';

const SITE = 'https://www.valmont.example/parvis/s/valmont';
const TIMES = 50;

let server: Companion;
beforeEach(() => {
  server = companion();
  server.on('GET /thread', () => json(thread()));
  server.on('GET /feed.json', () => file(posts(12)));
  server.on('GET /rating', () =>
    json({ wire: '0.1', address: location.href, kind: 'stars', count: 3, average: 4, open: true }),
  );
});
afterEach(() => {
  server.stop();
  localStorage.clear();
});

describe('an element that leaves the page', () => {
  for (const [name, options] of [
    ['parvis-share', { networks: 'email qr copy', layout: 'rail' }],
    ['parvis-feed', { src: `${SITE}/feed.json`, live: 'true', filters: 'tag' }],
    ['parvis-feed', { src: `${SITE}/feed.json`, layout: 'carousel' }],
    ['parvis-feed', { src: `${SITE}/feed.json`, layout: 'kiosk' }],
    ['parvis-comments', { src: SITE, live: 'true' }],
    ['parvis-rating', { src: SITE }],
  ] as const)
    it(`leaves nothing behind, ${TIMES} times over: ${name} ${JSON.stringify(options)}`, async () => {
      const count = counted();
      const element = document.createElement(name);
      try {
        for (const [option, value] of Object.entries(options)) element.setAttribute(option, value);
        const ready = new Promise((resolve) =>
          element.addEventListener('parvis-ready', resolve, { once: true }),
        );
        document.body.append(element);
        await ready;
        // What comes after the first drawing is there: for a thread its rules.
        if (name === 'parvis-comments') await until(() => element.shadowRoot!.querySelector('[part=rules]'));
        await count.quiet();
        const here = count.held();
        for (let time = 0; time < TIMES; time++) {
          element.remove();
          document.body.append(element);
          await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
          await new Promise((next) => requestAnimationFrame(next));
        }
        await count.quiet();
        expect(count.held(), 'in the page, as after the first time').to.deep.equal(here);
        element.remove();
        // A kiosk's clock notices at its next second that nobody sees it.
        await until(() => !('interval' in count.held()));
        await count.quiet();
        // A carousel watches the size of its own list, and goes with it.
        const { ResizeObserver: own, ...left } = count.held();
        expect([left, own], 'out of the page').to.deep.equal([
          {},
          'layout' in options && options.layout === 'carousel' ? 1 : undefined,
        ]);
      } finally {
        element.remove();
        count.stop();
      }
    });
});
