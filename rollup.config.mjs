/**
 * What is built, and for whom:
 *   dist/            what a webmaster downloads: the loader, one file for all, the chunks the loader fetches
 *   build/npm/parvis the npm package's modules, with Lit left outside
 * `tools/build.mjs` runs this and adds what is no module: style sheets, hashes, types, package manifests.
 */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { version } from './src/model/version.ts';
import { chunkFiles, entry, files, oneLit, registers } from './tools/build/files.mjs';
import { leanLit } from './tools/build/lean-lit.mjs';
import { litSass } from './tools/build/lit-sass.mjs';
import { mark } from './tools/build/mark.mjs';
import { minifyTemplates } from './tools/build/minify-templates.mjs';
import { inTheScript, oneFile } from './tools/build/one-file.mjs';
import { plainImport } from './tools/build/plain-import.mjs';
import { svgPath } from './tools/build/svg-path.mjs';

const WIDGETS = ['share', 'feed', 'comments', 'rating'];
/** What the loader runs without Lit: no element. */
const BARE = ['count'];

/** ASCII only: a page in Latin-1 that serves the file without a charset would show `Ã©`. */
const minify = () =>
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true, hoist_funs: true },
    format: { ascii_only: true, comments: false },
  });

/** Lit inside the built files. */
const dist = () => [leanLit(), ...source()];

/** A type error ends the build: with `noEmitOnError` alone does this plug-in fail on one. */
const source = () => [
  svgPath(),
  litSass(),
  typescript({
    tsconfig: 'src/browser/tsconfig.build.json',
    // Unused names are the type check's business (`npm run types`).
    compilerOptions: { noEmit: false, noEmitOnError: true, sourceMap: false, noUnusedLocals: false },
  }),
  plainImport(),
  minifyTemplates(),
  nodeResolve(),
];

/** No warning is let pass: each would reach a council's console. */
const onwarn = (warning) => {
  throw new Error(warning.message);
};

/** Named by content, or by all that they are built from, so that a cache is never wrong. */
const output = {
  dir: 'dist/chunks',
  format: 'es',
  entryFileNames: ({ name }) => `${name.split('/').at(-1)}-${mark}.js`,
  chunkFileNames: '[name]-[hash:8].js',
  hoistTransitiveImports: false,
};

/** Lit, once for all widgets of a page. */
const lit = {
  input: { 'kit/lit': 'src/browser/kit/lit.ts' },
  output,
  plugins: [...dist(), minify(), chunkFiles()],
  onwarn,
};

/** A widget and what it loads on demand. */
const widget = (name) => ({
  // No file only passes on another's: it would be one more request.
  preserveEntrySignatures: 'allow-extension',
  input: { [name]: `parvis:script/${name}` },
  output,
  plugins: [registers(name), oneLit(), ...source(), minify(), chunkFiles(), entry(name)],
  onwarn,
});

/** What writes into the page's own nodes; what it exports is called by the loader. */
const bare = (name) => ({
  input: { [name]: `src/browser/${name}/${name}.ts` },
  output,
  plugins: [...source(), minify(), chunkFiles(false)],
  onwarn,
});

/** The desk: alone on its page, with directives of Lit that no other page needs, so with a Lit of its own. */
const desk = {
  ...widget('desk'),
  plugins: [registers('desk'), ...dist(), minify(), entry('desk')],
};

/** The loader. Built after the chunks, whose hashes it holds. */
const loader = {
  input: 'src/browser/loader.ts',
  output: { file: 'dist/parvis.js', format: 'es' },
  plugins: [files(BARE), ...source(), minify()],
  onwarn,
};

/**
 * One file, one hash, for all that a visitor reads; what panels and forms need comes when somebody opens them. The guard
 * around it is what a module has in `claim`: see src/browser/kit/claim.ts.
 */
const all = {
  // Nothing is beside the script that it needs at once.
  preserveEntrySignatures: 'allow-extension',
  input: { 'parvis.all': 'src/browser/all.ts' },
  output: {
    ...output,
    dir: 'dist',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/all-[name]-[hash:8].js',
    manualChunks: inTheScript,
  },
  plugins: [
    ...dist(),
    oneFile({
      before: `const g=globalThis,k=Symbol.for("parvis"),f=g[k];if(f){f===${JSON.stringify(version)}||console.warn("parvis/two-versions: "+f+${JSON.stringify(`, ${version}`)});return}g[k]=${JSON.stringify(version)};try{`,
      after: '}catch(e){console.error("parvis/trusted-types",e)}',
    }),
    minify(),
  ],
  onwarn,
};

/** The npm package: Lit stays outside, tslib does not become a dependency, every import path of the theme is a file. */
const npm = {
  input: {
    ...Object.fromEntries(
      [...WIDGETS, 'desk'].flatMap((name) => [
        [name, `src/browser/${name}/${name}.ts`],
        [`${name}.element`, `src/browser/${name}/${name}.element.ts`],
      ]),
    ),
    place: 'src/browser/place.ts',
  },
  output: {
    dir: 'build/npm/parvis',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    // A file of its own, so that it is still imported before Lit.
    manualChunks: (id) => (/kit\/globals/.test(id) ? 'before-lit' : undefined),
    hoistTransitiveImports: false,
  },
  external: /^lit/,
  plugins: source(),
  onwarn,
};

export default [lit, ...WIDGETS.map(widget), ...BARE.map(bare), desk, loader, all, npm];
