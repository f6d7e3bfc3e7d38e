/**
 * How many comments a page has, beside the link to it on a list: `<a data-parvis="count" href="/market#comments">`. No
 * element and no Lit: the words are written into the author's own node. All places that come within one frame are one
 * question to the companion, which tells of its own site's pages alone; what it does not tell keeps what the author
 * wrote, and so does everything when no answer comes.
 */
import { bare } from '../../model/wire/bare.ts';
import en from '../../words/en/count.ts';
import fr from '../../words/fr/count.ts';
import { meta } from '../kit/dom.ts';
import { languageOf } from '../kit/language.ts';
import { peek } from '../kit/peek.ts';
import type { Place, Refuse } from '../kit/place.ts';
import { questions } from './questions.ts';
import { wordsOf } from './text.ts';

const words = { en, fr };

/** Nodes that have been asked about. */
const known = new WeakSet<Element>();

/** What the next questions are about: by the site on the companion, the nodes of each address. */
let waiting = new Map<string, Map<string, Element[]>>();

/** Writes down what an answer says. */
function tell(answer: unknown, pages: ReadonlyMap<string, readonly Element[]>): void {
  // Own properties only (S-05).
  const { counts } = bare<{ readonly counts?: object }>(answer as object);
  for (const [page, count] of Object.entries<unknown>(bare(counts as object)))
    if (Number.isSafeInteger(count) && (count as number) >= 0)
      for (const node of pages.get(page) ?? []) {
        const text = wordsOf(node);
        // The spaces around stay: they may part it from an icon.
        text.data = text.data.replace(/\S.*\S|\S|^$/s, () => words[languageOf(node)].count(count as number));
      }
}

function send(): void {
  for (const [base, pages] of waiting)
    for (const query of questions(pages.keys()))
      void peek(base, `/counts?${query}`, {}).then((answer) => tell(answer, pages));
  waiting = new Map();
}

/** Fills one place, once. Called by whoever finds places: the loader, `placeWidgets`. */
export function write({ node, address, options }: Place, refuse: Refuse): void {
  if (known.has(node)) return;
  known.add(node);
  const given = new Map(options);
  const own = (name: string): string | null | undefined =>
    given.get(name) ?? node.getAttribute(`data-${name}`) ?? node.getAttribute(name);
  const src = own('src') || meta('parvis:count:src') || meta('parvis:src');
  if (!src) return refuse('missing-src', 'count', node);
  try {
    const base = new URL(src, node.baseURI).href.replace(/\/?([?#].*)?$/, '');
    // What leads nowhere else is about the page itself.
    const page = new URL(own('url') ?? address ?? node.getAttribute('href') ?? '', node.baseURI);
    page.hash = '';
    // A page that nobody sees yet asks for nothing.
    if (!waiting.size) requestAnimationFrame(send);
    const pages = waiting.get(base) ?? new Map<string, Element[]>();
    waiting.set(base, pages.set(page.href, [...(pages.get(page.href) ?? []), node]));
  } catch {
    // An address that is none: what the author wrote stays.
  }
}
