/**
 * The three ways to place a widget (R-01). CMS editors' filters strip custom elements, so a `div` with data attributes
 * and a plain link mean the same, and become the element once its class is there. Until then, and if the class never
 * comes, what the author wrote stays: it is the fallback.
 *
 * No Lit here: the loader is made of this.
 */

/** The widgets that a page can ask for. */
export const widgets = ['share', 'feed', 'comments', 'rating', 'count'] as const;
/** One of them. */
export type Widget = (typeof widgets)[number];

/** A place on the page that asks for a widget. */
export interface Place {
  readonly widget: Widget;
  readonly node: Element;
  /** Of a link: where it leads, without its fragment; undefined for the other two ways. */
  readonly address?: string | undefined;
  /** As the author wrote them: of a link or from `data-parvis-NAME`; the element has its own. */
  readonly options?: Iterable<[name: string, value: string]> | undefined;
}

/** Why a place, or an option, is not taken: a sentence for the webmaster. */
export type Refusal = 'unknown-widget' | 'json-link' | 'unknown-option' | 'missing-src';

/** What a widget's code may bring in place of an element: it writes into the author's own node, and fills its place so. */
export interface Writer {
  readonly write?: (place: Place, refuse: Refuse) => void;
}

/** Hears of refusals. @param value the widget's name, the address or the option, as written */
export type Refuse = (code: Refusal, value: string, node: Element) => void;

const done = new WeakSet<Element>();
const tags = widgets.map((widget) => `parvis-${widget}`);
const selector = ['[data-parvis]', 'a[href*="#parvis-"]', ...tags].join();

/** What a node asks for; it may only look like it: other fragments are the page's own. */
const asks = (node: Element): Omit<Place, 'widget'> & { readonly widget: string | undefined } => {
  const widget = node.getAttribute('data-parvis');
  if (widget !== null)
    return {
      node,
      widget,
      options: node
        .getAttributeNames()
        .filter((each) => /^data-parvis-/.test(each))
        .map((each) => [each.slice(12), node.getAttribute(each)!]),
    };
  // The element itself, or `feed.html#parvis-feed?limit=5`.
  const [, address, own, options] =
    /^(.*?#)?parvis-(\w+)(?:\?(.*))?$/.exec(node.getAttribute('href') ?? node.localName) ?? [];
  return {
    node,
    widget: own,
    address: address?.slice(0, -1),
    options: (address as undefined) && new URLSearchParams(options),
  };
};

/**
 * Every place under `root`, itself included, in the page's order. A node that is already filled is not among them.
 */
export function places(root: Element, refuse: Refuse): Place[] {
  const nodes = [...Element.prototype.querySelectorAll.call(root, selector)];
  if (root.matches(selector)) nodes.unshift(root);
  const found: Place[] = [];
  for (const node of nodes) {
    // The fallback of a widget may hold links of the same form: they are part of it.
    if (done.has(node) || node.parentElement?.closest(selector)) continue;
    const place = asks(node);
    if (widgets.includes(place.widget as Widget)) found.push(place as Place);
    else if (node.hasAttribute('data-parvis')) {
      done.add(node);
      refuse('unknown-widget', place.widget!, node);
    }
  }
  return found;
}

/**
 * Fills one place, once: the element takes the options and, as its fallback, what was there.
 *
 * An option is set only when the element's class knows it, so that a link in a comment or a CMS field can never set
 * `onclick` or `style`.
 */
export function fill({ widget, node, address, options }: Place, refuse: Refuse): void {
  if (done.has(node)) return;
  done.add(node);
  // The element itself needs nothing.
  if (!options) return;
  if (/\.json$/i.test(address!)) return refuse('json-link', address!, node);
  const element = document.createElement(`parvis-${widget}`);
  const known = (element.constructor as { observedAttributes?: string[] }).observedAttributes;
  // A link leads to a page that people can read; feed and comments find their data from there.
  if (address) element.setAttribute(widget === 'share' ? 'url' : 'src', address);
  for (const [name, value] of options) {
    if (known?.includes(name)) element.setAttribute(name, value);
    else refuse('unknown-option', name, node);
  }
  // '' is the page itself: a link too.
  if (address !== undefined) {
    node.replaceWith(element);
    element.append(node);
  } else {
    element.append(...node.childNodes);
    node.append(element);
  }
}
