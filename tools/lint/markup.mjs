/**
 * Reads the tags of a template's markup: enough to see names, attributes and their values.
 * It is not a parser of HTML; what it meets that is no tag, it takes for text.
 */

/** Stands for a hole `${…}` of the template: a character that no markup of ours contains. */
export const HOLE = '\ufffc';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const TAG = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)/gi;
const ATTRIBUTE = /([^\s/"'=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/**
 * @param {string} markup
 * @returns {{ name: string, attributes: { name: string, value: string }[] }[]}  names in lower case, values
 *   without their quotes
 */
export const tags = (markup) =>
  [...markup.replace(COMMENT, ' ').matchAll(TAG)].map(([, name, rest]) => ({
    name: name.toLowerCase(),
    attributes: [...rest.matchAll(ATTRIBUTE)].map(([, attribute, value = '']) => ({
      name: attribute.toLowerCase(),
      value: value.replace(/^["']|["']$/g, ''),
    })),
  }));
