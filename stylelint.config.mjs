/**
 * Style sheets: the standard for SCSS, and what the look of Parvis promises. A rule that must be broken is
 * disabled on its line with a reason after `--`; a disable without one is itself an error.
 */

/** Colours are named once, in the tokens; everywhere else they are tokens or the system's own (forced colours). */
const noColours = {
  'color-no-hex': true,
  'color-named': [
    'never',
    { ignoreProperties: ['/^(?!(--|\\$))(font|animation|grid|container|view-transition)/'] },
  ],
  'function-disallowed-list': [
    ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'device-cmyk'],
    { message: 'Colours are named once, in src/browser/style/_tokens.scss: use a token.' },
  ],
};

/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard-scss'],
  ignoreFiles: [
    'dist/**',
    'build/**',
    'coverage/**',
    'node_modules/**',
    'demo/data/**',
    'test/**/fixtures/**',
  ],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  // The languages of Parvis run left to right today; the names of sides must hold for the others.
  languageOptions: { directionality: { block: 'top-to-bottom', inline: 'left-to-right' } },
  rules: {
    'declaration-no-important': true,
    'selector-max-id': 0,
    // data: images are blocked by img-src, and nothing comes from elsewhere.
    'function-url-scheme-allowed-list': [[]],
    'function-url-no-scheme-relative': true,
    // iOS knows this one by its prefix only.
    'property-no-vendor-prefix': [true, { ignoreProperties: ['-webkit-text-size-adjust'] }],
    'property-layout-mappings': 'flow-relative',
    'value-keyword-layout-mappings': 'flow-relative',
    'declaration-property-value-disallowed-list': [
      { outline: ['none', '0'], 'outline-style': ['none'], 'outline-width': ['0'] },
      { message: 'The focus ring is how people without a mouse see where they are.' },
    ],
    // Public --parvis-*, private --_parvis-*.
    'custom-property-pattern': [
      '^_?parvis(-[a-z0-9]+)+$',
      { message: (name) => `${name}: a public property is --parvis-*, a private one --_parvis-*` },
    ],
    ...noColours,
  },
  overrides: [
    {
      files: ['src/browser/style/_tokens.scss'],
      rules: { 'color-no-hex': null, 'color-named': null, 'function-disallowed-list': null },
    },
    {
      // A bridge speaks the names of the design system it leads to; a demo is somebody else's page.
      files: ['src/browser/style/bridges/**', 'demo/**'],
      rules: {
        'custom-property-pattern': null,
        'color-no-hex': null,
        'color-named': null,
        'function-disallowed-list': null,
      },
    },
  ],
};
