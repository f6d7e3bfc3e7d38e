/**
 * What the code must not call, as selectors of ESLint's `no-restricted-syntax`: everything that turns a
 * string into markup, style or script, since the promise to the sites that carry the widgets is
 * `trusted-types lit-html` and `style-src 'self'`, and Lit's own policy lets any string through.
 */

/** A name wherever it stands: a variable, a property, a key, or a string used as a key. */
const named = (names) => [`Identifier[name=/^(${names})$/]`, `Literal[value=/^(${names})$/]`];

const ban = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

/** Markup from strings. */
const markup = [
  ...ban(
    'No HTML strings: text is a list of segments, drawn by text bindings.',
    ...named(
      'innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|setHTML|setHTMLUnsafe|parseHTML|parseHTMLUnsafe|srcdoc|execCommand',
    ),
    "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]",
    'MemberExpression[object.property.name=/^(document|ownerDocument|contentDocument)$/][property.name=/^write(ln)?$/]',
  ),
  ...ban(
    "Not this directive: Trusted Types do not protect it, or style-src blocks it. Use text bindings, classes, 'hidden'.",
    ...named('unsafeHTML|unsafeSVG|unsafeMathML|unsafeCSS|unsafeStatic|styleMap'),
  ),
  ...ban(
    'No style, script or frame element made by hand: the policy of the page blocks it.',
    "CallExpression[callee.property.name='createElement'][arguments.0.value=/^(style|script|iframe|object|embed|base)$/i]",
  ),
  ...ban(
    'Not by setAttribute: no inline style, handler or document.',
    'CallExpression[callee.property.name=/^(setAttribute|toggleAttribute)$/][arguments.0.value=/^(on.*|style|srcdoc)$/i]',
  ),
];

/** Script from strings or from files; `eval`, `new Function` and string timers have ESLint rules of their own. */
const script = ban(
  'No worker: its address is a sink of Trusted Types, and worker-src is often closed.',
  'NewExpression[callee.name=/^(Shared)?Worker$/]',
  'NewExpression[callee.property.name=/^(Shared)?Worker$/]',
  "MemberExpression[property.name='serviceWorker']",
  "Identifier[name='importScripts']",
);

/** `data:` addresses. Everywhere but in the companion, whose event streams begin their lines with `data: `. */
const dataAddress = ban(
  'No data: address: img-src and font-src block it.',
  'Literal[value=/^\\s*data:/i]',
  'TemplateElement:first-child[value.raw=/^\\s*data:/i]',
  'TemplateElement[value.raw=/url\\(\\s*["\']?data:/i]',
);
const dataAddressNarrow = ban(
  'No data: address: img-src and font-src block it.',
  'Literal[value=/^\\s*data:([a-z]+\\u002f|[;,])/i]',
  'TemplateElement:first-child[value.raw=/^\\s*data:([a-z]+\\u002f|[;,])/i]',
);

/** Syntax that Node cannot erase and the type checker does not refuse by itself. */
const syntax = ban('No decorators: the sources run as they are, types erased.', 'Decorator');

/** House rules of elements. */
const elements = [
  ...ban(
    'Raise a class of your own that extends Event, with read-only fields.',
    "NewExpression[callee.name='CustomEvent']",
  ),
  ...ban(
    'Register through kit/define, which lets a first copy win.',
    "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
    "CallExpression[callee.object.property.name='customElements'][callee.property.name='define']",
  ),
  ...ban(
    'Nothing is stored before an act of the visitor, and no cookie ever.',
    "MemberExpression[object.name='document'][property.name='cookie']",
  ),
  ...ban('Only kit/client reaches the network.', "MemberExpression[property.name='sendBeacon']"),
];

const everywhere = [...markup, ...script, ...syntax];

/** The list for each place. */
export const bans = {
  pure: [...everywhere, ...dataAddress],
  model: [
    ...everywhere,
    ...dataAddress,
    ...ban('Named exports only: they can be left out of a bundle.', 'ExportDefaultDeclaration'),
  ],
  browser: [...everywhere, ...dataAddress, ...elements],
  kitDefine: [
    ...everywhere,
    ...dataAddress,
    ...elements.filter(({ message }) => !/kit\/define/.test(message)),
  ],
  node: [...markup, ...syntax, ...dataAddressNarrow],
};

/** Modules of Lit whose only use is one of the bans above. */
export const bannedModules = [
  {
    group: ['**/directives/unsafe-*', '**/directives/style-map*', '**/static-html*', '**/static.js'],
    message: 'Markup and style never come from strings.',
  },
];
