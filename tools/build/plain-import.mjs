/**
 * A Rollup plugin that takes back what TypeScript puts around `import(expression)`: a helper that would turn `.ts` into
 * `.js` at run time. The loader's expressions are addresses of built files, and the helper is not there.
 */
export function plainImport() {
  return {
    name: 'parvis-plain-import',
    transform: (code) =>
      code.includes('__rewriteRelativeImportExtension')
        ? { code: code.replaceAll('__rewriteRelativeImportExtension', ''), map: { mappings: '' } }
        : null,
  };
}
