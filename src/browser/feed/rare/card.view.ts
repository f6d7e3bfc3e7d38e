/** The card of a link, as `src/html/media.ts` writes it: its picture, its title, the host it leads to, a few words. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Card } from '../../../model/post.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { displayHost } from '../../kit/host.ts';
import { picture } from '../image.view.ts';
import type { PostLook } from '../post.view.ts';

export const cardView = (
  { url, title = '', description = '', image }: Card,
  { mayLoad, broken }: PostLook,
): TemplateResult => {
  const host = displayHost(url);
  const words = cleanLine(description);
  return html`<p part="card">
    ${
      image &&
      mayLoad(image.url) &&
      html`<span part="card-image">${picture(image, broken, image.url, cleanLine(image.alt ?? ''))}</span>`
    }
    <a part="link" href=${url} rel="nofollow noopener"><bdi>${cleanLine(title) || host}</bdi></a
    >${html` <small part="host">(<bdi>${host}</bdi>)</small>`}${
      words && html`<span part="card-text"><bdi>${words}</bdi></span>`
    }
  </p>`;
};
