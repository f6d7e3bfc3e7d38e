/**
 * Lit's style sheets, for browsers that adopt them: every one of our floor does. The build puts this in the place of
 * Lit's own module of the same exports; see tools/build/lean-lit.mjs.
 */

/** A style sheet, made when the first element that wears it is drawn. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

/** A style sheet from a literal without expressions: what the build makes of a `.scss` file. */
export const css = ([text]: TemplateStringsArray): CSSResult => new CSSResult(text!);

// eslint-disable-next-line no-restricted-syntax -- a name that Lit's module passes on; nobody here calls it
export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(String(text));

export const supportsAdoptingStyleSheets = true;

export const adoptStyles = (root: ShadowRoot, styles: readonly CSSResult[]): void => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;
