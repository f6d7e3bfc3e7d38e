/**
 * Lint: common sense from the presets, the walls from `tools/walls/table.mjs`, the bans from
 * `tools/lint/`. What the type checker or the formatter already says is not said twice.
 */
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import { bannedModules, bans } from './tools/lint/bans.mjs';
import parvis from './tools/lint/plugin.mjs';
import { forbidden, pureGlobals } from './tools/walls/table.mjs';

/** Names as ESLint's globals, readable. */
const readable = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));
const nodeNames = readable(Object.getOwnPropertyNames(globalThis));
const browserNames = readable(
  'window self document location navigator history console fetch customElements HTMLElement Element Event URL setTimeout setInterval matchMedia'.split(
    ' ',
  ),
);

const { network, storage, pure } = forbidden;
const purelyForbidden = [...network, ...storage, ...pure];
/** Refuses names as they stand and through `globalThis`, `window` or `self`. */
const refuse = (...globals) => [
  'error',
  { globals, checkGlobalObject: true, globalObjects: ['globalThis', 'window', 'self'] },
];

export default [
  {
    ignores: [
      'dist/',
      'build/',
      'coverage/',
      '.cache/',
      '**/node_modules/',
      'test/**/fixtures/',
      'demo/data/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.recommended.map((config) => ({ ...config, files: config.files ?? ['**/*.ts'] })),
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['warn', { max: 350 }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      // `import type`, whole: `import { type A }` would still load the module under verbatimModuleSyntax.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // The type checker has the same two, and a leading underscore is its sign for "on purpose".
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  // Ambient declarations have no other way to name a type.
  {
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: nodeNames } },
  {
    files: ['demo/**/*.js'],
    languageOptions: { globals: browserNames },
  },

  // Functions there are sent to a page: half of a file speaks of Node, half of a browser.
  {
    files: ['test/{browser,demo,e2e,pages,support}/**/*.{js,mjs}', 'bench/{share,feed-page}/**/*.{js,mjs}'],
    rules: { 'no-undef': 'off' },
  },

  // Every source: walls, templates, bans.
  {
    files: ['src/**/*.ts'],
    plugins: { parvis },
    rules: {
      'parvis/walls': 'error',
      'parvis/templates': 'error',
      'no-console': 'error',
      'no-script-url': 'error',
      'no-restricted-imports': ['error', { patterns: bannedModules }],
      'no-restricted-syntax': ['error', ...bans.pure],
    },
  },

  // Pure rooms: only the names of the language and the few in the table.
  {
    files: ['src/{model,words,html}/**/*.ts'],
    languageOptions: {
      globals: { ...readable([...pureGlobals, ...purelyForbidden.map(({ name }) => name)]) },
    },
    rules: {
      'no-undef': 'error',
      'no-restricted-globals': refuse(...purelyForbidden),
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A pure function gives the same answer twice.' },
      ],
    },
  },
  { files: ['src/model/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...bans.model] } },
  // Cleaning text names combining marks and modifiers one by one, on purpose.
  { files: ['src/model/text/**/*.ts'], rules: { 'no-misleading-character-class': 'off' } },
  // Pages written by the companion name their script files.
  { files: ['src/html/**/*.ts'], rules: { 'parvis/templates': ['error', { scriptFiles: true }] } },

  {
    files: ['src/browser/**/*.ts'],
    languageOptions: { globals: browserNames },
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      // Safari forgets that a list without bullets is one, unless its role is written.
      'lit-a11y/no-redundant-role': 'off',
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'no-restricted-globals': refuse(...network, ...storage),
      'no-restricted-syntax': ['error', ...bans.browser],
    },
  },
  // The kit holds the doors that the elements must not have: to the console, the network and storage.
  { files: ['src/browser/{kit/**/*,loader}.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/browser/kit/**/*.ts'],
    rules: { 'no-restricted-globals': refuse(...network.filter(({ name }) => name !== 'EventSource')) },
  },
  // The client asks for data (`peek` once, for a widget of one line); `preload` asks for the widgets' own code, held
  // against its hash.
  { files: ['src/browser/kit/{client,peek,preload}.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/browser/kit/define.ts'], rules: { 'no-restricted-syntax': ['error', ...bans.kitDefine] } },

  {
    files: ['src/node/**/*.ts'],
    languageOptions: { globals: nodeNames },
    rules: {
      'no-restricted-globals': refuse(...network),
      'no-restricted-syntax': ['error', ...bans.node],
    },
  },
  { files: ['src/node/net/**/*.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/node/{cli,serve,main}.ts', 'src/node/commands/**/*.ts'], rules: { 'no-console': 'off' } },
];
