/**
 * What of Lit our browsers never run, left out of the built files (the npm package has Lit as it comes):
 *
 * - hooks for polyfills, of browsers far below our floor;
 * - the lists of versions on the global object, which only Lit's development build reads. Ours are told apart by
 *   `kit/define.ts`, and without the lists no element of a page can stand in their way (S-05);
 * - the metadata of decorators, which we do not use;
 * - style sheets for browsers that adopt none: there the loader leaves the fallback alone, and `style-src 'self'` would
 *   refuse them (`kit/sheets.ts` is what is left).
 *
 * Each piece is named by its text, and the build fails when one is missing: after an upgrade of Lit somebody looks.
 */
const SHEETS = new URL('../../src/browser/kit/sheets.ts', import.meta.url).pathname;

/** By the end of the module's path: pieces, and what stands in their place. */
const PIECES = {
  '@lit/reactive-element/reactive-element.js': [
    [',p=a.reactiveElementPolyfillSupport', ''],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
  ],
  'lit-html/lit-html.js': [
    ['B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=', 'D='],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});', ';'],
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
};

export function leanLit() {
  return {
    name: 'parvis-lean-lit',
    resolveId: (source) => (source.endsWith('css-tag.js') ? SHEETS : null),
    transform(code, id) {
      const found = Object.entries(PIECES).find(([end]) => id.endsWith(`/node_modules/${end}`));
      if (!found) return null;
      for (const [piece, instead] of found[1]) {
        if (code.split(piece).length !== 2)
          this.error(`${found[0]} no longer holds "${piece}": see tools/build/lean-lit.mjs.`);
        code = code.replace(piece, () => instead);
      }
      return { code, map: null };
    },
  };
}
