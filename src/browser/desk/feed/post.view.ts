/** A post as it would look in the feed, in the desk's own frame: its words, its pictures, its links. Nothing asks a stranger's server. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { networkName } from '../../../model/network/name.ts';
import type { Account, Media, Post } from '../../../model/post.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import type { DeskFeedTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import { paragraphs } from '../../kit/text.ts';

/** The name of an account; '' for nobody. */
export const accountName = (account: Account | undefined): string =>
  cleanLine(account?.name ?? '') || cleanLine(account?.handle ?? '');

/** A picture that the desk's own origin serves; of any other, its description and a link. */
export const mediaView = (
  { type, url, preview, width, height, alt }: Media,
  words: Pick<DeskFeedTerms, 'altMissing' | 'openPicture'>,
  base: string,
): TemplateResult => {
  const address = type === 'image' ? url : preview;
  const own = address?.startsWith(`${base}/desk/`);
  const said = cleanLine(alt ?? '');
  return html`<figure part="media">
    ${
      own
        ? html`<img
            part="image"
            loading="lazy"
            alt=${said || words.altMissing}
            width=${width ?? nothing}
            height=${height ?? nothing}
            src=${address!}
          />`
        : nothing
    }
    <figcaption part="aside">
      <span dir="auto">${said || words.altMissing}</span>
      <a part="link" href=${url} target="_blank" rel="noopener noreferrer">${words.openPicture}</a>
    </figcaption>
  </figure>`;
};

/** @param base address of the site on the desk's origin @param level of the post's title */
export const postView = (
  post: Post,
  words: DeskFeedTerms,
  moment: Moment,
  base: string,
  level: number,
): TemplateResult => {
  const { title, account, boostedBy, published, warning, content, media, card, quote, lang = nothing } = post;
  const name = accountName(account);
  const network = networkName(post.network);
  const address = post.page ?? post.url;
  return html`<section part="seen" aria-label=${words.preview}>
    <p part="aside">${words.preview}</p>
    ${boostedBy ? html`<p part="aside"><bdi>${words.boosted(accountName(boostedBy))}</bdi></p>` : nothing}
    ${title ? html`<p part="title" role="heading" aria-level=${level} lang=${lang} dir="auto">${cleanLine(title)}</p>` : nothing}
    <p part="meta">
      ${name ? html`<bdi part="who">${name}</bdi>` : nothing}
      ${network ? html`<span part="aside">${words.on(network)}</span>` : nothing}
      ${published ? html`<time part="aside" datetime=${published}>${dateText(published, moment)}</time>` : nothing}
    </p>
    ${warning ? html`<p part="notice">${words.warning(warning)}</p>` : nothing}
    <div part="content" lang=${lang}>${paragraphs(content)}</div>
    ${media.map((each) => mediaView(each, words, base))}
    ${
      card
        ? html`<p part="card">
            <a part="link" href=${card.url} target="_blank" rel="noopener noreferrer nofollow"
              ><bdi>${card.title ?? card.url}</bdi></a
            >
            ${card.description ? html`<span part="aside" dir="auto">${card.description}</span>` : nothing}
          </p>`
        : nothing
    }
    ${
      quote?.content
        ? html`<blockquote part="quote">
            <p part="aside"><bdi>${words.quoted(accountName(quote.account))}</bdi></p>
            ${paragraphs(quote.content)}
          </blockquote>`
        : nothing
    }
    ${
      post.poll
        ? html`<ul>
            ${post.poll.options.map(({ text }) => html`<li dir="auto">${text}</li>`)}
          </ul>`
        : nothing
    }
    ${
      address
        ? html`<p>
            <a part="link" href=${address} target="_blank" rel="noopener noreferrer">${words.openPost}</a>
          </p>`
        : nothing
    }
  </section>`;
};
