/** What the tests of the share line have in common. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import { fetches } from '../../../src/browser/share/more/fetches.ts';
import type { ParvisShare } from '../../../src/browser/share/share.ts';
import '../../../src/browser/share/share.ts';

/** The address that the test page names as its own. */
export const CANONICAL = 'https://www.valmont.example/actualites/marche';

export const root = (share: ParvisShare): ShadowRoot => share.shadowRoot!;

export const all = <E extends Element = HTMLElement>(share: ParvisShare, selector: string): E[] => [
  ...root(share).querySelectorAll<E>(selector),
];

/** The accessible names of the links and buttons, in order. */
export const names = (share: ParvisShare): (string | null)[] =>
  all(share, '[part~=control]').map((control) => control.getAttribute('aria-label'));

/** The link or button of a network or an action. */
export const control = (share: ParvisShare, id: string): HTMLElement =>
  root(share).querySelector<HTMLElement>(`[part~=${id}]`)!;

/** What is open. */
export const dialog = (share: ParvisShare): HTMLDialogElement | null => root(share).querySelector('dialog');

/** Waits until something is so. The first time that a chunk is asked for, the test server has to compile it. */
export const until = (so: () => unknown, what?: string): Promise<void> =>
  waitUntil(() => so(), what, { timeout: 25000, interval: 20 });

/** Fetches every chunk once, so that no test waits for the compiler. */
export const warm = (): Promise<unknown> => {
  const { words, ...chunks } = fetches;
  return Promise.all([...Object.values(chunks), ...Object.values(words)].map((fetch) => fetch()));
};

/** A line with these options, drawn. */
export async function line(options: Record<string, string> = {}, lang = 'en'): Promise<ParvisShare> {
  const frame = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const share = document.createElement('parvis-share');
  for (const [name, value] of Object.entries(options)) share.setAttribute(name, value);
  frame.append(share);
  await until(() => root(share)?.querySelector('[part=list],[part~=menu]'), 'the line is drawn');
  return share;
}

/** Presses a control and waits until its panel has the focus. */
export async function open(share: ParvisShare, id: string): Promise<HTMLDialogElement> {
  control(share, id).focus();
  control(share, id).click();
  await until(() => dialog(share)?.open, `${id} opens`);
  await until(() => dialog(share)!.contains(root(share).activeElement), 'the focus is in it');
  return dialog(share)!;
}

/** A clipboard that takes or refuses what is written to it. */
export const clipboard = (writeText: (text: string) => Promise<void>): void =>
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

/** Gives the browser's own back: what was put on the instance goes, and its own is on the prototype. */
export const restore = (): void => {
  for (const name of ['clipboard', 'share', 'canShare'])
    delete (navigator as unknown as Record<string, unknown>)[name];
};
