/** What the page's head lacks for networks to show it well, told to the one who builds it. A chunk of its own. */
import { missingTags } from '../../../model/share/missing.ts';
import { meta, query } from '../../kit/dom.ts';
import { advise } from '../../kit/tell.ts';

/** @returns one sentence for each thing that is missing, in the order of the head; they are in the console too */
export const tellLacks = (host: Element): Promise<string[]> =>
  Promise.all(
    missingTags({
      canonical: query('link[rel~="canonical"]')?.getAttribute('href'),
      title: meta('og:title'),
      description: meta('og:description'),
      image: meta('og:image'),
      imageAlt: meta('og:image:alt'),
    }).map((tag) => advise(host, tag)),
  );
