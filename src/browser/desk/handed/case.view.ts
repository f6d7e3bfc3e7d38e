/** A case in words, and the fields of what is done with it. Functions of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { HandedCase, HandedComment } from '../../../model/wire/desk-handed.ts';
import type { DeskHandedTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import type { Draft } from './deed.ts';

/** The case itself: with whom, since when, until when, what was asked, what was answered. */
export const caseView = (one: HandedCase, words: DeskHandedTerms, moment: Moment): TemplateResult => {
  const { service, topic, by, at, dueAt, late, note, answer, answeredAt, answeredBy, state } = one;
  const due = dateText(dueAt, moment);
  return html`<section part="beside">
    <p part="title"><bdi>${words.with({ service, topic })}</bdi></p>
    <p part="aside">${words.by({ who: by ?? words.somebody, date: dateText(at, moment) })}</p>
    ${due && state === 'open' ? html`<p part=${late ? 'notice' : 'aside'}>${late ? words.late(due) : words.due(due)}</p>` : nothing}
    ${
      note
        ? html`<p part="title">${words.question}</p>
            <p part="reason" dir="auto">${note}</p>`
        : nothing
    }
    ${
      answer
        ? html`<p part="title">
              ${words.answered({ service, who: answeredBy ?? words.somebody, date: dateText(answeredAt, moment) })}
            </p>
            <p part="reason" dir="auto">${answer}</p>`
        : nothing
    }
  </section>`;
};

/** A field for a note or an answer. @param id of the field @param mistake what is wrong with it, in words */
export const noteField = (
  id: string,
  label: string,
  hint: string,
  draft: Draft,
  mistake: string | undefined,
  write: (note: string) => void,
): TemplateResult =>
  html`<p part="entry">
      <label for=${id}>${label}</label>
      <span part="hint" id="${id}-hint">${hint}</span>
      <textarea
        part="field"
        id=${id}
        rows="3"
        dir="auto"
        required
        .value=${live(draft.note ?? '')}
        aria-invalid=${mistake ? 'true' : nothing}
        aria-describedby="${id}-hint${mistake ? ` ${id}-wrong` : ''}"
        @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </p>
    ${mistake ? html`<p part="mistake" id="${id}-wrong">${mistake}</p>` : nothing}`;

/** Topic with service, deadline and question. */
export const handFields = (
  { topics, zone }: HandedComment,
  words: DeskHandedTerms,
  draft: Draft,
  mistake: string | undefined,
  write: (more: Draft) => void,
): TemplateResult => {
  const chosen = topics[Number(draft.topic ?? 0)] ?? topics[0];
  return html`<p part="entry">
      <label for="hand-topic">${words.topic}</label>
      <select
        part="field"
        id="hand-topic"
        @change=${(event: Event) => write({ topic: (event.target as HTMLSelectElement).value })}
      >
        ${topics.map(
          (one, index) =>
            html`<option value=${index} ?selected=${one === chosen}>${words.topicOption(one)}</option>`,
        )}
      </select>
    </p>
    <p part="entry">
      <label for="hand-until">${words.until}</label>
      <span part="hint" id="hand-until-hint">${words.untilHint(zone)}</span>
      <input
        part="field"
        id="hand-until"
        type="datetime-local"
        aria-describedby="hand-until-hint"
        .value=${live(draft.until ?? chosen?.until ?? '')}
        @input=${(event: Event) => write({ until: (event.target as HTMLInputElement).value })}
      />
    </p>
    ${noteField('hand-note', words.note, words.noteHint, draft, mistake, (note) => write({ note }))}`;
};

/** What happened before. */
export const logView = ({ log }: HandedComment, words: DeskHandedTerms, moment: Moment): unknown =>
  log.length > 1
    ? html`<p part="title">${words.log}</p>
        <ol part="log">
          ${log.map(
            ({ at, act, service, by, note }) =>
              html`<li dir="auto">
                ${words.logLine({ date: dateText(at, moment), who: by ?? words.somebody, what: words.acts[act](service) })}
                ${note ? html`<br />${note}` : nothing}
              </li>`,
          )}
        </ol>`
    : nothing;
