/** Tells the page's author what is wrong. */
import { html, nothing } from 'lit';
import type { WebmasterCode } from '../../../words/terms.ts';
import { flag } from '../../kit/option.ts';
import { tell } from '../../kit/tell.ts';
import type { Values } from '../../kit/tell.ts';
import type { Panel } from '../panel.ts';

const told = new WeakMap<Panel, Map<string, string>>();

/** Each mistake once, however often it is met: in the console, and with `debug` in the page. */
export async function mistake<C extends WebmasterCode>(
  panel: Panel,
  code: C,
  ...values: Values<C>
): Promise<void> {
  const { element } = panel;
  const mistakes = told.get(panel) ?? new Map<string, string>();
  told.set(panel, mistakes);
  if (mistakes.has(code)) return;
  mistakes.set(code, '');
  mistakes.set(code, await tell(element, code, ...values));
  panel.mistakes = () =>
    flag(element, 'debug')
      ? [...mistakes.values()].map((sentence) => html`<p part="debug">${sentence}</p>`)
      : nothing;
  void panel.update();
}
