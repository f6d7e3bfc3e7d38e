/** What follows once the form of a report stands: checking it, sending it, and its receipt. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isProblem } from '../../../model/failure.ts';
import type { FieldError } from '../../../model/problem.ts';
import { bare } from '../../../model/wire/bare.ts';
import { checkReport, parseReportReceipt } from '../../../model/wire/report.ts';
import type { ReportReceipt } from '../../../model/wire/report.ts';
import type { ReportMoreTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import { newKey } from '../../kit/outbox.ts';
import { ask } from '../ask.ts';
import { copied } from '../copy.ts';
import { errorsView } from '../form/errors.view.ts';
import sheet from '../form/late.scss';
import { button } from '../thread.view.ts';
import { withContact } from './report.ts';
import type { Reported, Reporting } from './report.ts';

export function reporting(reported: Reported, words: ReportMoreTerms): Reporting {
  const { panel, comment, place, draft } = reported;
  const { error } = words;
  let failed = false;
  let receipt: ReportReceipt | undefined;
  let key: string | undefined;
  let sent = '';

  const sentences: Readonly<Record<string, (mistake: FieldError) => string>> = {
    kind: () => error.category,
    goodFaith: () => error.goodFaith,
    reason: ({ code, limit = 0 }) => (code === 'too-long' ? error.reasonLong(limit) : error.reason),
    email: () => error.emailWrong,
    name: () => words.failed,
  };

  /** Shows what is wrong; the focus goes to the summary. @returns whether something is, that has a field */
  const wrong = (errors: readonly FieldError[]): boolean => {
    const mistakes = new Map<string, string>();
    for (const mistake of errors) {
      const field = mistake.path.slice(1);
      if (Object.hasOwn(sentences, field)) mistakes.set(field, sentences[field]!(mistake));
    }
    reported.mistakes = mistakes;
    if (mistakes.size) void panel.focus('[part=errors]');
    return !!mistakes.size;
  };

  const receiptView = ({ reference, receivedAt, already }: ReportReceipt): TemplateResult =>
    html`<p>${words.sent({ reference, date: dateText(receivedAt, panel.moment()) })}</p>
      ${already ? html`<p>${words.already}</p>` : nothing}
      <p part="actions">
        ${button('primary', words.copyReference, async () => {
          if (await copied(reference)) panel.say(words.referenceCopied);
        })}
      </p>`;

  panel.style(sheet);
  return {
    async submit() {
      if (reported.busy) return;
      failed = false;
      const { kind, reason, goodFaith } = draft;
      const name = withContact(draft) && draft.name.trim();
      const email = withContact(draft) && draft.email.trim();
      const body = bare<Parameters<typeof checkReport>[0]>(
        { comment: comment.id, page: place, reason, goodFaith },
        !!kind && { kind },
        !!name && { name },
        !!email && { email },
      );
      if (wrong(checkReport(body))) return;
      reported.busy = words.sending;
      void panel.update();
      const text = JSON.stringify(body);
      if (text !== sent) key = newKey();
      sent = text;
      const came = await ask(panel, '/reports', {
        method: 'POST',
        key: key!,
        body,
        limit: 30_000,
        parse: parseReportReceipt,
      });
      reported.busy = undefined;
      if (!isProblem(came)) receipt = came;
      else {
        panel.fail(came);
        failed = came.type !== 'invalid' || !wrong(came.errors ?? []);
      }
      await panel.focus(receipt ? '[part~=form] [part=title]' : '[part=errors]');
    },
    above: () =>
      reported.mistakes.size || failed
        ? errorsView(panel, reported.mistakes, failed ? words.failed : undefined)
        : nothing,
    done: () => receipt && receiptView(receipt),
  };
}
