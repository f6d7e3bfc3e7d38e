/** One's own comments as list items: they look unfinished, and say in words what they wait for. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cleanLine } from '../../../model/text/clean.ts';
import { textToSegments } from '../../../model/text/plain-text.ts';
import { parseSegments } from '../../../model/text/segment.ts';
import type { Segment } from '../../../model/text/segment.ts';
import type { ThreadComment } from '../../../model/wire/thread.ts';
import type { Tracked } from '../../../model/wire/track.ts';
import type { StatementTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Waiting } from '../../kit/outbox.ts';
import { paragraphs } from '../../kit/text.ts';
import { metaView } from '../comment.view.ts';
import type { Reasons, WriterWords } from '../lazy-acts.ts';
import type { Panel } from '../panel.ts';
import { button } from '../thread.view.ts';

/** A comment of this visitor. */
export interface OwnComment {
  readonly token: string;
  readonly comment: ThreadComment & Partial<Pick<Tracked, 'sanction'>>;
  /** The page it stands on. */
  readonly page: string | undefined;
  /** When its state was last known. */
  readonly seen: string;
  /** Is the receipt kept in this browser? */
  readonly kept: boolean;
}

/** What the items are drawn with. */
export interface OwnLook {
  readonly words: WriterWords;
  readonly panel: Panel;
  /** Fetched when there is a statement to show, with what draws it and contests it. */
  readonly statement: StatementTerms | undefined;
  readonly reasons: Reasons | undefined;
  /** Could the server be asked? */
  readonly reached: boolean;
  /** Tokens of those that their author is asked about before they are withdrawn. */
  readonly asked: ReadonlySet<string>;
  /** Contests by token, or by the id of a measure: '' while one is being written, then its reference. */
  readonly contested: ReadonlyMap<string, string>;
  /** Draws a measure against their author, once there is one and it can be drawn. @param at where, for its ids */
  measure(one: OwnComment, at?: string): unknown;
}

/** What can be done with them. */
export interface OwnWishes {
  edit(one: OwnComment): void;
  /** Asks before it withdraws. */
  ask(one: OwnComment): void;
  keep(one: OwnComment): void;
  withdraw(one: OwnComment): void;
  forget(one: OwnComment): void;
  /** @param sanction a measure is contested, not the decision about the comment @param at where its form is drawn */
  contest(one: OwnComment, sanction?: string, at?: string): void;
  appeal(one: OwnComment, text: string, sanction?: string, at?: string): void;
  sendNow(one: Waiting): void;
  drop(one: Waiting): void;
}

/** What its author may still do: within the time, by the server's clock. */
export const toolsView = (one: OwnComment, { words, panel, asked }: OwnLook, wishes: OwnWishes): unknown => {
  const { token, comment, kept } = one;
  const { edit, withdraw } = panel.page().capabilities;
  const until = comment.editableUntil;
  const inTime = until !== undefined && Date.parse(until) > panel.now();
  const open = /^(pending|held|published)$/.test(comment.state);
  if (asked.has(token))
    return html`<p part="actions ask">
      ${words.withdrawAsk}
      ${button('yes', words.withdrawYes, () => wishes.withdraw(one))}${button('no', words.cancel, () =>
        wishes.keep(one),
      )}
    </p>`;
  return html`<p part="actions">
      ${edit && inTime && open ? button('edit', words.edit, () => wishes.edit(one)) : nothing}${
        withdraw && comment.state !== 'deleted'
          ? button('withdraw', words.withdraw, () => wishes.ask(one))
          : nothing
      }${kept ? button('forget', words.receipt.forget, () => wishes.forget(one)) : nothing}
    </p>
    ${edit && inTime && open ? html`<p part="hint">${words.editUntil(dateText(until, panel.moment()))}</p>` : nothing}`;
};

/** The sentence for a state; what a later version says is not known is said so. */
const saying = ({ comment }: OwnComment, { own }: WriterWords): string => {
  const { state, heldBy } = comment;
  if (state === 'held')
    return heldBy?.length ? [...new Set(heldBy.map((reason) => own.held[reason]))].join(' ') : own.pending;
  return state === 'published' ||
    state === 'pending' ||
    state === 'rejected' ||
    state === 'removed' ||
    state === 'deleted'
    ? own[state]
    : own.unknown;
};

const frame = (
  parent: string | undefined,
  mark: string,
  label: string,
  token: string,
  inner: unknown,
): TemplateResult =>
  html`<li part=${parent === undefined ? 'root' : 'reply'}>
    <article part="comment waiting" id=${mark} aria-label=${label} data-token=${token} tabindex="-1">
      ${inner}
    </article>
  </li>`;

const body = (content: readonly Segment[], lang?: string): TemplateResult =>
  html`<div part="content" lang=${lang ?? nothing}>${paragraphs(content)}</div>`;

export const ownView = (one: OwnComment, look: OwnLook, wishes: OwnWishes): TemplateResult => {
  const { words, panel, statement, reasons, reached } = look;
  const { comment, seen, token } = one;
  const { state, author, content, lang, proposed, reason } = comment;
  const moment = panel.moment();
  const said = panel.words();
  const name = cleanLine(author.name ?? '') || said.anonymous;
  return frame(
    comment.parent,
    // Beside the text that is public, which has the permalink.
    `${proposed ? 'own' : 'c'}-${comment.id}`,
    words.own.label,
    token,
    html`${metaView(comment, name, { words: said, moment }, html` <strong part="state">${words.state[state]}</strong>`)}
      ${body(content, lang)}${
        proposed
          ? html`<p part="hint">${words.own.editWaiting}</p>
              ${body(proposed, lang)}`
          : nothing
      }
      <p part="notice">${saying(one, words)} ${words.own.onlyYou}</p>
      ${reached ? nothing : html`<p part="hint">${words.own.checked(dateText(seen, moment))}. ${words.own.offline}</p>`}
      ${reason ? html`<p part="reason" dir="auto">${cleanLine(reason)}</p>` : nothing}
      ${comment.statement && statement ? reasons?.statementView(comment.statement, statement, moment) : nothing}
      ${reasons?.contestView(one, look, wishes)}${look.measure(one)}${toolsView(one, look, wishes)}`,
  );
};

/** A comment that has not arrived yet. */
export const waitingView = (
  one: Waiting,
  sending: boolean,
  { words, panel }: OwnLook,
  wishes: OwnWishes,
): TemplateResult => {
  const draft = JSON.parse(one.body) as { text?: string; name?: string; parent?: string };
  const said = panel.words();
  const comment: ThreadComment = {
    id: one.key,
    state: 'queued',
    author: {},
    content: [],
    receivedAt: one.at,
  };
  return frame(
    draft.parent,
    `q-${one.key}`,
    words.outbox.heading,
    one.key,
    html`${metaView(
        comment,
        cleanLine(String(draft.name ?? '')) || said.anonymous,
        { words: said, moment: panel.moment() },
        html` <strong part="state">${sending ? words.sending : words.state.queued}</strong>`,
      )}
      ${body(parseSegments(textToSegments(String(draft.text ?? ''))))}
      <p part="notice">${navigator.onLine ? words.failed.other : words.own.queued} ${words.own.onlyYou}</p>
      <p part="actions" aria-busy=${sending}>
        ${button('send', words.outbox.sendNow, () => wishes.sendNow(one))}${button(
          'drop',
          words.outbox.drop,
          () => wishes.drop(one),
        )}
      </p>`,
  );
};
