/** What the views of the room share: a comment in brief, and a reply as residents will read it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { textToSegments } from '../../../model/text/plain-text.ts';
import type { Answerable, Replies } from '../../../model/wire/desk-replies.ts';
import type { DeskRepliesTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import { OWN, paragraphs } from '../../kit/text.ts';

/** What every view is drawn with. */
export interface Drawn {
  readonly words: DeskRepliesTerms;
  readonly moment: Moment;
  /** Level of the desk's title. */
  readonly level: number;
}

/** The name a comment is signed with. */
export const nameOf = ({ name }: Pick<Answerable, 'name'>, { anonymous }: DeskRepliesTerms): string =>
  name ?? anonymous;

/** A comment that is answered. */
export const quoteView = (one: Answerable, { words, moment }: Drawn): TemplateResult =>
  html`<blockquote part="quote">
    <p part="meta">
      <span part="who"><bdi>${nameOf(one, words)}</bdi></span>
      <span part="aside">${dateText(one.receivedAt, moment)}</span>
      ${one.answered ? html`<span part="state">${words.open.answered}</span>` : nothing}
    </p>
    ${
      one.state === 'published'
        ? html`<div part="content" lang=${one.lang ?? nothing}>${paragraphs(one.content)}</div>`
        : html`<p part="notice">${words.form.notPublic}</p>`
    }
  </blockquote>`;

/** A reply as it will stand on its page. */
export function previewView(
  {
    official,
    signed,
    text,
    lang,
  }: Pick<Replies, 'official' | 'signed'> & {
    readonly text: string;
    readonly lang: string | undefined;
  },
  { words }: Drawn,
): TemplateResult {
  const { body, service = '', role = '' } = official;
  return html`<div part="seen">
    <p part="meta">
      ${signed ? html`<span part="who"><bdi>${signed}</bdi></span>` : nothing}
      <strong part="state">${words.form.official}</strong>
      <span part="aside"><bdi>${words.form.signature({ body, service, role })}</bdi></span>
    </p>
    <div part="content" lang=${lang ?? nothing}>${paragraphs(textToSegments(text.trim()), OWN)}</div>
  </div>`;
}
