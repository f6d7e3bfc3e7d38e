/** What every test of <parvis-feed> needs: a file that answers, a feed with everything in it, the element in a page. */
import { fixture, html } from '@open-wc/testing';
import type { ParvisFeed } from '../../../src/browser/feed/feed.ts';
import type { Post } from '../../../src/model/post.ts';
import { parsePost } from '../../../src/model/post.ts';
import { isProblem } from '../../../src/model/problem.ts';
import type { Feed } from '../../../src/model/wire/feed.ts';
import { feedDocument } from '../../../src/model/wire/feed.ts';

export const SRC = '/files/feed.json';
export const GENERATED = new Date(Date.now() - 3_600_000).toISOString();

/** Answers for the feed's files, in place of the network; what was asked for. */
export interface Files {
  readonly asked: string[];
  /** Sets the answer for an address that ends so; the newest counts. */
  on(end: string, answer: () => Response | Promise<Response>): void;
  stop(): void;
}

export function files(): Files {
  const real = globalThis.fetch;
  const answers: [string, () => Response | Promise<Response>][] = [];
  const asked: string[] = [];
  globalThis.fetch = (async (address: string) => {
    asked.push(address);
    const found = answers.findLast(([end]) => address.endsWith(end));
    if (!found) throw new TypeError(`nobody answers ${address}`);
    return found[1]();
  }) as typeof fetch;
  return {
    asked,
    on: (end, answer) => void answers.push([end, answer]),
    stop: () => void (globalThis.fetch = real),
  };
}

export const json = (value: unknown): Response => Response.json(value);

export const text = (words: string): object => ({ type: 'text', text: words });

export const post = (raw: object): Post => {
  const parsed = parsePost({ id: 'p', network: 'mastodon', ...raw });
  if (isProblem(parsed)) throw new Error(JSON.stringify(parsed));
  return parsed;
};

/** Small posts, the newest first. */
export const posts = (count: number, from = 1): Post[] =>
  Array.from({ length: count }, (_, index) =>
    post({
      id: `n${from + index}`,
      network: 'site',
      title: `Post ${from + index}`,
      page: `https://www.valmont.example/${from + index}`,
      published: new Date(Date.UTC(2026, 2, 14) - (from + index) * 3_600_000).toISOString(),
      content: [text('Words.')],
    }),
  );

export const feed = (list: readonly Post[], more: Partial<Feed> = {}): Feed => ({
  title: '',
  generated: GENERATED,
  sources: [
    { id: 'a', network: 'mastodon', name: 'Valmont', url: 'https://m.example/@valmont', state: 'ok' },
  ],
  posts: list,
  ...more,
});

/** As it stands in a file. */
export const file = (list: readonly Post[], more: Partial<Feed> = {}): Response =>
  json(feedDocument(feed(list, more)));

const quoted = (state: string, index: number): Post =>
  post({
    id: `q${index}`,
    published: '2026-03-01T08:30:00Z',
    content: [text('Look.')],
    quote: { state, url: 'https://m.example/2' },
  });

