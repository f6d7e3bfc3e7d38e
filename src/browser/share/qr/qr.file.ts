/** Saves the drawn code as a file of its own. It is made at the press of the button; nothing is asked of a server. */
import { tidy } from '../../../model/share/page.ts';

/** Long enough for the slowest browser to have begun reading; the memory is given back then. */
const KEPT = 40_000;

/**
 * A name for the file: the title's letters and digits, of whatever script, at most 60 of them.
 *
 * @param title of the page, as shared; may be ''
 * @param address whose host is the name of a page without a title
 */
export const fileName = (title: string, address: string): string => {
  const slug = (text: string): string =>
    [
      ...(tidy(text)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu)
        ?.join('-') ?? ''),
    ]
      .slice(0, 60)
      .join('');
  return `qr-${slug(title) || slug(new URL(address).hostname)}.svg`;
};

/**
 * Hands the drawing to the browser as a download.
 *
 * @param drawing as it stands in the page; its attributes say all, so the file needs no style
 */
export function save(drawing: SVGElement, name: string): void {
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' }),
  );
  // From the prototype: an <img name="createElement"> of the page can stand before it (S-05).
  const link = Document.prototype.createElement.call(document, 'a') as HTMLAnchorElement;
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
