/** Reporting a comment: the fields of DSA article 16, without an account, within two activations (R-106). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isProblem } from '../../../model/failure.ts';
import type { FieldError, Problem } from '../../../model/problem.ts';
import { bare } from '../../../model/wire/bare.ts';
import { contactAsked, parseReport, parseReportReceipt, reportKinds } from '../../../model/wire/report.ts';
import type { ReportKind, ReportReceipt } from '../../../model/wire/report.ts';
import type { ThreadComment } from '../../../model/wire/thread.ts';
import type { ReportTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import { newKey } from '../../kit/outbox.ts';
import { copied } from '../copy.ts';
import sheet from '../form.scss';
import type { Form, Panel } from '../panel.ts';

/** The fields, by the names of the wire. */
const FIELDS = ['kind', 'reason', 'name', 'email', 'goodFaith'] as const;
type Field = (typeof FIELDS)[number];

export function report(panel: Panel, words: ReportTerms, comment: ThreadComment): Form {
  const { address } = panel.page();
  const place = `${address}#c-${comment.id}`;
  const draft = {
    kind: undefined as ReportKind | undefined,
    reason: '',
    name: '',
    email: '',
    goodFaith: false,
  };
  let mistakes = new Map<Field, string>();
  let failure: Problem | undefined;
  let receipt: ReportReceipt | undefined;
  let sending = false;
  let key: string | undefined;
  let sent = '';

  const sentenceFor = (field: Field, { code, limit = 0 }: FieldError): string => {
    const { error } = words;
    if (field === 'kind') return error.category;
    if (field === 'goodFaith') return error.goodFaith;
    if (field === 'reason') return code === 'too-long' ? error.reasonLong(limit) : error.reason;
    return field === 'email' ? error.emailWrong : words.failed;
  };

  const wrong = (errors: readonly FieldError[]): boolean => {
    mistakes = new Map();
    for (const error of errors) {
      const field = FIELDS.find((name) => `/${name}` === error.path);
      if (field) mistakes.set(field, sentenceFor(field, error));
    }
    if (mistakes.size) void panel.focus('[part=errors]');
    return !!mistakes.size;
  };

  const submit = async (): Promise<void> => {
    if (sending) return;
    failure = undefined;
    const { kind, reason, goodFaith } = draft;
    const asked = kind && contactAsked(kind, 'optional') !== 'absent';
    const name = asked && draft.name.trim();
    const email = asked && draft.email.trim();
    const body = parseReport(
      bare(
        { comment: comment.id, page: place, reason, goodFaith },
        !!kind && { kind },
        !!name && { name },
        !!email && { email },
      ),
    );
    if (isProblem(body)) return void wrong(body.errors ?? []);
    mistakes = new Map();
    sending = true;
    void panel.update();
    const text = JSON.stringify(body);
    if (text !== sent) key = newKey();
    sent = text;
    const came = await panel.ask('/reports', {
      method: 'POST',
      key: key!,
      body,
      limit: 30_000,
      parse: parseReportReceipt,
    });
    sending = false;
    if (!isProblem(came)) receipt = came;
    else {
      panel.fail(came);
      if (came.type !== 'invalid' || !wrong(came.errors ?? [])) failure = came;
    }
    await panel.focus(receipt ? '[part~=form] [part=title]' : '[part=errors]');
  };

  const close = (): void => {
    panel.open(undefined);
    void panel.focus(`#c-${CSS.escape(comment.id)} [part~=report]`);
  };

  const set =
    <F extends 'reason' | 'name' | 'email'>(field: F) =>
    (event: Event): void => {
      draft[field] = (event.target as HTMLInputElement).value;
    };

  const mistakeView = (field: Field): unknown =>
    mistakes.has(field) ? html`<p part="mistake" id="${field}-mistake">${mistakes.get(field)}</p>` : nothing;
  const described = (field: Field, hint?: string) =>
    [hint, mistakes.has(field) && `${field}-mistake`].filter(Boolean).join(' ') || nothing;

  const contactView = (): unknown =>
    draft.kind && contactAsked(draft.kind, 'optional') === 'absent'
      ? html`<p part="hint">${words.contactNotAsked}</p>`
      : html`<p part="hint" id="contact-hint">${words.contactHint}</p>
          ${(['name', 'email'] as const).map(
            (field) =>
              html`<div part="entry">
                <label for=${field}>${words[field]}</label>${mistakeView(field)}
                <input
                  part="field"
                  id=${field}
                  type=${field === 'email' ? field : 'text'}
                  autocomplete=${field}
                  .value=${draft[field]}
                  aria-invalid=${mistakes.has(field)}
                  aria-describedby=${described(field, 'contact-hint')}
                  @input=${set(field)}
                />
              </div>`,
          )}`;

  const formView = (): TemplateResult =>
    html`<p>${words.intro}</p>
      <p part="notice">${words.urgent}</p>
      ${
        mistakes.size || failure
          ? html`<div part="errors" role="alert" tabindex="-1">
              ${failure ? html`<p>${words.failed}</p>` : nothing}
              <ul>
                ${[...mistakes].map(
                  ([field, sentence]) =>
                    html`<li>
                      <a
                        part="link"
                        href="#${field}"
                        @click=${(event: Event) => {
                          event.preventDefault();
                          void panel.focus(field === 'kind' ? '#kind input' : `#${field}`);
                        }}
                        >${sentence}</a
                      >
                    </li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
      <p part="hint">${words.address} <a part="link" href=${place}>${place}</a></p>
      <fieldset part="entry" id="kind" aria-describedby=${described('kind')}>
        <legend>${words.category}</legend>
        ${mistakeView('kind')}
        ${reportKinds.map(
          (kind) =>
            html`<label part="choice"
              ><input
                part="field"
                type="radio"
                name="kind"
                .checked=${draft.kind === kind}
                @change=${() => {
                  draft.kind = kind;
                  void panel.update();
                }}
              />${words.categories[kind]}</label
            >`,
        )}
      </fieldset>
      <div part="entry">
        <label for="reason">${words.reason}</label>
        <p part="hint" id="reason-hint">${words.reasonHint}</p>
        ${mistakeView('reason')}
        <textarea
          part="field"
          id="reason"
          rows="4"
          required
          .value=${draft.reason}
          aria-invalid=${mistakes.has('reason')}
          aria-describedby=${described('reason', 'reason-hint')}
          @input=${set('reason')}
        ></textarea>
      </div>
      ${contactView()}
      <div part="entry">
        ${mistakeView('goodFaith')}
        <p part="agree">
          <input
            type="checkbox"
            id="goodFaith"
            required
            .checked=${draft.goodFaith}
            aria-invalid=${mistakes.has('goodFaith')}
            aria-describedby=${described('goodFaith')}
            @change=${(event: Event) => {
              draft.goodFaith = (event.target as HTMLInputElement).checked;
            }}
          /><label for="goodFaith">${words.goodFaith}</label>
        </p>
      </div>
      <p part="actions" aria-busy=${sending}>
        <button part="control primary" type="submit">${sending ? words.sending : words.send}</button
        ><button part="control cancel" type="button" @click=${close}>${words.cancel}</button>
      </p>`;

  const receiptView = ({ reference, receivedAt, already }: ReportReceipt): TemplateResult =>
    html`<p>${words.sent({ reference, date: dateText(receivedAt, panel.moment()) })}</p>
      ${already ? html`<p>${words.already}</p>` : nothing}
      <p part="actions">
        <button
          part="control primary"
          type="button"
          @click=${async () => {
            if (await copied(reference)) panel.say(words.referenceCopied);
          }}
        >
          ${words.copyReference}
        </button>
      </p>`;

  panel.style(sheet);
  return {
    at: comment.id,
    view: () =>
      html`<form
        part="form"
        novalidate
        aria-labelledby="form-title"
        @submit=${(event: Event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p part="title" id="form-title" role="heading" aria-level=${panel.level() + 1} tabindex="-1">
          ${words.heading}
        </p>
        ${receipt ? receiptView(receipt) : formView()}
      </form>`,
  };
}