/** Everything a post can be. */
export const everything = (origin: string): Post[] => [
  post({
    id: 'full',
    title: 'Marché <b>',
    published: '2026-03-14T08:30:00Z',
    updated: '2026-03-14T09:30:00Z',
    lang: 'fr',
    tags: ['eau', 'été'],
    account: { name: 'Ville', handle: '@ville@m.example', url: 'https://m.example/@ville' },
    page: 'https://www.valmont.example/marche',
    url: 'https://m.example/@ville/1',
    content: [
      text('Venez '),
      { type: 'mention', text: '@ana', href: 'https://m.example/@ana' },
      { type: 'break' },
      { type: 'tag', text: '#eau', href: 'https://m.example/tags/eau' },
      { type: 'emoji', text: ':a:', src: 'https://m.example/a.png' },
      { type: 'emoji', text: ':lys:', src: `${origin}/demo/images/vallee.png` },
      { type: 'break' },
      { type: 'break' },
      { type: 'link', text: 'ici', href: 'https://other.example/' },
      { type: 'emphasis', text: 'vite' },
    ],
    official: true,
    media: [
      { type: 'image', url: `${origin}/demo/images/marche.png`, width: 1200, height: 630, alt: 'Le pont' },
      { type: 'image', url: 'https://evil.example/i.jpg', width: 600, height: 400 },
      { type: 'video', url: 'https://m.example/v.mp4', preview: 'https://m.example/v.jpg' },
      { type: 'gifv', url: 'https://m.example/g.mp4', alt: 'Un chat' },
      { type: 'audio', url: 'https://m.example/s.mp3' },
    ],
    event: {
      start: '2026-12-05T07:00:00Z',
      end: '2026-12-05T12:00:00Z',
      zone: 'America/Cayenne',
      place: 'Grand-Place <b>',
      cancelled: true,
      again: [{ start: '2026-12-12T07:00:00Z', end: '2026-12-12T12:00:00Z' }, { start: '2126-12-19' }],
    },
    poll: {
      options: [
        { text: 'Oui', votes: 3 },
        { text: 'Non', votes: 1 },
      ],
      votes: 4,
      closesAt: '2026-03-20T10:00:00Z',
      multiple: true,
    },
    quote: {
      state: 'accepted',
      account: { name: 'Région', handle: '@region', url: 'https://m.example/@region' },
      content: [text('Bravo')],
      url: 'https://m.example/2',
    },
    card: {
      url: 'https://www.press.example/a',
      title: 'Article',
      description: 'Deux mots',
      image: { type: 'image', url: `${origin}/demo/images/vallee.png`, width: 1200, height: 420, widths: [] },
    },
    boostedBy: { name: 'Métropole', url: 'https://m.example/@metropole' },
    pinnedUntil: '2126-03-30T10:00:00Z',
    origins: [{ network: 'bluesky', url: 'https://bsky.app/profile/ville/post/1' }],
  }),
  post({
    id: 'covered',
    network: 'bluesky',
    account: { name: 'Ville' },
    url: 'https://bsky.app/profile/ville/post/2',
    published: '2026-03-13T08:30:00Z',
    warning: 'Araignées',
    sensitive: true,
    content: [text('Elles arrivent.')],
    media: [
      {
        type: 'image',
        url: `${origin}/demo/images/vallee.png`,
        width: 1200,
        height: 420,
        alt: 'Une araignée',
      },
    ],
    lang: 'fr',
  }),
  post({ id: 'bare', network: 'peertube', lang: 'ar', content: [text('مرحبا')] }),
  ...['pending', 'rejected', 'revoked', 'deleted', 'unauthorised', 'blocked-account'].map(quoted),
  post({
    id: 'days',
    network: 'site',
    title: 'Fête de la lumière',
    content: [],
    event: { start: '2026-12-01', end: '2026-12-24', place: 'Halle' },
  }),
  ...posts(2),
];

export const root = (element: ParvisFeed): ShadowRoot => element.shadowRoot!;
export const all = <E extends HTMLElement = HTMLElement>(element: ParvisFeed, selector: string): E[] => [
  ...root(element).querySelectorAll<E>(selector),
];
export const one = <E extends HTMLElement = HTMLElement>(element: ParvisFeed, selector: string): E =>
  root(element).querySelector<E>(selector)!;
export const said = (element: ParvisFeed, selector = '[role=status]'): string =>
  one(element, selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const titles = (element: ParvisFeed): string[] =>
  all(element, '[part=title]').map((title) => title.textContent!.trim());

/** Waits, drawing by drawing, until something holds. */
export async function until<T>(look: () => T, what = String(look)): Promise<NonNullable<T>> {
  const end = Date.now() + 25_000;
  for (;;) {
    const found = look();
    if (found) return found as NonNullable<T>;
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** The element in a page of a language, with options, drawn or failed. */
export async function place(
  options: Record<string, string> = {},
  lang = 'en-GB',
  light?: (host: ParvisFeed) => void,
): Promise<ParvisFeed> {
  const frame = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('parvis-feed') as ParvisFeed;
  for (const [name, value] of Object.entries({ src: SRC, zone: 'Europe/Paris', ...options }))
    if (value) element.setAttribute(name, value);
  light?.(element);
  const ready = new Promise((resolve) => element.addEventListener('parvis-ready', resolve, { once: true }));
  frame.append(element);
  await ready;
  await element.updateComplete;
  return element;
}

/** Markup as the browser reads it from a server: through a document of its own, for a page's policy takes no string. */
export const parsed = (markup: string): Promise<Element> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const blob = new Blob([`<!doctype html><body>${markup}`], { type: 'text/html' });
    request.open('GET', URL.createObjectURL(blob));
    request.responseType = 'document';
    request.onload = () =>
      resolve(document.importNode((request.response as Document).body.firstElementChild!, true));
    request.onerror = reject;
    request.send();
  });
