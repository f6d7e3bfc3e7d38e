/** One post on a large screen, as a function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { UnreadPost } from '../../../../model/wire/unread.ts';
import type { FeedLayoutsTerms } from '../../../../words/terms.ts';
import { displayHost } from '../../../kit/host.ts';
import { dated, sentenceView } from '../../../kit/sentence.ts';
import { button, listView } from '../../feed.view.ts';
import type { FeedLook } from '../../feed.view.ts';
import { lengthOf } from './pace.ts';

/** What is shown, and who hears of a wish. */
export interface KioskLook {
  readonly post: UnreadPost;
  /** Place of the post, from 1. */
  readonly item: number;
  readonly of: number;
  readonly paused: boolean;
  /** The hour and the day, in words. */
  readonly clock: readonly [hour: string, day: string];
  /** The QR code of the post's address, when its code has come. */
  readonly code: unknown;
  /** When the posts were collected. */
  readonly generated: string | undefined;
  pause(): void;
}

export const kioskView = (
  kiosk: KioskLook,
  words: FeedLayoutsTerms['kiosk'],
  look: FeedLook,
): TemplateResult => {
  const { post, item, of, paused, clock, code, generated, pause } = kiosk;
  const address = post.page ?? post.url;
  return html`<div part="kiosk ${lengthOf(post)}">
    <p part="clock"><span part="hour">${clock[0]}</span> <span>${clock[1]}</span></p>
    ${listView({ ...look, posts: [post] })}
    ${
      code && address
        ? html`<figure part="source">
            ${code}
            <figcaption>
              ${words.scan} <small part="host"><bdi>${displayHost(address)}</bdi></small>
            </figcaption>
          </figure>`
        : nothing
    }
    <p part="turns">
      ${button('pause', paused ? words.resume : words.pause, pause)}
      <span>${words.position({ item, of })}</span>
      ${generated && html`<span part="updated">${sentenceView(dated(words.updated, generated), look.moment)}</span>`}
    </p>
  </div>`;
};
