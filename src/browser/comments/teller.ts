/** Tells the page's author what is wrong, each mistake once, and shows it in the page with `debug`. */
import type { WebmasterCode } from '../../words/terms.ts';
import { tell } from '../kit/tell.ts';
import type { Values } from '../kit/tell.ts';

/** @param code which mistake @param values what its sentence holds */
export type Tell = <C extends WebmasterCode>(code: C, ...values: Values<C>) => void;

/** @param mistakes takes the sentences, by their codes @param update draws them */
export const teller =
  (element: Element, mistakes: Map<string, string>, update: () => unknown): Tell =>
  (code, ...values) => {
    if (mistakes.has(code)) return;
    mistakes.set(code, '');
    void tell(element, code, ...values).then((sentence) => {
      mistakes.set(code, sentence);
      update();
    });
  };
