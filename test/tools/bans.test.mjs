/**
 * Each ban of the lint configuration, seen to fire: a source that breaks it goes through the repository's own
 * `eslint.config.mjs`, as if it stood in `src`; and its neighbour that is fine passes.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd });

/** The rules that speak about a source, without repeats. */
const rulesOn = async (filePath, source) => {
  const [{ messages }] = await eslint.lintText(source, { filePath });
  return [...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))].sort();
};

const lit = `import { html } from 'lit';\n`;
const template = (markup) => `${lit}export const view = (a: string) => html\`${markup}\` ?? a;`;

const litClass = (body) => `import { LitElement } from 'lit';\nexport class A extends LitElement { ${body} }`;

const view = 'src/browser/share/share.view.ts';
const model = 'src/model/post.ts';
const writer = 'src/html/thread.ts';
const node = 'src/node/feed/collect.ts';

const syntax = 'no-restricted-syntax';
const globals = 'no-restricted-globals';
const templates = 'parvis/templates';

/** file, source, the rule that must speak (undefined: none may) */
const cases = {
  'templates of the browser': [
    [view, template('<p style="color: red">x</p>'), templates],
    [view, template('<p style="color: red">x</p>'), 'lit/ban-attributes'],
    [view, template('<p style=${a}>x</p>'), templates],
    [view, template('<p .style=${a}>x</p>'), templates],
    [view, template('<p class="a"\n  STYLE=${a}>x</p>'), templates],
    [view, template('<p title="a > b" style="x">x</p>'), templates],
    [view, template('<style>p { color: red }</style>'), templates],
    [view, template('<button onclick="go()">x</button>'), templates],
    [view, template('<img alt="" src="/a.png" onerror=${a}>'), templates],
    [view, template('<p .innerHTML=${a}></p>'), templates],
    [view, template('<p .outerHTML=${a}></p>'), templates],
    [view, template('<iframe title="x" srcdoc=${a}></iframe>'), templates],
    [view, template('<img alt="" src="data:image/png;base64,AA">'), templates],
    [view, template('<a href=" javascript:alert(1)">x</a>'), templates],
    [view, template('<script src="/a.js"></script>'), templates],
    [view, template('<base href="/">'), templates],
    [view, `import { svg } from 'lit';\nexport const a = svg\`<g style="x"></g>\`;`, templates],
    [view, template('<p class="style" title=${a}>style="x" onclick="y"</p>'), undefined],
    [view, template('<p data-style="a" part="on" hidden>${a}</p>'), undefined],
    [view, template('<!-- <style> --><p @click=${a}>x</p>'), 'lit-a11y/click-events-have-key-events'],
    [view, template('<script type="application/json">{}</script>'), undefined],
    [
      writer,
      'export const a = (html: (t: TemplateStringsArray) => string) => html`<p style="x">a</p>`;',
      templates,
    ],
    [
      writer,
      'export const a = (html: (t: TemplateStringsArray) => string) => html`<a onclick="x">a</a>`;',
      templates,
    ],
    [
      writer,
      'export const a = (html: (t: TemplateStringsArray) => string) => html`<style>p{}</style>`;',
      templates,
    ],
    [
      writer,
      'export const a = (html: (t: TemplateStringsArray) => string) => html`<script>x</script>`;',
      templates,
    ],
    [
      writer,
      'export const a = (html: (t: TemplateStringsArray) => string) => html`<script src="/p.js"></script>`;',
      undefined,
    ],
  ],
  'style and markup from strings': [
    [
      view,
      `import { styleMap } from 'lit/directives/style-map.js';\nexport { styleMap };`,
      'no-restricted-imports',
    ],
    [view, `import * as s from 'lit/directives/style-map.js';\nexport const a = s;`, 'no-restricted-imports'],
    [
      view,
      `import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };`,
      'no-restricted-imports',
    ],
    [view, `import { unsafeSVG as a } from 'lit/directives/unsafe-svg.js';\nexport { a };`, syntax],
    [view, `import { html } from 'lit/static-html.js';\nexport { html };`, 'no-restricted-imports'],
    [view, `import { unsafeCSS } from 'lit';\nexport const a = unsafeCSS('p {}');`, syntax],
    [view, `import { css } from 'lit';\nexport const a = css\`p { color: inherit }\`;`, undefined],
    [view, `export const a = (e: Element, t: string) => { e.innerHTML = t; };`, syntax],
    [view, `export const a = (e: Element, t: string) => { e['innerHTML'] = t; };`, syntax],
    [view, `export const a = (e: Element, t: string) => Reflect.set(e, 'innerHTML', t);`, syntax],
    [view, `export const a = (e: Element, t: string) => { Object.assign(e, { innerHTML: t }); };`, syntax],
    [view, `export const a = (e: Element) => { e.outerHTML = ''; };`, syntax],
    [view, `export const a = (e: Element) => e.insertAdjacentHTML('beforeend', 'x');`, syntax],
    [view, `document.write('x');`, syntax],
    [view, `export const a = (e: Element) => e.ownerDocument.writeln('x');`, syntax],
    [view, `window.document.write('x');`, syntax],
    [view, `export const a = document.createRange().createContextualFragment('x');`, syntax],
    [view, `export const a = new DOMParser();`, syntax],
    [view, `export const a = (e: Element) => e.setHTML('x');`, syntax],
    [view, `export const a = (e: Element) => e.setHTMLUnsafe('x');`, syntax],
    [view, `export const a = document.createElement('style');`, syntax],
    [view, `export const a = document.createElement('script');`, syntax],
    [view, `export const a = document.createElement('link');`, undefined],
    [view, `export const a = (e: Element) => e.setAttribute('style', 'x');`, syntax],
    [view, `export const a = (e: Element) => e.setAttribute('onclick', 'x');`, syntax],
    [view, `export const a = (e: Element) => e.setAttribute('lang', 'x');`, undefined],
    [view, `export const a = (e: HTMLElement) => { e.style.setProperty('--_parvis-a', '1'); };`, undefined],
    [model, `export const a = (e: { innerHTML: string }) => e;`, syntax],
    [node, `export const a = (e: { innerHTML: string }) => e;`, syntax],
  ],
  'every name of a sink, as a name and as a key': [
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'DOMParser', 'setHTML'],
    ...['setHTMLUnsafe', 'parseHTML', 'parseHTMLUnsafe', 'srcdoc', 'execCommand'],
    ...['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeCSS', 'unsafeStatic', 'styleMap'],
  ].flatMap((name) =>
    [view, model, writer, 'src/words/fr/share.ts', node].flatMap((file) => [
      [file, `export const a = (b: { ${name}: never }) => b;`, syntax],
      [file, `export const a = (b: Record<string, unknown>) => b['${name}'];`, syntax],
    ]),
  ),
  'script from strings': [
    ...[view, model, node].flatMap((file) => [
      [file, `eval('1');`, 'no-eval'],
      [file, `export const a = new Function('return 1');`, 'no-new-func'],
      [file, `export const a = Function('return 1');`, 'no-new-func'],
      [file, `setTimeout('go()', 1);`, 'no-implied-eval'],
      [file, `setInterval('go()', 1);`, 'no-implied-eval'],
      [file, `export const a = 'javascript:void 0';`, 'no-script-url'],
    ]),
    [view, `setTimeout(() => undefined, 1);`, undefined],
    [view, `export const a = new Worker('/a.js');`, syntax],
    [view, `export const a = new window.SharedWorker('/a.js');`, syntax],
    [view, `navigator.serviceWorker.register('/a.js');`, syntax],
    [view, `importScripts('/a.js');`, syntax],
  ],
  'data: addresses': [
    [view, `export const a = 'data:image/png;base64,AA';`, syntax],
    [view, `export const a = (b: string) => 'data:' + b;`, syntax],
    [view, 'export const a = (b: string) => `data:image/png,${b}`;', syntax],
    [
      view,
      "import { css } from 'lit';\nexport const a = css`p { background: url('data:image/png,AA') }`;",
      syntax,
    ],
    [model, `export const a = 'DATA:text/html,x';`, syntax],
    [view, `export const a = 'metadata: x';`, undefined],
    [view, 'export const a = (b: string) => `${b}data: x`;', undefined],
    [node, `export const a = 'data:image/png;base64,AA';`, syntax],
    [node, `export const a = 'data:,x';`, syntax],
    [node, 'export const a = (b: string) => `data:image/png;base64,${b}`;', syntax],
    [node, 'export const a = (b: string) => `data: ${b}`;', undefined],
  ],
  'house rules of the browser': [
    [view, `export const a = fetch('/a');`, globals],
    [view, `export const a = globalThis.fetch('/a');`, globals],
    [view, `export const a = window.fetch('/a');`, globals],
    [view, `export const a = new XMLHttpRequest();`, globals],
    [view, `export const a = new EventSource('/a');`, globals],
    [view, `navigator.sendBeacon('/a');`, syntax],
    [view, `export const a = localStorage.getItem('a');`, globals],
    [view, `export const a = window.sessionStorage;`, globals],
    [view, `export const a = document.cookie;`, syntax],
    [view, `console.log('a');`, 'no-console'],
    [view, `export const a = new CustomEvent('a');`, syntax],
    [view, `customElements.define('a-b', HTMLElement);`, syntax],
    [view, `window.customElements.define('a-b', HTMLElement);`, syntax],
    ['src/browser/kit/client.ts', `export const a = fetch('/a');`, undefined],
    ['src/browser/kit/live.ts', `export const a = new EventSource('/a');`, undefined],
    ['src/browser/kit/live.ts', `export const a = fetch('/a');`, globals],
    ['src/browser/kit/outbox.ts', `export const a = localStorage.getItem('a');`, undefined],
    ['src/browser/kit/define.ts', `customElements.define('a-b', HTMLElement);`, undefined],
    ['src/browser/kit/define.ts', `export const a = (e: Element) => { e.innerHTML = ''; };`, syntax],
    ['src/browser/kit/tell.ts', `console.error('a');`, undefined],
    ['src/browser/loader.ts', `console.error('a');`, undefined],
    ['src/browser/loader.ts', `export const a = fetch('/a');`, globals],
    [
      'src/browser/assets.d.ts',
      `declare module '*.x' { const a: import('lit').CSSResult; export default a; }`,
      undefined,
    ],
  ],
  'pure rooms': [
    ...[model, 'src/words/fr/share.ts', writer].flatMap((file) => [
      ...[
        'fetch("/a")',
        'document.title',
        'window.name',
        'self.name',
        'process.env',
        'localStorage.a',
        'setTimeout(Object, 1)',
        'queueMicrotask(Object)',
        'crypto.randomUUID()',
        'performance.now()',
        'navigator.language',
        'location.href',
        'new WebSocket("/a")',
        'new Worker("/a")',
        'Buffer.from("a")',
        'globalThis.fetch("/a")',
        'console.log("a")',
      ].map((code) => [file, `export const a = ${code};`, globals]),
      [file, 'export const a = structuredClone({});', 'no-undef'],
      [file, 'export const a = new FileReader();', 'no-undef'],
      [file, 'export const a = Math.random();', 'no-restricted-properties'],
      [file, `console.log('a');`, 'no-console'],
      [
        file,
        'export const a = (b: number): URL | Partial<Date> => (b ? new URL("http://a.example") : new Date(b));',
        undefined,
      ],
      [
        file,
        'export const a = new Intl.Segmenter("fr"), b: Uint8Array = new TextEncoder().encode("a");',
        undefined,
      ],
    ]),
    [model, 'const a = 1;\nexport default a;', syntax],
    ['src/words/fr/share.ts', 'export default { a: 1 };', undefined],
  ],
  'the companion': [
    [node, `export const a = fetch('https://a.example');`, globals],
    [node, `export const a = globalThis.fetch('https://a.example');`, globals],
    [node, `console.log('a');`, 'no-console'],
    ['src/node/net/get.ts', `export const a = fetch('https://a.example');`, undefined],
    ['src/node/cli.ts', `console.log('a');`, undefined],
  ],
  walls: [
    [model, `import '../html/thread.ts';`, 'parvis/walls'],
    [view, `import 'hono';`, 'parvis/walls'],
    [node, `import '../../browser/loader.ts';`, 'parvis/walls'],
  ],
  'types and syntax': [
    [
      model,
      `import { Post } from './post.ts';\nexport type A = Post;`,
      '@typescript-eslint/consistent-type-imports',
    ],
    [
      model,
      `import { type Post } from './post.ts';\nexport type A = Post;`,
      '@typescript-eslint/no-import-type-side-effects',
    ],
    [model, `export const a: any = 1;`, '@typescript-eslint/no-explicit-any'],
    [view, `export class A { @b c = 1; }\ndeclare const b: never;`, syntax],
    [model, `export const a = (b: unknown) => b == 1;`, 'eqeqeq'],
    [model, `export const a = 1;\n${'// line\n'.repeat(350)}`, 'max-lines'],
  ],
  elements: [
    [view, template('<ul role="list"><li>a</li></ul>'), undefined],
    [view, template('<input aria-label="a" value=${a}>'), 'lit/no-value-attribute'],
    [view, litClass('render() { this.a = 1; return 1; }'), 'lit/no-this-assign-in-render'],
    [view, litClass('connectedCallback() { this.a = 1; }'), 'lit/lifecycle-super'],
    [view, litClass('static properties = { a: {} }; a = 1;'), 'lit/no-classfield-shadowing'],
    [view, litClass('static properties = { title: {} };'), 'lit/no-native-attributes'],
    [view, `import { LitElement } from 'lit-element';\nexport { LitElement };`, 'lit/no-legacy-imports'],
    [view, 'import { html } from "lit";\nexport const a = html`${"a"}`;', 'lit/no-useless-template-literals'],
    [view, template('<img src="/a.png">'), 'lit-a11y/alt-text'],
    [view, template('<p class=${a} class=${a}>x</p>'), 'lit/no-duplicate-template-bindings'],
    [
      view,
      `export class A extends HTMLElement { constructor() { super(); this.setAttribute('a', 'b'); } }`,
      'wc/no-constructor-attributes',
    ],
  ],
};

for (const [name, list] of Object.entries(cases)) {
  describe(name, () => {
    for (const [file, source, rule] of list) {
      it(`${rule ?? 'fine'}, ${file.slice(4)}: ${source.replace(lit, '').slice(0, 100)}`, async () => {
        const found = await rulesOn(file, source);
        if (rule) assert.ok(found.includes(rule), `said: ${found.join(', ') || 'nothing'}`);
        else assert.deepEqual(found, []);
      });
    }
  });
}

it('what machines write, and fixtures, are left alone', async () => {
  for (const path of ['dist/parvis.js', 'build/a.js', 'test/tools/fixtures/walls/a.ts']) {
    assert.ok(await eslint.isPathIgnored(path), path);
  }
  assert.ok(!(await eslint.isPathIgnored(view)));
});
