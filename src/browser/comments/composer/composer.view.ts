/** The form as it stands, as a function of data and words: labels, hints before the fields, mistakes beside them. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ComposerFirstTerms, ThreadSlowTerms } from '../../../words/terms.ts';
import { around, dateText } from '../../kit/locale.ts';
import { nameOf } from '../comment.view.ts';
import { actionsView, entryView, formView, tickView } from '../form/form.view.ts';
import { dayText } from '../rules.view.ts';
import { button } from '../thread.view.ts';
import { lengthOf } from './writing.ts';
import type { Sending, Writing } from './writing.ts';

/** What a visitor can do. */
export interface ComposerWishes {
  type(field: 'text' | 'name' | 'email', value: string): void;
  submit(): void;
  review(): void;
  cancel(): void;
  /** Forgets the draft. */
  drop(): void;
}

/** @param foundAt when a draft was kept that is here again @param later what checks and sends, once it is there */
export const composerView = (
  writing: Writing,
  words: ComposerFirstTerms & ThreadSlowTerms,
  foundAt: string | undefined,
  later: Sending | undefined,
  wishes: ComposerWishes,
): TemplateResult => {
  const { panel, parent, edit, draft, mistakes, busy } = writing;
  const { policy, capabilities } = panel.page();
  const { charter } = policy;
  const moment = panel.moment();

  const entry = (id: 'text' | 'name' | 'email', required: boolean, hint: string, rows = 0) =>
    entryView({
      id,
      label: `${words[id]} ${required ? words.required : words.optional}`,
      hint,
      rows,
      required,
      value: draft[id],
      mistake: mistakes.get(id),
      type: (value) => wishes.type(id, value),
    });
  const contact = (id: 'name' | 'email') =>
    edit || policy.fields[id] === 'absent'
      ? nothing
      : entry(id, policy.fields[id] === 'required', words[`${id}Hint`]);

  const charterView = () => {
    if (!charter || edit) return nothing;
    const [before, after] = around(words.agree);
    const text = words.charterLink({ version: charter.version, date: dayText(charter.date, moment) });
    return tickView(
      'charter',
      html`${before}<a part="link" href=${charter.url}>${text}</a>${after} ${words.required}`,
      writing.agreed,
      mistakes.get('charter'),
      (yes) => (writing.agreed = yes),
    );
  };

  const fields = () => {
    const left = capabilities.maxLength - lengthOf(writing);
    const slow = Math.ceil((Date.parse(policy.nextAllowedAt ?? '') - panel.now()) / 1000);
    const { controller, retention = '', privacyUrl } = policy;
    return html`${
        foundAt
          ? html`<p part="hint">
              ${words.draftFound(dateText(foundAt, moment))} ${button('drop', words.dropDraft, wishes.drop)}
            </p>`
          : nothing
      }${entry('text', true, words.textHint(capabilities.maxLength), 6)}
      <p part="hint left">${left < 0 ? words.over(-left) : words.left(left)}</p>
      ${contact('name')}${contact('email')}
      <div part="trap" aria-hidden="true">
        <input
          tabindex="-1"
          autocomplete="off"
          name="website"
          @input=${({ target }: Event) => (writing.website = (target as HTMLInputElement).value)}
        />
      </div>
      ${charterView()}
      <p part="hint">
        ${
          edit
            ? edit.hint
            : html`${controller ? `${words.privacy(controller)} ` : ''}${retention && `${retention} `}${
                privacyUrl ? html`<a part="link" href=${privacyUrl}>${words.privacyLink}</a>` : nothing
              }`
        }
      </p>
      ${slow > 0 ? html`<p part="hint">${words.slow(slow)}</p>` : nothing}${actionsView(
        words.send,
        busy,
        html`${edit ? nothing : button('review', words.review, wishes.review)}${button(
          'cancel',
          words.cancel,
          wishes.cancel,
        )}`,
      )}${edit ? nothing : html`<p part="hint">${words.storage}</p>`}`;
  };

  return formView(
    panel,
    parent ? words.replyHeading(nameOf(parent, panel.words())) : words.heading,
    wishes.submit,
    html`${later?.above()}${later?.inside() ?? fields()}`,
  );
};
