/** One post, as a function of data and words: what `src/html/post.ts` writes. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Account, Post } from '../../model/post.ts';
import { cleanLine } from '../../model/text/clean.ts';
import type { FeedTerms } from '../../words/terms.ts';
import { dateText } from '../kit/locale.ts';
import type { Moment } from '../kit/locale.ts';
import { dated, sentenceView, timeView } from '../kit/sentence.ts';
import { OWN, UGC, paragraphs } from '../kit/text.ts';
import { cardView, mediaView } from './media.view.ts';
import { networkName } from './networks.ts';
import { isPinned } from './posts.ts';
import type * as Rare from './rare.view.ts';

/** In which words, on which clock, and with which pictures. */
export interface PostLook {
  readonly words: FeedTerms;
  readonly moment: Moment;
  /** Level of the headings of posts. */
  readonly below: number;
  /** Milliseconds: whether a poll has ended and an alert is past. */
  readonly now: number;
  /** May a picture be loaded from this address? */
  readonly mayLoad: (url: string) => boolean;
  /** A picture did not come. */
  readonly broken: (url: string) => void;
  /** How polls and quotes are drawn, where there are any: most feeds have none. */
  readonly rare: typeof Rare | undefined;
  /** Is the warning of this post open from the start? */
  readonly open: (id: string) => boolean;
}

/** A name as it is shown; '' for nobody. */
export const accountName = (account: Account | undefined): string =>
  cleanLine(account?.name ?? '') || cleanLine(account?.handle ?? '');

/** Without links: the first link of a post is the institution's own page (R-56). */
const authorView = (account: Account): TemplateResult =>
  html`<span part="author"
    ><bdi>${accountName(account)}</bdi>${
      account.handle ? html` <span part="handle"><bdi>${cleanLine(account.handle)}</bdi></span>` : nothing
    }</span
  >`;

/** The words of a post and all it shows. */
const bodyView = (post: Post, look: PostLook, rel: string): TemplateResult => {
  const { content, lang, media, card, poll, quote } = post;
  const { rare } = look;
  return html`<div part="content" lang=${lang ?? nothing}>${paragraphs(content, rel)}</div>
    ${media.map((each) => mediaView(each, look))}${card ? cardView(card) : nothing}${poll && rare ? rare.pollView(poll, look) : nothing}${
      quote && rare ? rare.quoteView(quote, look) : nothing
    }`;
};

/** The links of a post: the institution's own page first, then its network, then where else it stands. */
const linksView = ({ page, url, network, account, origins }: Post, words: FeedTerms): unknown => {
  const link = (href: string, text: string): TemplateResult =>
    html`<a part="link" href=${href} rel=${OWN}>${text}</a>`;
  const all = [
    ...(page ? [link(page, words.readPage)] : []),
    ...(url && url !== page ? [link(url, words.readOn(networkName(network) || accountName(account)))] : []),
    ...origins
      .filter((origin) => origin.url !== url && origin.url !== page)
      .map((origin) => link(origin.url, words.alsoOn(networkName(origin.network)))),
  ];
  return all.length ? html`<p part="links">${all}</p>` : nothing;
};

/** The article of a post. */
export const postView = (post: Post, look: PostLook): TemplateResult => {
  const { words, moment, below, now, open } = look;
  const { id, page, url, account, title = '', published, updated, warning, boostedBy, official, lang } = post;
  const first = page ?? url;
  const network = networkName(post.network);
  const line = cleanLine(title);
  // What the institution says is its own; a tag's posts come from anyone.
  const rel = official || !network ? OWN : UGC;
  const heading = html`<bdi lang=${lang ?? nothing}>${line}</bdi>`;
  const date = published ? timeView(published, moment) : nothing;
  const covered = cleanLine(warning ?? '');
  const body = bodyView(post, look, rel);
  return html`<article
    part="post"
    tabindex="-1"
    aria-label=${words.article({ author: accountName(account) || network || line, date: dateText(published, moment) })}
  >
    ${
      line
        ? html`<p part="title" role="heading" aria-level=${below}>
            ${first ? html`<a part="link" href=${first} rel=${rel}>${heading}</a>` : heading}
          </p>`
        : nothing
    }
    <p part="meta">
      ${isPinned(post, now) ? html`<strong part="pinned">${words.pinned}</strong>` : nothing}${
        account ? authorView(account) : nothing
      }${network ? html`<span part="network">${words.on(network)}</span>` : nothing}${
        official
          ? html`<strong part="official" title=${words.officialHint}>${words.official}</strong>`
          : nothing
      }${first && published ? html`<a part="date" href=${first} rel=${rel}>${date}</a>` : date}${
        updated
          ? html`<span part="edited">${sentenceView(dated(words.edited, updated), moment)}</span>`
          : nothing
      }${boostedBy ? html`<span part="boost">${words.sharedBy(accountName(boostedBy))}</span>` : nothing}
    </p>
    ${
      covered || post.sensitive
        ? html`<details part="warning" ?open=${open(id)}>
            <summary>${covered ? words.warning(covered) : words.sensitive}</summary>
            ${body}
          </details>`
        : body
    }
    ${linksView(post, words)}
  </article>`;
};
