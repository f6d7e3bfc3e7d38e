/** Members with their roles and services, the form that invites, and what happened. Functions of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { memberRoles } from '../../../model/wire/desk-members.ts';
import type { DeskMembers, MemberRole } from '../../../model/wire/desk-members.ts';
import type { DeskMembersTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';

/** Somebody who may come in. */
export type Member = DeskMembers['members'][number];

/** What is chosen for somebody, until it is saved. */
export interface Place {
  readonly role: MemberRole;
  readonly service: string;
}

/** Who is invited, as it is typed. */
export interface Guest extends Place {
  readonly name: string;
  readonly email: string;
}

/** Everything that is drawn. */
export interface MembersLook {
  readonly words: DeskMembersTerms;
  readonly moment: Moment;
  readonly level: number;
  readonly page: DeskMembers | undefined;
  readonly guest: Guest;
  /** The name is missing. */
  readonly nameless: boolean;
  /** An invitation that was just made. */
  readonly made: { readonly link: string; readonly said: string; readonly mail: string } | undefined;
  readonly places: ReadonlyMap<string, Place>;
  /** Id of the one whose access is about to be withdrawn. */
  readonly leaving: string | undefined;
  /** Words of the button that tries again; undefined while there is no need. */
  readonly retry: string | undefined;
}

/** What is asked for here. */
export interface MembersWishes {
  guest(more: Partial<Guest>): void;
  invite(): void;
  copy(): void;
  place(member: Member, more: Partial<Place>): void;
  save(member: Member): void;
  leave(id: string | undefined): void;
  withdraw(member: Member): void;
  cancel(name: string): void;
  retry(): void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Role and service of somebody. @param key makes the fields' ids their own */
const placeFields = (
  key: string | number,
  { role, service }: Place,
  { words, page }: MembersLook,
  change: (more: Partial<Place>) => void,
): TemplateResult =>
  html`<p part="entry">
      <label for="role-${key}">${words.role}</label>
      <select
        part="field"
        id="role-${key}"
        aria-describedby="may-${key}"
        @change=${(event: Event) => change({ role: valueOf(event) as MemberRole })}
      >
        ${memberRoles.map((one) => html`<option value=${one} ?selected=${one === role}>${words.roles[one]}</option>`)}
      </select>
      <span part="hint" id="may-${key}">${words.may[role]}</span>
    </p>
    <p part="entry">
      <label for="service-${key}">${words.service}</label>
      <input
        part="field"
        id="service-${key}"
        maxlength="200"
        autocomplete="off"
        list="services"
        dir="auto"
        aria-describedby="service-hint-${key}"
        .value=${live(service)}
        @input=${(event: Event) => change({ service: valueOf(event) })}
      />
      <span part="hint" id="service-hint-${key}">${words.serviceHint}</span>
    </p>
    ${key === 'new' ? html`<datalist id="services">${page?.services.map((one) => html`<option value=${one}></option>`)}</datalist>` : nothing}`;

const inviteView = (look: MembersLook, wish: MembersWishes): TemplateResult => {
  const { words, guest, nameless, made } = look;
  return html`<details part="details" data-of="invite" ?open=${!!made || nameless}>
    <summary part="summary">${words.invite}</summary>
    <form
      part="form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        wish.invite();
      }}
    >
      <p part="hint">${words.inviteHint}</p>
      <p part="entry">
        <label for="guest">${words.name}</label>
        <input
          part="field"
          id="guest"
          required
          maxlength="200"
          autocomplete="off"
          dir="auto"
          .value=${live(guest.name)}
          aria-invalid=${nameless ? 'true' : nothing}
          aria-describedby=${nameless ? 'guest-wrong' : nothing}
          @input=${(event: Event) => wish.guest({ name: valueOf(event) })}
        />
      </p>
      ${nameless ? html`<p part="mistake" id="guest-wrong">${words.noName}</p>` : nothing}
      ${placeFields('new', guest, look, (more) => wish.guest(more))}
      <p part="entry">
        <label for="guest-email">${words.email}</label>
        <span part="hint" id="guest-email-hint">${words.emailHint}</span>
        <input
          part="field"
          id="guest-email"
          type="email"
          autocomplete="off"
          aria-describedby="guest-email-hint"
          .value=${live(guest.email)}
          @input=${(event: Event) => wish.guest({ email: valueOf(event) })}
        />
      </p>
      <p part="actions">
        <button part="control primary" type="submit" data-act="invite">${words.make}</button>
      </p>
    </form>
    ${
      made
        ? html`<section part="beside" aria-labelledby="made">
            <p part="title" id="made" tabindex="-1" role="heading" aria-level=${look.level + 1}>
              ${made.said}
            </p>
            <p part="entry">
              <label for="link">${words.link}</label>
              <input
                part="field"
                id="link"
                readonly
                aria-describedby="link-hint"
                .value=${made.link}
                @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
              />
              <span part="hint" id="link-hint">${words.linkHint}</span>
            </p>
            <p part="actions">
              <button part="control primary" type="button" data-act="copy" @click=${() => wish.copy()}>
                ${words.copy}
              </button>
              ${made.mail ? html`<a part="link" href=${made.mail}>${words.write}</a>` : nothing}
            </p>
          </section>`
        : nothing
    }
  </details>`;
};

const memberView = (member: Member, index: number, look: MembersLook, wish: MembersWishes) => {
  const { words, level, moment, places, leaving } = look;
  const { id, name, role, service = '', seen, me } = member;
  const place = places.get(id) ?? { role, service };
  const changed = place.role !== role || place.service.trim() !== service;
  return html`<li part="described">
    <p part="title" id="member-${index}" tabindex="-1" role="heading" aria-level=${level + 1}>
      <bdi>${name}</bdi>${me ? ` (${words.me})` : ''}
    </p>
    <p part="aside">
      ${[words.roles[role], service, seen ? words.seen(dayText(seen, moment)) : words.never].filter(Boolean).join(' · ')}
    </p>
    <details part="details" data-of=${id}>
      <summary part="summary" aria-describedby="member-${index}">${words.role}, ${words.service}</summary>
      <form
        part="form"
        novalidate
        aria-labelledby="member-${index}"
        @submit=${(event: Event) => {
          event.preventDefault();
          wish.save(member);
        }}
      >
        ${placeFields(index, place, look, (more) => wish.place(member, more))}
        <p part="actions">
          <button
            part="control primary"
            type="submit"
            ?disabled=${!changed}
            aria-describedby="member-${index}"
          >
            ${words.save}
          </button>
          ${
            leaving === id
              ? nothing
              : html`<button
                  part="control"
                  type="button"
                  data-act="leave"
                  aria-describedby="member-${index}"
                  @click=${() => wish.leave(id)}
                >
                  ${words.withdraw}
                </button>`
          }
        </p>
      </form>
      ${
        leaving === id
          ? html`<div role="group" aria-labelledby="sure">
              <p part="notice" id="sure" tabindex="-1">${words.withdrawSure(name)}</p>
              <p part="actions">
                <button
                  part="control"
                  type="button"
                  data-act="withdraw"
                  @click=${() => wish.withdraw(member)}
                >
                  ${words.yes}
                </button>
                <button
                  part="control primary"
                  type="button"
                  data-act="stay"
                  @click=${() => wish.leave(undefined)}
                >
                  ${words.no}
                </button>
              </p>
            </div>`
          : nothing
      }
    </details>
  </li>`;
};

/** A day in words; the same day wherever it is read. */
const dayText = (day: string, { lang }: Moment): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  );

