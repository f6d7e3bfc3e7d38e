/** One post, as a function of data and words: what `src/html/post.ts` writes. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DrawnAccount } from '../../model/post-plain.ts';
import { cleanLine } from '../../model/text/clean.ts';
import type { UnreadPost } from '../../model/wire/unread.ts';
import type { FeedFirstTerms } from '../../words/terms.ts';
import { dateText } from '../kit/locale.ts';
import type { Moment } from '../kit/locale.ts';
import { timeView } from '../kit/time.ts';
import { OWN, UGC, paragraphs } from '../kit/text.ts';
import { imageView } from './image.view.ts';
import { networkName } from '../../model/network/name.ts';
import type { Panel } from './panel.ts';

/** In which words, on which clock, with which pictures and which rare things. */
export interface PostLook extends Pick<Panel, 'mayLoad' | 'broken' | 'rare'> {
  readonly words: FeedFirstTerms;
  readonly moment: Moment;
  /** Level of the headings of posts. */
  readonly below: number;
}

/** Is its text covered until the reader asks? Whether the warning says anything, only `rare` knows. */
const isCovered = ({ warning, sensitive }: UnreadPost): boolean => sensitive || warning !== undefined;

/** Has it anything that only `rare` draws? */
export const needsRare = (post: UnreadPost): unknown =>
  isCovered(post) ||
  (post.card ??
    post.poll ??
    post.quote ??
    post.boostedBy ??
    post.pinnedUntil ??
    post.updated ??
    post.event) ||
  post.media.some(({ type }) => type !== 'image') ||
  post.content.some(({ type }) => type === 'emoji');

/** A name as it is shown; '' for nobody. */
export const accountName = (account: DrawnAccount | undefined): string =>
  cleanLine(account?.name ?? '') || cleanLine(account?.handle ?? '');

/** The links of a post: the institution's own page first, then its network, then where else it stands. */
const linksView = ({ page, url, network, account, origins }: UnreadPost, words: FeedFirstTerms): unknown => {
  const shown = new Set<string | undefined>([undefined]);
  const link = (href: string | undefined, text: string): unknown => {
    if (shown.has(href)) return nothing;
    shown.add(href);
    return html`<a part="link" href=${href!} rel=${OWN}>${text}</a>`;
  };
  const all = [
    link(page, words.readPage),
    link(url, words.readOn(networkName(network) || accountName(account))),
    ...origins.map((origin) => link(origin.url, words.alsoOn(networkName(origin.network)))),
  ];
  return shown.size > 1 ? html`<p part="links">${all}</p>` : nothing;
};

/** The article of a post. */
export const postView = (post: UnreadPost, look: PostLook): TemplateResult => {
  const { words, moment, rare } = look;
  const { page, url, account, published, official, content, lang = nothing } = post;
  const first = page ?? url;
  const network = networkName(post.network);
  const name = accountName(account);
  const line = cleanLine(post.title ?? '');
  // What the institution says is its own; a tag's posts come from anyone.
  const rel = official || !network ? OWN : UGC;
  const heading = html`<bdi lang=${lang}>${line}</bdi>`;
  const date = published ? timeView(published, moment) : nothing;
  const body = html`<div part="content" lang=${lang}>${paragraphs(content, rel, rare?.emoji(look))}</div>
    ${post.media.map((each) => (each.type === 'image' ? imageView(each, look) : rare?.media(each, look)))}${rare?.below(post, look)}`;
  return html`<article
    part="post"
    tabindex="-1"
    aria-label=${words.article({ author: name || network || line, date: dateText(published, moment) })}
  >
    ${
      line &&
      html`<p part="title" role="heading" aria-level=${look.below}>
        ${first ? html`<a part="link" href=${first} rel=${rel}>${heading}</a>` : heading}
      </p>`
    }
    ${rare?.event(post, moment)}
    <p part="meta">
      ${rare?.pinned(post)}${
        // Without links: the first link of a post is the institution's own page (R-56).
        account &&
        html`<span part="author"
          ><bdi>${name}</bdi>${
            account.handle && html` <span part="handle"><bdi>${cleanLine(account.handle)}</bdi></span>`
          }</span
        >`
      }${network && html`<span part="network">${words.on(network)}</span>`}${
        official
          ? html`<strong part="official" title=${words.officialHint}>${words.official}</strong>`
          : nothing
      }${first && published ? html`<a part="date" href=${first} rel=${rel}>${date}</a>` : date}${rare?.who(post, moment)}
    </p>
    ${isCovered(post) ? rare?.covered(post, body) : body}${linksView(post, words)}
  </article>`;
};
