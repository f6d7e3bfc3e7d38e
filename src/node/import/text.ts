/** HTML and names of other systems as plain text. */
import { cleanLine } from '../../model/text/clean.ts';
import { htmlToSegments } from '../../model/text/html-to-segments.ts';
import { plain } from '../../model/text/segment.ts';

/** Characters of a comment and of a name: more than any form takes. */
const LONGEST = 100_000;
const NAME = 100;

/** @param html of one comment; where it has no elements for them, its line breaks are those that were typed */
export function textOf(html: string): string {
  const some = html.slice(0, LONGEST).replace(/\r\n?/g, '\n').trim();
  const marked = /<(?:p|br|div)\b/i.test(some) ? some : some.replace(/\n/g, '<br>');
  return plain(htmlToSegments(marked)).trim();
}

/** The name that was shown, or nothing. */
export function nameOf(typed: string | undefined): { readonly name?: string } {
  const name = [...cleanLine(typed ?? '')].slice(0, NAME).join('').trim();
  return name ? { name } : {};
}
