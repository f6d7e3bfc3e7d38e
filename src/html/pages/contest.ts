/** Contesting a decision, for its author and for a reporter alike (DSA art. 20): two activations, and a reason. */
import type { Appeal } from '../../model/wire/own-comment.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { details } from './details.ts';
import { buttons, entry, form, mistakeList } from './form.ts';
import type { ReceiptParts, ReceiptWords } from './receipt.ts';
import { deadlineText } from './statement.ts';

/** The form of a contest, for the author and for a reporter alike. */
export const contestForm = (
  parts: Pick<ReceiptParts, 'code' | 'wrong' | 'moment'> & {
    readonly words: Pick<ReceiptWords, 'statement' | 'composer' | 'pages'>;
    readonly action: string;
    readonly appeal: Appeal;
    /** A measure is contested, not the decision about the comment. */
    readonly sanction?: string;
  },
  ticket: string,
): Html => {
  const { code, wrong, moment, words, action, appeal, sanction } = parts;
  const { contest } = words.statement;
  const mine = wrong?.act === (sanction === undefined ? 'appeal' : 'measure') ? wrong : undefined;
  return details(
    !!mine,
    contest.open,
    html`${mine && mistakeList('', mine.mistakes)}
      <p>${words.pages.contest.intro} ${deadlineText(appeal.deadline, words.statement, moment)}</p>
      ${form(
        action,
        { code, ticket, sanction },
        html`${entry(
          {
            name: 'text',
            id: sanction === undefined ? 'contest' : 'contest-measure',
            label: `${contest.text} ${words.composer.required}`,
            hint: contest.hint,
            value: mine?.text ?? '',
            required: true,
            rows: 5,
          },
          mine?.mistakes,
        )}
        ${buttons({ text: contest.send })}`,
      )}`,
  );
};
