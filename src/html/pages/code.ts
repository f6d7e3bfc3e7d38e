/** The page that asks for a code: of a receipt or of a report. With script the link's own fragment fills it in. */
import type { PagesTerms } from '../../words/terms.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { buttons, entry, form, mistakeList } from './form.ts';
import { framed } from './frame.ts';
import type { PageFrame } from './frame.ts';

/** @param parts `wrong`: a sentence about what was entered, `code` */
export const codePage = (
  frame: PageFrame,
  of: 'receipt' | 'report',
  parts: {
    readonly action: string;
    readonly script: string;
    readonly wrong?: string | undefined;
    readonly code?: string;
  },
): Html => {
  const { enterCode: words }: PagesTerms = frame.terms;
  const { action, script, wrong, code = '' } = parts;
  const mistakes = wrong === undefined ? [] : [{ field: 'code', sentence: wrong }];
  return framed(
    frame,
    { title: words[of], wrong: wrong !== undefined, script },
    html`${mistakeList('', mistakes)}
      <p class="done" data-wait="true" role="status" hidden>${words.reading}</p>
      ${form(
        action,
        {},
        html`${entry(
          { name: 'code', label: words.label, hint: words.hint, value: code, required: true },
          mistakes,
        )}
        ${buttons({ text: words.show })}`,
      )}`,
  );
};
