/**
 * Where the value of an option comes from: the element's own attribute or property, else the page's default for
 * this widget (`<meta name="parvis:share:networks">`), else the page's default for all (`<meta name="parvis:networks">`).
 * Undefined means: what is built in.
 */
import { meta } from './dom.ts';

/** The property that Lit keeps in step with an attribute: `page-title` is `pageTitle`. */
const own = (host: Element, name: string): string | undefined =>
  (host as unknown as Record<string, string | null | undefined>)[
    name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  ]?.trim();

/**
 * @param host the widget
 * @param name the option, which is the attribute's name
 */
export function option(host: Element, name: string): string | undefined {
  const widget = host.localName.replace('parvis-', '');
  return own(host, name) || meta(`parvis:${widget}:${name}`) || meta(`parvis:${name}`);
}

/** A yes-or-no option: present or `true` is yes, `false` is no (R-03: CMSs drop attributes without a value). */
export const flag = (host: Element, name: string): boolean =>
  (own(host, name) === '' ? 'true' : option(host, name)) === 'true';
