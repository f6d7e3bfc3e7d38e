/** What few posts have, as `src/html` writes it: a chunk of its own, which also reads what came with the feed unread. */
import { html, nothing } from 'lit';
import type { DrawnMedia } from '../../../model/post-plain.ts';
import type { Post } from '../../../model/post.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { rareOf } from '../../../model/wire/rare.ts';
import type { RareField, UnreadPost } from '../../../model/wire/unread.ts';
import type { FeedRareTerms } from '../../../words/terms.ts';
import type { Moment } from '../../kit/locale.ts';
import { dated, sentenceView } from '../../kit/sentence.ts';
import { figure } from '../image.view.ts';
import type { Panel } from '../panel.ts';
import { accountName } from '../post.view.ts';
import type { PostLook } from '../post.view.ts';
import type { DrawEmoji } from '../../kit/text.ts';
import { cardView } from './card.view.ts';
import { eventView } from './event.view.ts';
import { pollView } from './poll.view.ts';
import { quoteView } from './quote.view.ts';

export { default as sheet } from './rare.scss';

/** A pinned alert whose day has not passed (R-58). */
const isPinned = ({ pinnedUntil }: UnreadPost): boolean => Date.parse(pinnedUntil ?? '') > Date.now();

/** @param words of the language that is drawn */
export default function rare(panel: Panel, words: FeedRareTerms) {
  const known = new WeakMap<UnreadPost, Pick<Post, RareField>>();
  const read = (post: UnreadPost): Pick<Post, RareField> => {
    const done = known.get(post) ?? rareOf(post, panel.src());
    known.set(post, done);
    return done;
  };
  /** Known by its post, not by its place: when others come before it, what is covered there stays so. */
  const toggled = ({ id }: UnreadPost, open: boolean): void => {
    const others = (panel.open ?? []).filter((each) => each !== id);
    panel.open = open ? [...others, id] : others;
    void panel.update();
  };
  return {
    /** A film, an animation or a sound: a link in words, with a still where there is one (R-55). */
    media(media: DrawnMedia, look: PostLook): unknown {
      const { type, preview, alt = '' } = media;
      const kind = { image: '', gifv: words.gif, video: words.video, audio: words.audio }[type];
      const text = cleanLine(alt);
      return figure(media, look, preview, text, [kind, text].filter(Boolean).join(' \u2013 '));
    },
    /** A sign of a network's own: its picture where the institution keeps one, else its name in words. */
    emoji:
      ({ mayLoad, broken }: PostLook): DrawEmoji =>
      ({ text, src }) =>
        src && mayLoad(src)
          ? html`<img
              part="emoji"
              loading="lazy"
              decoding="async"
              alt=${text}
              width="20"
              height="20"
              @error=${() => broken(src)}
              src=${src}
            />`
          : text,
    /** Pinned alerts first, otherwise in the order of the feed. */
    sorted: (posts: readonly UnreadPost[]): readonly UnreadPost[] =>
      [...posts].sort((a, b) => +isPinned(b) - +isPinned(a)),
    /** That it is an alert which stands first. */
    pinned: (post: UnreadPost): unknown =>
      isPinned(post) ? html`<strong part="pinned">${words.pinned}</strong>` : nothing,
    /** When and where it takes place. */
    event(post: UnreadPost, moment: Moment): unknown {
      const { event } = read(post);
      return event && eventView(event, words.event, moment);
    },
    /** What stands below the words. */
    below(post: UnreadPost, look: PostLook): unknown {
      const { card, poll, quote } = read(post);
      return html`${card && cardView(card, look)}${poll && pollView(poll, words.poll, look)}${quote && quoteView(quote, words, look)}`;
    },
    /** When it was edited, and who passed it on. */
    who(post: UnreadPost, moment: Moment): unknown {
      const { boostedBy } = read(post);
      return html`${
        post.updated &&
        html`<span part="edited">${sentenceView(dated(words.edited, post.updated), moment)}</span>`
      }${boostedBy && html`<span part="boost">${words.sharedBy(accountName(boostedBy))}</span>`}`;
    },
    /** The words of a post under its warning, open where the reader had opened it. */
    covered(post: UnreadPost, body: unknown): unknown {
      const text = cleanLine(read(post).warning ?? '');
      return text || post.sensitive
        ? html`<details
            part="warning"
            ?open=${panel.open?.includes(post.id) ?? false}
            @toggle=${({ target }: Event) => toggled(post, (target as HTMLDetailsElement).open)}
          >
            <summary>${text ? words.warning(text) : words.sensitive}</summary>
            ${body}
          </details>`
        : body;
    },
  };
}

/** What draws the rare things of posts. */
export type Rare = ReturnType<typeof rare>;
