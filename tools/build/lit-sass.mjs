/**
 * A Rollup plugin that turns an imported `.scss` file into a Lit style sheet, used by the build and by the
 * test runner alike, so that tests see the very styles that ship.
 *
 * Lit adopts the sheet (`adoptedStyleSheets`), which a strict `style-src 'self'` allows; a `<style>` node would be
 * refused. `charset: false` keeps sass from putting a byte-order mark before the first selector.
 */
import { compile } from 'sass';

/** Compiles one file to compressed CSS. `file` is a path; returns the text. Throws sass's own located error. */
export function compileScss(file) {
  const { css, loadedUrls } = compile(file, { style: 'compressed', charset: false });
  // sass leaves the spaces inside functions, which no browser needs; no text of a sheet has a comma.
  return { css: css.replace(/, /g, ','), loadedUrls };
}

/** The text as the inside of a template literal: no character of it can end or open an expression. */
const literal = (css) => css.trim().replace(/[`\\$]/g, (c) => `\\${c}`);

export function litSass() {
  return {
    name: 'parvis-lit-sass',
    transform(_code, id) {
      const file = id.split('?')[0];
      if (!file.endsWith('.scss')) return null;
      const { css, loadedUrls } = compileScss(file);
      for (const url of loadedUrls) this.addWatchFile?.(url.pathname);
      return {
        code: `import {css} from 'lit';\nexport default css\`${literal(css)}\`;\n`,
        map: { mappings: '' },
      };
    },
  };
}
