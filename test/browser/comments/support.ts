/** What every test of <parvis-comments> needs: the element in a page, and waiting for what a visitor would see. */
import { fixture, html } from '@open-wc/testing';
import type { ParvisComments } from '../../../src/browser/comments/comments.ts';
import { SITE } from './companion.ts';

export const root = (element: ParvisComments): ShadowRoot => element.shadowRoot!;
export const one = <E extends HTMLElement = HTMLElement>(element: ParvisComments, selector: string): E =>
  root(element).querySelector<E>(selector)!;
export const all = <E extends HTMLElement = HTMLElement>(element: ParvisComments, selector: string): E[] => [
  ...root(element).querySelectorAll<E>(selector),
];
export const text = (element: ParvisComments, selector: string): string =>
  one(element, selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Waits, drawing by drawing, until something holds. */
export async function until<T>(look: () => T, what = String(look)): Promise<NonNullable<T>> {
  // The first time that a chunk is asked for, the test server has to compile it.
  const end = Date.now() + 25000;
  for (;;) {
    const found = look();
    if (found) return found as NonNullable<T>;
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The element in a page of a language, with options, drawn or failed. */
export async function place(
  options: Record<string, string> = {},
  lang = 'en',
  light?: (host: ParvisComments) => void,
): Promise<ParvisComments> {
  const frame = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('parvis-comments') as ParvisComments;
  for (const [name, value] of Object.entries({ src: SITE, ...options }))
    if (value) element.setAttribute(name, value);
  light?.(element);
  const ready = new Promise((resolve) => element.addEventListener('parvis-ready', resolve, { once: true }));
  frame.append(element);
  await ready;
  await until(() => !root(element).querySelector('[aria-busy=true]'));
  return element;
}

/** Presses a button. */
export const press = (element: ParvisComments, selector: string): void =>
  (one(element, selector) ?? new Error(selector)).click();

/** Writes into a field as a visitor does. */
export const type = (element: ParvisComments, selector: string, value: string): void => {
  const field = one<HTMLInputElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

export const tick = (element: ParvisComments, selector: string): void => {
  const field = one<HTMLInputElement>(element, selector);
  field.checked = true;
  field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
};

/** Opens the form for a new comment, or for an answer. */
export async function write(element: ParvisComments, selector = '[part=write] button'): Promise<void> {
  const before = one(element, '#text');
  press(element, selector);
  await until(() => one(element, '#text') && one(element, '#text') !== before);
}

/** A form that is filled in, and may be sent. */
export async function filled(element: ParvisComments, words = 'My words.', selector?: string): Promise<void> {
  await write(element, selector);
  type(element, '#text', words);
  if (one(element, '#name')) type(element, '#name', 'Noa');
  if (one(element, '#charter')) tick(element, '#charter');
}

export const send = (element: ParvisComments): void => press(element, '[part=form] button[type=submit]');

export const inFocus = (element: ParvisComments): Element | null => root(element).activeElement;

export const status = (element: ParvisComments): string => text(element, '[role=status]');
