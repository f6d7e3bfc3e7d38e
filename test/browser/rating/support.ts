/** What every test of <parvis-rating> needs: a companion that answers, the element in a page, what a visitor would see. */
import { fixture, html } from '@open-wc/testing';
import type { ParvisRating } from '../../../src/browser/rating/rating.ts';

export const SITE = 'https://www.valmont.example/parvis/s/valmont';
export const PAGE = 'https://www.valmont.example/actualites/marche';

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const problem = (type: string, status: number): Response =>
  json({ type: `https://parvis.example/problems/${type}`, title: type, status }, status);

/** What all votes say. */
export const rating = (more: object = {}): object => ({
  wire: '0.1',
  address: PAGE,
  kind: 'stars',
  count: 12,
  average: 4.2,
  open: true,
  ...more,
});

export const ballot = (value: number, more: object = {}): object => ({
  id: 'v1',
  token: 'token-of-the-vote',
  value,
  rating: rating({ count: 13 }),
  ...more,
});

/** What was asked. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown> | undefined;
}

type Answer = () => Response | Promise<Response>;

/** Stands at the one door to the network. `off`: there is none. */
export function companion() {
  const real = globalThis.fetch;
  const requests: Request[] = [];
  const answers = new Map<string, Answer>([['GET /rating', () => json(rating())]]);
  const server = {
    requests,
    off: false,
    on: (what: string, answer: Answer) => void answers.set(what, answer),
    asked: (what: string) => requests.filter(({ method, path }) => `${method} ${path}` === what),
    stop: () => void (globalThis.fetch = real),
  };
  globalThis.fetch = async (input, init = {}) => {
    const url = new URL(input as string);
    if (!url.href.startsWith(SITE)) return real(input, init);
    const path = url.pathname.slice(new URL(SITE).pathname.length);
    const method = init.method ?? 'GET';
    requests.push({
      method,
      path,
      query: url.searchParams,
      headers: { ...(init.headers as Record<string, string>) },
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : undefined,
    });
    if (server.off) throw new TypeError('Failed to fetch');
    const answer = answers.get(`${method} ${path}`);
    return answer ? answer() : problem('not-found', 404);
  };
  return server;
}

export const root = (element: ParvisRating): ShadowRoot => element.shadowRoot!;
export const one = <E extends HTMLElement = HTMLElement>(element: ParvisRating, selector: string): E =>
  root(element).querySelector<E>(selector)!;
export const all = <E extends HTMLElement = HTMLElement>(element: ParvisRating, selector: string): E[] => [
  ...root(element).querySelectorAll<E>(selector),
];
export const text = (element: ParvisRating, selector: string): string =>
  one(element, selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const status = (element: ParvisRating): string => text(element, '[role=status]');

/** Waits, drawing by drawing, until something holds. */
export async function until<T>(look: () => T, what = String(look)): Promise<NonNullable<T>> {
  const end = Date.now() + 25_000;
  for (;;) {
    const found = look();
    if (found) return found as NonNullable<T>;
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The element in a page of a language, drawn or failed. */
export async function place(
  options: Record<string, string> = {},
  lang = 'en',
  light?: (host: HTMLElement) => void,
): Promise<ParvisRating> {
  const frame = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('parvis-rating');
  for (const [name, value] of Object.entries({ src: SITE, ...options }))
    if (value) element.setAttribute(name, value);
  light?.(element);
  frame.append(element);
  await until(() => element.shadowRoot && (one(element, '[part=summary]') || status(element)), 'drawn');
  return element;
}

/** Chooses an answer and presses the button. */
export async function vote(element: ParvisRating, value: number): Promise<void> {
  one<HTMLInputElement>(element, `[value="${value}"]`).click();
  one(element, '[part~=send]').click();
  await until(() => status(element) && !/^Sending|^Envoi/.test(status(element)), 'voted');
}

/** What the browser keeps for ratings. */
export const kept = (): Record<string, unknown>[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith('parvis:rating:'))
    .map((key) => JSON.parse(localStorage.getItem(key)!) as Record<string, unknown>);
