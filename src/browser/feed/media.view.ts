/** What a post shows besides its words, as `src/html/media.ts` writes it. Nothing asks a stranger's server (S-14). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Card, Media } from '../../model/post.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { displayHost } from '../kit/host.ts';
import type { PostLook } from './post.view.ts';

/** A picture, or a link to it in words; films, animations and sounds are always links (R-55). */
export const mediaView = (media: Media, { words, mayLoad, broken }: PostLook): TemplateResult => {
  const { type, url, preview, alt = '', width, height } = media;
  const image = type === 'image';
  // A picture without a description says so (R-32).
  const text = cleanLine(alt) || (image ? words.altMissing : '');
  const still = image ? url : preview;
  const shown = still && mayLoad(still);
  const kind = { image: '', gifv: words.gif, video: words.video, audio: words.audio }[type];
  const label = [kind, text].filter(Boolean).join(' \u2013 ');
  // The address last: before it, the browser would not know that it may wait.
  return html`<figure part="media">
    ${
      shown
        ? html`<img
            part="image"
            loading="lazy"
            decoding="async"
            alt=${text}
            width=${width ?? nothing}
            height=${height ?? nothing}
            @error=${() => broken(still)}
            src=${still}
          />`
        : nothing
    }
    ${shown && image ? nothing : html`<a part="link" href=${url} rel="noopener"><bdi>${label}</bdi></a>`}
  </figure>`;
};

/** The card of a link: its title, the host it leads to, a few words. */
export const cardView = ({ url, title = '', description = '' }: Card): TemplateResult => {
  const host = displayHost(url);
  const words = cleanLine(description);
  return html`<p part="card">
    <a part="link" href=${url} rel="nofollow noopener"><bdi>${cleanLine(title) || host}</bdi></a
    >${html` <small part="host">(<bdi>${host}</bdi>)</small>`}${
      words ? html`<span part="card-text"><bdi>${words}</bdi></span>` : nothing
    }
  </p>`;
};
