/** Where the holes of a template stand: what escaping by construction rests on. */

/** In the text of an element, or in a double-quoted attribute; `whole`: the value is this one hole. */
export type Context =
  { readonly attribute?: never } | { readonly attribute: string; readonly whole: boolean };

/** Attributes whose value a browser loads, follows or sends to. */
export const isAddress = (attribute: string): boolean =>
  /^(?:href|src|srcset|action|formaction|poster|cite)$/.test(attribute);

/** Attributes whose value is code, style or markup of its own: nothing variable is ever written there. */
const FORBIDDEN = /^(?:on.*|style|srcdoc|ping)$/;

const fail = (why: string): never => {
  throw new TypeError(`html template: ${why}`);
};

/**
 * The context of each hole between `strings`.
 * @throws TypeError for a template that could not be made safe, whatever fills it: a hole outside text and
 *   double-quoted attributes, in script or style, in an attribute that holds code, or after the start of an
 *   address. That is a mistake in our code, seen the first time it runs, never a matter of data.
 */
export const contexts = (strings: readonly string[]): Context[] => {
  const found: Context[] = [];
  let state: 'text' | 'tag' | 'value' = 'text';
  let seen = ''; // what was read of the tag since its `<` or the last value, or of the value
  let attribute = '';
  let element = '';
  strings.forEach((chunk, index) => {
    for (const char of chunk) {
      if (state === 'text') {
        if (char === '<') [state, seen, element] = ['tag', '', ''];
      } else if (state === 'value') {
        if (char === '"') [state, seen] = ['tag', ''];
        else seen += char;
      } else if (char === '"') {
        attribute =
          /\s(xml:lang|(?:xml|html)Url|[a-z][a-z\d-]*)=$/.exec(seen)?.[1] ??
          fail(`a quotation mark after ${seen}`);
        [state, seen] = ['value', ''];
      } else {
        element ||= /^\/?[a-z][a-z\d]*(?=[\s>])/.exec(seen + char)?.[0] ?? '';
        if (char === '>') state = 'text';
        if (char === "'" || /=[^"]$/.test(seen + char))
          fail(`an attribute without double quotes in <${seen}`);
        seen += char;
      }
    }
    if (index === strings.length - 1) return;
    if (state === 'tag') fail(`a hole in a tag, after <${seen}`);
    if (state === 'text') {
      if (/^(?:script|style)$/.test(element)) fail(`a hole in ${element}`);
      found.push({});
      return;
    }
    if (FORBIDDEN.test(attribute)) fail(`a hole in ${attribute}`);
    const whole = seen === '' && strings[index + 1]?.[0] === '"';
    // "#c-…" cannot leave the page; any other beginning could be turned into another address by what follows.
    if (isAddress(attribute) && !whole && seen[0] !== '#') fail(`a piece of an address in ${attribute}`);
    found.push({ attribute, whole });
    seen += '\0';
  });
  if (state !== 'text') fail('an unfinished tag');
  return found;
};
