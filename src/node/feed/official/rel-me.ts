/** The links of a page by which its owner says "this is me, too" (https://microformats.org/wiki/rel-me). */
import { Parser } from 'htmlparser2';
import { httpUrl } from '../../../model/text/safe-url.ts';

/** Links of one page at most. */
const MOST = 200;
/** Characters that are read: such links stand in a head or a footer. */
const LONGEST = 1_000_000;

/** @param base the page's address @returns whole addresses, each once */
export function relMe(page: string, base: string): readonly string[] {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag(name, { rel = '', href = '' }) {
      if ((name !== 'a' && name !== 'link') || found.size >= MOST) return;
      if (!rel.toLowerCase().split(/\s+/).includes('me')) return;
      const url = href.trim() === '' ? undefined : httpUrl(href.trim(), base);
      if (url) found.add(url);
    },
  });
  parser.write(page.slice(0, LONGEST));
  parser.end();
  return [...found];
}
