/** The form, as a function of data and words: labels, hints before the fields, mistakes beside them (R-60, R-61). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { textToSegments } from '../../../model/text/plain-text.ts';
import { parseSegments } from '../../../model/text/segment.ts';
import type { ThreadPage } from '../../../model/wire/thread.ts';
import type { CommentsTerms, ComposerTerms } from '../../../words/terms.ts';
import { around, dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import { paragraphs } from '../../kit/text.ts';
import { dayText } from '../rules.view.ts';
import type { Field, Mistake } from '../../../words/mistakes.ts';

/** Everything that is drawn. */
export interface ComposerLook {
  readonly words: ComposerTerms;
  readonly said: CommentsTerms;
  readonly page: ThreadPage;
  readonly moment: Moment;
  readonly now: number;
  /** Level of the form's heading. */
  readonly level: number;
  /** Who is answered. */
  readonly to: string | undefined;
  readonly edit: boolean;
  readonly draft: { readonly text: string; readonly name: string; readonly email: string };
  readonly agreed: boolean;
  readonly stage: 'write' | 'review' | 'nudge' | 'sending' | 'done';
  readonly mistakes: readonly Mistake[];
  /** Why the server asks to think again. */
  readonly reasons: readonly string[];
  /** When a draft was kept that is here again. */
  readonly foundAt: string | undefined;
  /** Why it was not sent. */
  readonly failed: string | undefined;
}

/** What a visitor can do. */
export interface ComposerWishes {
  type(field: 'text' | 'name' | 'email', value: string): void;
  agree(yes: boolean): void;
  /** What a machine wrote where people see no field. */
  trap(value: string): void;
  submit(): void;
  /** Sends after being asked to think again. */
  anyway(): void;
  review(): void;
  back(): void;
  cancel(): void;
  drop(): void;
  go(field: Field): void;
  copyText(): void;
  copyLink(link: string): void;
}

const button = (name: string, text: string, act: () => void): TemplateResult =>
  html`<button part="control ${name}" type="button" @click=${act}>${text}</button>`;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** A label, its hint, its field, and what is wrong with it. */
const fieldView = (
  { words, mistakes }: ComposerLook,
  name: Exclude<Field, 'form'>,
  label: string,
  required: boolean,
  hint: string,
  control: (described: string, invalid: boolean) => TemplateResult,
): TemplateResult => {
  const mistake = mistakes.find(({ field }) => field === name);
  return html`<div part="entry">
    <label for=${name}>${label} ${required ? words.required : words.optional}</label>
    <p part="hint" id="${name}-hint">${hint}</p>
    ${mistake ? html`<p part="mistake" id="${name}-mistake">${mistake.sentence}</p>` : nothing}
    ${control(mistake ? `${name}-hint ${name}-mistake` : `${name}-hint`, !!mistake)}
  </div>`;
};

const inputView = (look: ComposerLook, wishes: ComposerWishes, name: 'name' | 'email'): unknown => {
  const { words, page, draft } = look;
  const use = page.policy.fields[name];
  return use === 'absent' || look.edit
    ? nothing
    : fieldView(
        look,
        name,
        words[name],
        use === 'required',
        name === 'name' ? words.nameHint : words.emailHint,
        (described, invalid) =>
          html`<input
            part="field"
            id=${name}
            type=${name === 'email' ? 'email' : 'text'}
            autocomplete=${name}
            .value=${draft[name]}
            ?required=${use === 'required'}
            aria-invalid=${invalid}
            aria-describedby=${described}
            @input=${(event: Event) => wishes.type(name, valueOf(event))}
          />`,
      );
};

const charterView = (
  { words, page: { policy }, agreed, edit, mistakes, moment }: ComposerLook,
  wishes: ComposerWishes,
): unknown => {
  const { charter } = policy;
  if (!charter || edit) return nothing;
  const mistake = mistakes.find(({ field }) => field === 'charter');
  const [before, after] = around(words.agree);
  const text = words.charterLink({ version: charter.version, date: dayText(charter.date, moment) });
  return html`<div part="entry">
    ${mistake ? html`<p part="mistake" id="charter-mistake">${mistake.sentence}</p>` : nothing}
    <p part="agree">
      <input
        type="checkbox"
        id="charter"
        .checked=${agreed}
        required
        aria-invalid=${!!mistake}
        aria-describedby=${mistake ? 'charter-mistake' : nothing}
        @change=${(event: Event) => wishes.agree((event.target as HTMLInputElement).checked)}
      /><label for="charter"
        >${before}<a part="link" href=${charter.url}>${text}</a>${after} ${words.required}</label
      >
    </p>
  </div>`;
};

