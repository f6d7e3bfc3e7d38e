/**
 * A Rollup plugin that takes the line breaks and indents out of Lit templates: they would travel to every visitor. The
 * libraries for this bring whole minifiers of HTML and CSS with them; this does the one thing needed.
 *
 * Only a line break and the white space around it are touched: between a tag and anything else it is dropped, in a tag
 * and between two expressions it becomes one space. A space that a reader should see is written without a line break.
 */

/**
 * @param {string[]} parts the text between a template's expressions
 * @returns {string[]} the same, shorter
 */
export function minifyParts(parts) {
  let inTag = false;
  return parts.map((part, at) => {
    // Between two expressions a break may part two words.
    if (!inTag && at && at < parts.length - 1 && /^\s*\n\s*$/.test(part)) return ' ';
    const pieces = part.split(/(\s*\n\s*|[<>])/);
    return pieces
      .map((piece, i) => {
        if (piece === '<') inTag = true;
        else if (piece === '>') inTag = false;
        if (!piece.includes('\n')) return piece;
        const before = pieces[i - 1];
        const after = pieces[i + 1];
        if (inTag) return after === '' && pieces[i + 2] === '>' ? '' : ' ';
        // A break inside a sentence is a space; beside a tag, an expression or the template's end it is nothing.
        return before && after ? ' ' : '';
      })
      .join('');
  });
}

function* templates(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) for (const each of node) yield* templates(each);
  else {
    if (node.type === 'TaggedTemplateExpression' && /^(?:html|svg)$/.test(node.tag.name))
      yield node.quasi.quasis;
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') yield* templates(value);
  }
}

export function minifyTemplates() {
  return {
    name: 'parvis-minify-templates',
    transform(code, id) {
      if (!id.includes('/src/browser/') || !/\b(?:html|svg) ?`/.test(code)) return null;
      const edits = [...templates(this.parse(code))].flatMap((quasis) => {
        const short = minifyParts(quasis.map(({ start, end }) => code.slice(start, end)));
        return quasis.map(({ start, end }, i) => ({ start, end, text: short[i] }));
      });
      // From the end, so that the places of those before still hold; an outer template's own text is not an inner one's.
      for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
        code = code.slice(0, start) + text + code.slice(end);
      return { code, map: { mappings: '' } };
    },
  };
}
