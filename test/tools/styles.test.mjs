/** Each ban of the style sheets, seen to fire through the repository's own configuration. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import stylelint from 'stylelint';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The rules that speak about a sheet, without repeats. */
const rulesOn = async (file, code) => {
  const { results } = await stylelint.lint({
    code: `${code}\n`,
    codeFilename: at(file),
    configFile: at('stylelint.config.mjs'),
  });
  const [{ warnings, invalidOptionWarnings }] = results;
  assert.deepEqual(invalidOptionWarnings, []);
  return [...new Set(warnings.map(({ rule }) => rule))];
};

const element = 'src/browser/share/share.scss';
const tokens = 'src/browser/style/_tokens.scss';
const bridge = 'src/browser/style/bridges/dsfr.scss';
const demo = 'demo/site.css';

const cases = [
  [element, '#heading {\n  gap: 1px;\n}', 'selector-max-id'],
  [element, 'p {\n  gap: 1px !important;\n}', 'declaration-no-important'],
  [
    element,
    'p {\n  /* stylelint-disable-next-line declaration-no-important -- hidden wins over any display */\n  display: none !important;\n}',
    undefined,
  ],
  [
    element,
    'p {\n  /* stylelint-disable-next-line declaration-no-important */\n  display: none !important;\n}',
    '--report-descriptionless-disables',
  ],
  [
    element,
    'p {\n  /* stylelint-disable-next-line declaration-no-important -- once it was so */\n  display: none;\n}',
    '--report-needless-disables',
  ],
  ...[
    'margin-left: 1px',
    'padding-right: 1px',
    'border-top: 1px solid',
    'border-top-left-radius: 1px',
    'left: 0',
    'top: 0',
    'width: 1px',
    'max-height: 1px',
  ].map((declaration) => [element, `p {\n  ${declaration};\n}`, 'property-layout-mappings']),
  ...['text-align: left', 'float: right', 'clear: left'].map((declaration) => [
    element,
    `p {\n  ${declaration};\n}`,
    'value-keyword-layout-mappings',
  ]),
  ...['margin-inline-start: 1px', 'inset-block-start: 0', 'inline-size: 1px', 'text-align: start'].map(
    (declaration) => [element, `p {\n  ${declaration};\n}`, undefined],
  ),
  [element, 'p {\n  color: #123;\n}', 'color-no-hex'],
  [element, 'p {\n  color: red;\n}', 'color-named'],
  [element, 'p {\n  border: 1px solid black;\n}', 'color-named'],
  [element, 'p {\n  --_parvis-ink: white;\n}', 'color-named'],
  [element, '$ink: white;', 'color-named'],
  [element, 'p {\n  color: rgb(0 0 0 / 50%);\n}', 'function-disallowed-list'],
  [element, 'p {\n  color: var(--parvis-ink, oklch(50% 0.1 200deg));\n}', 'function-disallowed-list'],
  [element, 'p {\n  color: color(srgb 0 0 0);\n}', 'function-disallowed-list'],
  [element, 'p {\n  color: currentcolor;\n}', undefined],
  [element, 'p {\n  color: CanvasText;\n}', undefined],
  [element, 'p {\n  color: color-mix(in srgb, currentcolor 60%, transparent);\n}', undefined],
  [
    tokens,
    '$ink: var(--parvis-ink, #123);\n$paper: var(--parvis-paper, white);\n$line: rgb(0 0 0 / 20%);',
    undefined,
  ],
  [
    bridge,
    ':root {\n  --parvis-ink: var(--text-default-grey);\n  --fr-own: #123;\n  --fr-two: white;\n  --fr-three: rgb(0 0 0 / 20%);\n}',
    undefined,
  ],
  [demo, '.site {\n  color: #123;\n}', undefined],
  [demo, '#site {\n  gap: 1px;\n}', 'selector-max-id'],
  [element, "p {\n  background: url('data:image/png;base64,AA');\n}", 'function-url-scheme-allowed-list'],
  [element, "p {\n  background: url('https://a.example/a.png');\n}", 'function-url-scheme-allowed-list'],
  [element, "p {\n  background: url('//a.example/a.png');\n}", 'function-url-no-scheme-relative'],
  [element, "p {\n  background: url('a.png');\n}", undefined],
  [demo, 'html {\n  -webkit-text-size-adjust: 100%;\n}', undefined],
  [demo, 'p {\n  -webkit-transform: none;\n}', 'property-no-vendor-prefix'],
  [element, 'a {\n  outline: none;\n}', 'declaration-property-value-disallowed-list'],
  [element, 'a {\n  outline: 0;\n}', 'declaration-property-value-disallowed-list'],
  [element, 'a {\n  outline: 2px solid currentcolor;\n}', undefined],
  [element, 'p {\n  --gap: 1px;\n}', 'custom-property-pattern'],
  [element, 'p {\n  --_gap: 1px;\n}', 'custom-property-pattern'],
  [element, 'p {\n  gap: var(--gap);\n}', 'custom-property-pattern'],
  [element, 'p {\n  --parvis-gap: 1px;\n  --_parvis-gap: 1px;\n}', undefined],
];

describe('style sheets', () => {
  for (const [file, code, rule] of cases) {
    it(`${rule ?? 'fine'}, ${file}: ${code.replaceAll(/\s+/g, ' ')}`, async () => {
      const found = await rulesOn(file, code);
      if (rule) assert.ok(found.includes(rule), `said: ${found.join(', ') || 'nothing'}`);
      else assert.deepEqual(found, []);
    });
  }
});
