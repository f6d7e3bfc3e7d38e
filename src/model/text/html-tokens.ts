/**
 * A tokenizer for the HTML of posts and comments, after the tokenization stage of the HTML standard. It builds
 * no tree and keeps nothing but text, names and attributes. It only moves forward, so its work is linear.
 */

/** A run of text (references not yet decoded), or a tag, its names in lower case, its values not yet decoded. */
export type Token =
  | { readonly text: string; readonly tag?: never }
  | {
      readonly tag: string;
      readonly close: boolean;
      /** It ended in `/>`, which only means something in svg and math. */
      readonly slash: boolean;
      readonly attributes: ReadonlyMap<string, string>;
    };

const TAG = /<(\/?)([a-z][^\s/>]*)/iy;

/** One attribute; it matches anywhere, even nothing at all, so that no tag makes the tokenizer step back. */
const ATTRIBUTE = /[\s/]*(?:([^\s/>][^\s/>=]*)(?:\s*=\s*("[^"]*"?|'[^']*'?|[^\s>]*))?)?/y;

/** Elements whose content is text up to their own closing tag, and text that no reader sees. */
const RAW = /^(?:script|style|textarea|title|iframe|noscript|noembed|noframes)$/;

/** The tokens of HTML. Comments, declarations, raw content and an unfinished last tag give none, as in browsers. */
export function* tokens(html: string): Generator<Token> {
  let at = 0;
  let from = 0;
  /** Moves behind the next match, or to the end. */
  const skip = (end: RegExp): void => {
    end.lastIndex = at;
    at = end.exec(html) ? end.lastIndex : html.length;
  };
  while ((at = html.indexOf('<', at)) >= 0) {
    TAG.lastIndex = at;
    const start = TAG.exec(html);
    const mark = html[at + 1] ?? '';
    if (!start && !/[!?/]/.test(mark)) {
      at++; // a mere "less than"
      continue;
    }
    if (at > from) yield { text: html.slice(from, at) };
    if (start) {
      const tag = (start[2] ?? '').toLowerCase();
      const attributes = new Map<string, string>();
      ATTRIBUTE.lastIndex = TAG.lastIndex;
      for (;;) {
        const [, name, value = ''] = ATTRIBUTE.exec(html) ?? [];
        at = ATTRIBUTE.lastIndex;
        if (!name) break;
        const key = name.toLowerCase();
        if (!attributes.has(key)) attributes.set(key, /^["']/.test(value) ? value.slice(1, -1) : value);
      }
      if (html[at++] !== '>') return;
      const close = !!start[1];
      yield { tag, close, slash: html[at - 2] === '/', attributes };
      if (!close && RAW.test(tag)) skip(new RegExp(`(?=</${tag}[\\s/>])`, 'gi'));
    } else {
      const comment = html.startsWith('<!--', at);
      at += 2;
      skip(comment ? /--!?>/g : />/g);
    }
    from = at;
  }
  if (from < html.length) yield { text: html.slice(from) };
}