const errorsView = ({ words, mistakes, failed }: ComposerLook, wishes: ComposerWishes): unknown =>
  mistakes.length
    ? html`<div part="errors" role="alert" tabindex="-1">
        <p part="title">${words.summary(mistakes.length)}</p>
        <ul>
          ${mistakes.map(
            ({ field, sentence }) =>
              html`<li>
                ${
                  field === 'form'
                    ? sentence
                    : html`<a
                        part="link"
                        href="#${field}"
                        @click=${(event: Event) => {
                          event.preventDefault();
                          wishes.go(field);
                        }}
                        >${sentence}</a
                      >`
                }
              </li>`,
          )}
        </ul>
      </div>`
    : failed
      ? html`<div part="errors" role="alert" tabindex="-1">
          <p>${failed}</p>
          <p part="actions">${button('copy', words.copyText, wishes.copyText)}</p>
        </div>`
      : nothing;

const nudgeView = ({ words, reasons }: ComposerLook, wishes: ComposerWishes): TemplateResult => {
  const { heading, other, ...known } = words.nudge;
  const sentences: Readonly<Record<string, string>> = known;
  const said = [
    ...new Set(reasons.map((reason) => (Object.hasOwn(sentences, reason) ? sentences[reason] : other))),
  ];
  return html`<div part="nudge" role="alert">
    <p part="title">${heading}</p>
    ${(said.length ? said : [other]).map((each) => html`<p>${each}</p>`)}
    <p part="actions">
      ${button('primary', words.back, wishes.back)}${button('anyway', words.sendAnyway, wishes.anyway)}
    </p>
  </div>`;
};

const reviewView = ({ words, said, draft, level }: ComposerLook, wishes: ComposerWishes): TemplateResult =>
  html`<p part="title" role="heading" aria-level=${Math.min(level + 1, 6)} tabindex="-1">
      ${words.reviewHeading}
    </p>
    <article part="comment waiting">
      <p part="meta">
        <span part="author"><bdi>${draft.name.trim() || said.anonymous}</bdi></span>
      </p>
      <div part="content">${paragraphs(parseSegments(textToSegments(draft.text)))}</div>
    </article>
    <p part="actions">
      <button part="control primary" type="submit">${words.send}</button
      >${button('back', words.back, wishes.back)}
    </p>`;

const writeView = (look: ComposerLook, wishes: ComposerWishes): TemplateResult => {
  const { words, said, page, draft, edit, stage, foundAt, moment, now } = look;
  const { policy, capabilities } = page;
  const left = capabilities.maxLength - [...draft.text].length;
  const slow = Math.ceil((Date.parse(policy.nextAllowedAt ?? '') - now) / 1000);
  const sending = stage === 'sending';
  return html`${foundAt ? html`<p part="hint">${words.draftFound(dateText(foundAt, moment))} ${button('drop', words.dropDraft, wishes.drop)}</p>` : nothing}
    ${fieldView(
      look,
      'text',
      words.text,
      true,
      words.textHint(capabilities.maxLength),
      (described, invalid) =>
        html`<textarea
          part="field"
          id="text"
          rows="6"
          required
          .value=${draft.text}
          aria-invalid=${invalid}
          aria-describedby=${described}
          @input=${(event: Event) => wishes.type('text', valueOf(event))}
        ></textarea>`,
    )}
    <p part="hint left">${left < 0 ? words.over(-left) : words.left(left)}</p>
    ${inputView(look, wishes, 'name')}${inputView(look, wishes, 'email')}
    <div part="trap" aria-hidden="true">
      <input
        tabindex="-1"
        autocomplete="off"
        name="website"
        @input=${(event: Event) => wishes.trap(valueOf(event))}
      />
    </div>
    ${charterView(look, wishes)} ${edit ? html`<p part="hint">${words.editHint}</p>` : nothing}
    ${
      edit
        ? nothing
        : html`<p part="hint">
            ${[policy.controller && words.privacy(policy.controller), policy.retention].filter(Boolean).join(' ') + ' '}
            ${policy.privacyUrl ? html`<a part="link" href=${policy.privacyUrl}>${words.privacyLink}</a>` : nothing}
          </p>`
    }
    ${slow > 0 ? html`<p part="hint">${said.slow(slow)}</p>` : nothing}
    <p part="actions" aria-busy=${sending}>
      <button part="control primary" type="submit">
        ${sending ? words.sending : edit ? words.saveEdit : words.send}</button
      >${edit ? nothing : button('review', words.review, wishes.review)}${button('cancel', words.cancel, wishes.cancel)}
    </p>
    ${edit ? nothing : html`<p part="hint">${words.storage}</p>`}`;
};

export const composerView = (look: ComposerLook, wishes: ComposerWishes): TemplateResult => {
  const { words, to, edit, stage, level } = look;
  return html`<form
    part="form"
    novalidate
    aria-labelledby="form-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      wishes.submit();
    }}
  >
    <p part="title" id="form-title" role="heading" aria-level=${level}>
      ${edit ? words.edit : to === undefined ? words.heading : words.replyHeading(to)}
    </p>
    ${errorsView(look, wishes)}
    ${stage === 'nudge' ? nudgeView(look, wishes) : stage === 'review' ? reviewView(look, wishes) : writeView(look, wishes)}
  </form>`;
};
