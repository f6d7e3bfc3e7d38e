/** Requests for one's data, drawn: a search, what was found, a typed confirmation, and the register. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskFound, DeskRequest, DeskRequests, SealedCount } from '../../../model/wire/desk-requests.ts';
import type { DeskRequestsTerms, DeskTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import { stateText } from '../comment/name.ts';

export interface RequestsLook {
  readonly words: DeskRequestsTerms;
  readonly desk: DeskTerms;
  readonly moment: Moment;
  readonly level: number;
  readonly register: DeskRequests | undefined;
  readonly typed: string;
  readonly found: DeskFound | undefined;
  /** Day on which the request came, as the field has it. */
  readonly received: string;
  /** What is typed to confirm an erasure; undefined while none is asked for. */
  readonly confirm: string | undefined;
  /** `find`, `confirm`, or the reference whose answer is missing. */
  readonly wrong: string | undefined;
  readonly answers: ReadonlyMap<string, string>;
}

export interface RequestsWishes {
  type(typed: string): void;
  find(): void;
  receive(day: string): void;
  export(): void;
  /** Asks for the confirmation of an erasure. */
  ask(): void;
  confirm(typed: string): void;
  erase(): void;
  cancel(): void;
  write(reference: string, text: string): void;
  answer(reference: string): void;
  add(kind: 'export' | 'erase'): void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const held =
  (then: () => void) =>
  (event: Event): void => {
    event.preventDefault();
    then();
  };

const confirmView = ({ words, level, confirm, wrong }: RequestsLook, wish: RequestsWishes) =>
  html`<form
    part="form"
    novalidate
    aria-labelledby="erase-title"
    @submit=${held(() => wish.erase())}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && wish.cancel()}
  >
    <p part="title" id="erase-title" role="heading" aria-level=${level + 2}>${words.erase.heading}</p>
    <p part="notice">${words.erase.warning}</p>
    <p part="entry">
      <label for="confirm">${words.erase.confirm}</label>
      <input
        part="field"
        id="confirm"
        autocomplete="off"
        spellcheck="false"
        .value=${confirm ?? ''}
        aria-invalid=${wrong === 'confirm' ? 'true' : nothing}
        aria-describedby=${wrong === 'confirm' ? 'confirm-wrong' : nothing}
        @input=${(event: Event) => wish.confirm(valueOf(event))}
      />
    </p>
    ${wrong === 'confirm' ? html`<p part="mistake" id="confirm-wrong">${words.erase.wrong}</p>` : nothing}
    <p part="actions">
      <button part="control remove" type="submit">${words.erase.send}</button>
      <button part="control" type="button" @click=${() => wish.cancel()}>${words.erase.cancel}</button>
    </p>
  </form>`;

/** That something stays sealed, and until when. */
export const sealedText = (
  { count, until }: SealedCount,
  { words, moment }: Pick<RequestsLook, 'words' | 'moment'>,
): string => words.find.sealed({ count, until: dateText(until, moment) });

const foundView = (found: DeskFound, look: RequestsLook, wish: RequestsWishes): TemplateResult => {
  const { words, desk, moment, received, confirm } = look;
  const { comments, count, addresses, reports, votes, measures, unverified, sealed } = found;
  const any = count + addresses + reports + votes + measures + unverified > 0;
  return html`<section id="found" tabindex="-1" aria-label=${words.find.heading}>
    <p part="title">
      ${any ? words.find.found({ comments: count, addresses, reports, votes, measures }) : words.find.none}
    </p>
    ${unverified ? html`<p part="hint">${words.find.unverified(unverified)}</p>` : nothing}
    ${sealed ? html`<p part="hint" id="sealed">${sealedText(sealed, look)}</p>` : nothing}
    <ul part="others" role="list">
      ${comments.map(
        ({ page, receivedAt, state }) =>
          html`<li>
            <p part="meta">
              <span part="state">${stateText(state, desk)}</span>
              <time part="aside" datetime=${receivedAt ?? nothing}>${dateText(receivedAt, moment)}</time>
            </p>
            <a part="link" href=${page} target="_blank" rel="noopener noreferrer"><bdi>${page}</bdi></a>
          </li>`,
      )}
    </ul>
    ${
      !any
        ? nothing
        : confirm === undefined
          ? html`<p part="entry">
                <label for="received">${words.find.received}</label>
                <span part="hint" id="received-hint">${words.find.receivedHint}</span>
                <input
                  part="field"
                  id="received"
                  type="date"
                  .value=${received}
                  aria-describedby="received-hint"
                  @change=${(event: Event) => wish.receive(valueOf(event))}
                />
              </p>
              <p part="actions">
                <button part="control" type="button" data-act="export" @click=${() => wish.export()}>
                  ${words.find.export}
                </button>
                <button part="control remove" type="button" data-act="erase" @click=${() => wish.ask()}>
                  ${words.find.erase}
                </button>
              </p>`
          : confirmView(look, wish)
    }
  </section>`;
};

const entryView = (one: DeskRequest, now: number, look: RequestsLook, wish: RequestsWishes) => {
  const { words, moment, answers, wrong } = look;
  const { register: said } = words;
  const { reference, kind, receivedAt, dueAt, doneAt, answer } = one;
  const date = (instant: string): string => dateText(instant, moment);
  const late = doneAt === undefined && Date.parse(dueAt) < now;
  const id = `answer-${reference}`;
  return html`<li>
    <p part="meta">
      <span part="state">${said.kind[kind]}</span>
      <bdi part="aside">${reference}</bdi>
      <span part="aside">${said.received(date(receivedAt))}</span>
      <span part=${late ? 'clock' : 'aside'}
        >${doneAt !== undefined ? said.done(date(doneAt)) : late ? said.late(date(dueAt)) : said.due(date(dueAt))}</span
      >
    </p>
    ${answer ? html`<p part="reason" dir="auto">${answer}</p>` : nothing}
    ${
      doneAt === undefined
        ? html`<form novalidate @submit=${held(() => wish.answer(reference))}>
            <label for=${id}>${said.answer}</label>
            <span part="line">
              <input
                part="field"
                id=${id}
                maxlength="500"
                .value=${answers.get(reference) ?? ''}
                aria-invalid=${wrong === reference ? 'true' : nothing}
                aria-describedby=${wrong === reference ? `${id}-wrong` : nothing}
                @input=${(event: Event) => wish.write(reference, valueOf(event))}
              />
              <button part="control" type="submit">${said.send}</button>
            </span>
            ${wrong === reference ? html`<p part="mistake" id="${id}-wrong">${said.need}</p>` : nothing}
          </form>`
        : nothing
    }
  </li>`;
};

/** @param bar what was said last, and what went wrong */
export const requestsView = (look: RequestsLook, wish: RequestsWishes, bar: unknown): TemplateResult => {
  const { words, level, register, typed, found, wrong } = look;
  const now = Date.parse(register?.serverTime ?? '');
  return html`<p part="hint">${words.hint}</p>
    ${bar}
    <form part="find" novalidate aria-labelledby="find-title" @submit=${held(() => wish.find())}>
      <p part="title" id="find-title" role="heading" aria-level=${level + 1}>${words.find.heading}</p>
      <label for="whose">${words.find.label}</label>
      <span part="hint" id="whose-hint">${words.find.hint}</span>
      <span part="line">
        <input
          part="field"
          id="whose"
          maxlength="400"
          autocomplete="off"
          spellcheck="false"
          .value=${typed}
          aria-invalid=${wrong === 'find' ? 'true' : nothing}
          aria-describedby="whose-hint"
          @input=${(event: Event) => wish.type(valueOf(event))}
        />
        <button part="control primary" type="submit">${words.find.send}</button>
      </span>
    </form>
    ${found ? foundView(found, look, wish) : nothing}
    <section part="beside" id="register" tabindex="-1" aria-labelledby="register-title">
      <p part="title" id="register-title" role="heading" aria-level=${level + 1}>${words.register.heading}</p>
      ${
        register?.requests.length
          ? html`<ul part="others" role="list">
              ${register.requests.map((one) => entryView(one, now, look, wish))}
            </ul>`
          : html`<p part="calm">${words.register.empty}</p>`
      }
      <p part="actions">
        ${(['export', 'erase'] as const).map(
          (kind) =>
            html`<button part="control" type="button" data-act="add-${kind}" @click=${() => wish.add(kind)}>
              ${words.register.add[kind]}
            </button>`,
        )}
      </p>
    </section>`;
};
