/** Writing a comment without script: the form, and the look once more before it is sent (R-60 to R-63). */
import { cleanLine } from '../../model/text/clean.ts';
import { textToSegments } from '../../model/text/plain-text.ts';
import type { ThreadPage } from '../../model/wire/thread.ts';
import type { CommentsTerms, ComposerTerms, PagesTerms } from '../../words/terms.ts';
import { html, nothing } from '../html.ts';
import type { Html } from '../html.ts';
import { isolated, paragraphs } from '../text.ts';
import type { Moment } from '../time.ts';
import { buttons, describedBy, entry, form, mistakeAt, mistakeList } from './form.ts';
import type { Mistake } from './form.ts';
import { dayText } from './rules.ts';

/** What was typed so far, as it was typed. */
export interface Typed {
  readonly text: string;
  readonly name: string;
  readonly email: string;
  readonly agreed: boolean;
}

/** A form and what goes with it. */
export interface WriteForm {
  /** Where it is sent. */
  readonly action: string;
  /** Signed: page, time, key. */
  readonly ticket: string;
  readonly page: string;
  /** The comment that is answered. */
  readonly parent?: { readonly id: string; readonly author: string } | undefined;
  /** The page without an answer in mind. */
  readonly notReply: string;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  /** Why nothing was sent, where no field is wrong. */
  readonly failed?: string | undefined;
}

/** The words that writing takes. */
export interface WriteWords {
  readonly comments: CommentsTerms;
  readonly composer: ComposerTerms;
  readonly pages: PagesTerms;
}

const needs = (required: boolean, { required: yes, optional: no }: ComposerTerms): string =>
  required ? yes : no;

/** A mark where a sentence goes around a link; a private character that no catalogue writes. */
const MARK = '\ue0ff';

const agreement = (
  { policy }: ThreadPage,
  { typed, mistakes }: WriteForm,
  { composer, pages }: WriteWords,
  moment: Moment,
): Html => {
  const { charter } = policy;
  if (!charter) return nothing;
  const [before = '', after = ''] = composer.agree(MARK).split(MARK);
  const name =
    charter.version && charter.date
      ? composer.charterLink({ version: charter.version, date: dayText(charter.date, moment) })
      : pages.charter.toLocaleLowerCase(moment.lang);
  return html`<div class="entry">
    ${mistakeAt('charter', mistakes)}
    <p class="choice">
      <input
        type="checkbox"
        id="charter"
        name="agreed"
        value="yes"
        checked="${typed.agreed}"
        aria-required="true"
        aria-invalid="${mistakes.some(({ field }) => field === 'charter') && 'true'}"
        aria-describedby="${describedBy('charter', false, mistakes)}"
      /><label for="charter"
        >${before}<a href="${charter.url}">${name}</a>${after} ${composer.required}</label
      >
    </p>
  </div>`;
};

/** The form, below its heading. Its id is `write`, for links to it. */
export const writeSection = (
  thread: ThreadPage,
  parts: WriteForm,
  words: WriteWords,
  moment: Moment,
): Html => {
  const { composer, pages } = words;
  const { policy, capabilities } = thread;
  const { action, ticket, page, parent, notReply, typed, mistakes, failed } = parts;
  const { name, email } = policy.fields;
  return html`<section id="write" aria-labelledby="write-heading">
    <h2 id="write-heading">${parent ? composer.replyHeading(parent.author) : composer.heading}</h2>
    ${parent && html`<p><a href="${notReply}">${pages.thread.notReply}</a></p>`}
    ${mistakes.length ? mistakeList(composer.summary(mistakes.length), mistakes) : failed ? mistakeList('', [{ field: '', sentence: failed }]) : nothing}
    ${form(
      action,
      { ticket, page, parent: parent?.id },
      html`${entry(
          {
            name: 'text',
            label: `${composer.text} ${composer.required}`,
            hint: composer.textHint(capabilities.maxLength),
            value: typed.text,
            required: true,
            rows: 7,
          },
          mistakes,
        )}
        ${
          name !== 'absent' &&
          entry(
            {
              name: 'name',
              label: `${composer.name} ${needs(name === 'required', composer)}`,
              hint: composer.nameHint,
              value: typed.name,
              required: name === 'required',
              autocomplete: 'name',
            },
            mistakes,
          )
        }
        ${
          email !== 'absent' &&
          entry(
            {
              name: 'email',
              label: `${composer.email} ${needs(email === 'required', composer)}`,
              hint: composer.emailHint,
              value: typed.email,
              required: email === 'required',
              autocomplete: 'email',
              type: 'email',
            },
            mistakes,
          )
        }
        <div class="trap" aria-hidden="true">
          <input name="website" tabindex="-1" autocomplete="off" value="" />
        </div>
        ${agreement(thread, parts, words, moment)}
        <p class="hint">
          ${policy.controller !== undefined && composer.privacy(policy.controller)} ${policy.retention}
          ${policy.privacyUrl !== undefined && html`<a href="${policy.privacyUrl}">${composer.privacyLink}</a>`}
        </p>
        ${buttons({ text: pages.thread.check, name: 'step', value: 'review' })}
        <p class="hint">${pages.thread.checkHint}</p>`,
    )}
  </section>`;
};

/** The look once more: the comment as others will read it, and the two ways on. */
export const reviewSection = (
  parts: WriteForm,
  { comments, composer, pages }: WriteWords,
  nudges: readonly string[] = [],
): Html => {
  const { action, ticket, page, parent, typed, failed } = parts;
  const { heading, other, ...known } = composer.nudge;
  const sentences: Readonly<Record<string, string>> = known;
  const said = [...new Set(nudges.map((why) => (Object.hasOwn(sentences, why) ? sentences[why]! : other)))];
  return html`<section aria-label="${composer.reviewHeading}">
    ${failed !== undefined && mistakeList('', [{ field: '', sentence: failed }])}
    ${
      said.length > 0
        ? html`<div class="wrong" role="alert" tabindex="-1" autofocus>
            <p><strong>${heading}</strong></p>
            ${said.map((each) => html`<p>${each}</p>`)}
          </div>`
        : html`<p class="lead">${pages.thread.notSent}</p>`
    }
    ${parent && html`<p>${composer.replyHeading(parent.author)}</p>`}
    <div class="words">
      <p><strong>${isolated(typed.name, comments.anonymous)}</strong></p>
      ${paragraphs(textToSegments(typed.text))}
      ${cleanLine(typed.email) && html`<p><span class="hint">${composer.email}</span> <bdi>${typed.email}</bdi></p>`}
    </div>
    ${form(
      action,
      {
        ...{ ticket, page, parent: parent?.id, text: typed.text, name: typed.name, email: typed.email },
        agreed: typed.agreed ? 'yes' : undefined,
        anyway: said.length ? 'yes' : undefined,
      },
      buttons(
        { text: said.length ? composer.sendAnyway : composer.send, name: 'step', value: 'send' },
        { text: composer.back, name: 'step', value: 'change' },
      ),
    )}
  </section>`;
};
