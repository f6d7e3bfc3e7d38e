/**
 * `parvis/templates`: what a template must not write, because a strict Content-Security-Policy blocks it
 * or because it runs script: inline style, inline handlers, script, `data:` and `javascript:` addresses,
 * and bindings that take HTML as a string. Reads every `html`, `svg` and `mathml` template.
 */
import { HOLE, tags } from './markup.mjs';

const WRITERS = new Set(['html', 'svg', 'mathml', 'staticHtml']);
/** Attributes that take an address. */
const ADDRESSES = /^[.]?(href|src|srcset|action|formaction|poster|data|xlink:href|cite|ping|background)$/;

/** What is wrong with one attribute: the name of a message, or undefined. */
const attributeFault = ({ name, value }) => {
  const bare = name.replace(/^[.?]/, '');
  if (bare === 'style') return 'style';
  if (/^on/.test(bare)) return 'handler';
  if (/^(innerhtml|outerhtml|srcdoc)$/.test(bare)) return 'string';
  if (ADDRESSES.test(name) && /^\s*data:/i.test(value)) return 'data';
  if (/^\s*javascript:/i.test(value)) return 'script';
  return undefined;
};

/** What is wrong with one tag. A JSON data block is not script, and a script file of one's own has a `src`. */
const tagFault = ({ name, attributes }, allowed) => {
  if (name === 'style') return 'sheet';
  if (name === 'base' || name === 'object' || name === 'embed') return 'tag';
  if (name !== 'script') return undefined;
  const value = (wanted) => attributes.find((attribute) => attribute.name === wanted)?.value;
  if (/^application\/(ld\+)?json$/.test(value('type') ?? '')) return undefined;
  return allowed && value('src') !== undefined ? undefined : 'script';
};

export default {
  meta: {
    type: 'problem',
    docs: { description: 'templates hold nothing that a strict Content-Security-Policy blocks' },
    schema: [
      { type: 'object', properties: { scriptFiles: { type: 'boolean' } }, additionalProperties: false },
    ],
    defaultOptions: [{ scriptFiles: false }],
    messages: {
      style: 'No style attribute or binding: style-src blocks it. Use a class, a part or hidden.',
      sheet: 'No <style> in a template: style-src blocks it. Use static styles from the .scss file.',
      handler: 'No inline handler: script-src blocks it. Use @event.',
      string: 'No HTML as a string: text is a list of segments.',
      data: 'No data: address: img-src blocks it. Use inline SVG or a file.',
      script: 'No script in a template.',
      tag: 'No <{{name}}> in a template: it changes or embeds what the page is.',
    },
  },
  create(context) {
    const [{ scriptFiles }] = context.options;
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || !WRITERS.has(node.tag.name)) return;
        const markup = node.quasi.quasis.map((part) => part.value.raw).join(HOLE);
        const report = (messageId, name) => context.report({ node: node.quasi, messageId, data: { name } });
        for (const tag of tags(markup)) {
          const fault = tagFault(tag, scriptFiles);
          if (fault) report(fault, tag.name);
          for (const attribute of tag.attributes) {
            const wrong = attributeFault(attribute);
            if (wrong) report(wrong, attribute.name);
          }
        }
      },
    };
  },
};
