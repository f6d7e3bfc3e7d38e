/** How tests look into the desk. */
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import { waitUntil } from '../../support/browser/wait.ts';

export const root = (element: ParvisDesk): ShadowRoot => element.shadowRoot!;
export const find = <E extends Element = HTMLElement>(element: ParvisDesk, selector: string): E =>
  root(element).querySelector<E>(selector)!;
export const text = (element: ParvisDesk, selector: string): string | undefined =>
  root(element).querySelector(selector)?.textContent?.trim().replace(/\s+/g, ' ');
export const rows = (element: ParvisDesk): string[] =>
  [...root(element).querySelectorAll('[part=who], [part~=wave] [part=title]')].map((who) =>
    who.textContent!.trim(),
  );
export const act = (element: ParvisDesk, name: string): HTMLButtonElement =>
  find(element, `[data-act=${name}]`);
export const focused = (element: ParvisDesk): Element | null => root(element).activeElement;
export const until = (element: ParvisDesk, selector: string): Promise<void> =>
  waitUntil(() => root(element).querySelector(selector), selector);

/** Fills in the form of a decision. */
export async function reason(element: ParvisDesk): Promise<void> {
  await until(element, '#ground');
  const ground = find<HTMLSelectElement>(element, '#ground');
  ground.value = 'c:§ 3';
  ground.dispatchEvent(new Event('change'));
  const explanation = find<HTMLTextAreaElement>(element, '#explanation');
  explanation.value = 'It insults a neighbour.';
  explanation.dispatchEvent(new Event('input'));
  await element.updateComplete;
}
/** The shortcuts come when they are asked for. */
export async function openKeys(element: ParvisDesk): Promise<void> {
  find<HTMLDetailsElement>(element, '[part~=keys]').open = true;
  await until(element, '[part=shortcuts]');
}
export const submit = (element: ParvisDesk): void =>
  find<HTMLButtonElement>(element, 'form [type=submit]').click();
