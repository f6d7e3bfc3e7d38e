/** Before a comment is sent: reading it once more, at one's own wish or at the server's. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { textToSegments } from '../../../model/text/plain-text.ts';
import { parseSegments } from '../../../model/text/segment.ts';
import type { ComposerTerms } from '../../../words/terms.ts';
import { paragraphs } from '../../kit/text.ts';
import { button } from '../thread.view.ts';
import type { Writing } from './writing.ts';

type Act = () => void;

/** @param reasons why the server asks to think again, as codes */
export const nudgeView = (
  reasons: readonly string[],
  { nudge, back, sendAnyway }: Pick<ComposerTerms, 'nudge' | 'back' | 'sendAnyway'>,
  change: Act,
  anyway: Act,
): TemplateResult => {
  const { heading, other, ...known } = nudge;
  const sentences: Readonly<Record<string, string>> = known;
  const said = new Set(
    reasons.map((reason) => (Object.hasOwn(sentences, reason) ? sentences[reason] : other)),
  );
  return html`<div part="nudge" role="alert">
    <p part="title">${heading}</p>
    ${[...(said.size ? said : [other])].map((each) => html`<p>${each}</p>`)}
    <p part="actions">${button('primary', back, change)}${button('anyway', sendAnyway, anyway)}</p>
  </div>`;
};

export const reviewView = (
  { panel, draft: { name, text } }: Writing,
  words: Pick<ComposerTerms, 'reviewHeading' | 'send' | 'back'>,
  change: Act,
): TemplateResult =>
  html`<p part="title" role="heading" aria-level=${Math.min(panel.level() + 2, 6)} tabindex="-1">
      ${words.reviewHeading}
    </p>
    <article part="comment waiting">
      <p part="meta">
        <span part="author"><bdi>${name.trim() || panel.words().anonymous}</bdi></span>
      </p>
      <div part="content">${paragraphs(parseSegments(textToSegments(text)))}</div>
    </article>
    <p part="actions">
      <button part="control primary" type="submit">${words.send}</button>${button('back', words.back, change)}
    </p>`;