const logView = ({ words, moment, page }: MembersLook): unknown =>
  page?.log.length
    ? html`<details part="details" data-of="people-log">
        <summary part="summary">${words.log}</summary>
        <ol part="log" reversed>
          ${page.log.map(
            ({ at, act, name, role, service, by }) =>
              html`<li dir="auto">
                ${words.line({
                  date: dateText(at, moment),
                  who: by ?? words.commandLine,
                  what: words.acts[act]({ name, role: words.roles[role], service }),
                })}
              </li>`,
          )}
        </ol>
      </details>`
    : nothing;

/** @param bar what was said last, and what went wrong */
export const membersView = (look: MembersLook, wish: MembersWishes, bar: unknown): TemplateResult => {
  const { words, moment, page, level } = look;
  return html`<p part="hint">${words.hint}</p>
    ${bar}
    ${look.retry ? html`<p><button part="control retry" type="button" @click=${() => wish.retry()}>${look.retry}</button></p>` : nothing}
    ${
      page
        ? html`${inviteView(look, wish)}
            ${
              page.invites.length
                ? html`<p part="title" id="open" role="heading" aria-level=${level + 1}>${words.open}</p>
                    <ul part="others" role="list" aria-labelledby="open">
                      ${page.invites.map(
                        ({ name, role, service, until }, index) =>
                          html`<li>
                            <p part="line">
                              <span id="invite-${index}"
                                ><bdi>${name}</bdi
                                >${` – ${[words.roles[role], service, words.openUntil(dateText(until, moment))].filter(Boolean).join(', ')}`}</span
                              >
                              <button
                                part="control"
                                type="button"
                                data-act="cancel"
                                aria-describedby="invite-${index}"
                                @click=${() => wish.cancel(name)}
                              >
                                ${words.cancel}
                              </button>
                            </p>
                          </li>`,
                      )}
                    </ul>`
                : nothing
            }
            <ul part="gallery" role="list">
              ${repeat(
                page.members,
                ({ id }) => id,
                (member, index) => memberView(member, index, look, wish),
              )}
            </ul>
            ${logView(look)}`
        : nothing
    }`;
};
