/** The line about updates: when the last was, what is new, and the buttons to let it in and to pause. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedMoreTerms } from '../../../words/terms.ts';
import type { Moment } from '../../kit/locale.ts';
import { dated, sentenceView } from '../../kit/sentence.ts';
import { button } from '../feed.view.ts';

/** What is drawn, and who hears of a wish. */
export interface LiveLook {
  readonly words: FeedMoreTerms;
  readonly moment: Moment;
  /** New posts that wait. */
  readonly news: number;
  readonly paused: boolean;
  /** When the feed was collected. */
  readonly generated: string | undefined;
  show(): void;
  pause(): void;
}

export const liveView = ({ words, moment, news, paused, generated, show, pause }: LiveLook): TemplateResult =>
  html`<p part="live">
    ${
      news
        ? button('show', words.newPosts(news), show)
        : html`<span>${generated && sentenceView(dated(words.updated, generated), moment)}</span>`
    }${button('pause', paused ? words.resume : words.pause, pause)}
  </p>`;
