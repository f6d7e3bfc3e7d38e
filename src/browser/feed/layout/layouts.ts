/**
 * Other looks than a list, each a chunk of its own with its style sheet; this one only knows which. Where one does not
 * come, the posts stand in their list.
 */
import type { CSSResult } from 'lit';
import type { FeedLayoutsTerms } from '../../../words/terms.ts';
import type { Language } from '../../kit/language.ts';
import { flag } from '../../kit/option.ts';
import type { Panel } from '../panel.ts';

/** How one layout draws the posts; undefined where its style sheet does it alone. */
export type Lay = NonNullable<Panel['lay']>;

interface Layout {
  readonly sheet: CSSResult;
  readonly lay?: (panel: Panel, words: FeedLayoutsTerms) => Lay;
}

const code: Readonly<Record<string, () => Promise<Layout>>> = {
  wall: () => import('./wall/wall.ts'),
  carousel: () => import('./carousel/carousel.ts'),
  kiosk: () => import('./kiosk/kiosk.ts'),
  stream: () => import('./stream/stream.ts'),
};

/** Those that say something. */
const speak = ['carousel', 'kiosk'];

const words = {
  en: () => import('../../../words/en/feed-layouts.ts'),
  fr: () => import('../../../words/fr/feed-layouts.ts'),
};

/** Sheets that this has put on an element. */
const worn = new WeakMap<Panel, readonly CSSStyleSheet[]>();

/** What the page asks for: a layout, a stream, or a stream on a wall; the others have an order of their own. */
const asked = ({ element, option }: Panel): readonly string[] => {
  const layout = option('layout')?.toLowerCase() ?? '';
  const known = Object.hasOwn(code, layout) ? [layout] : [];
  if (!flag(element, 'stream')) return known;
  return [...known.filter((name) => name === 'wall'), 'stream'];
};

/** Which came last to be asked for: a slower one before it changes nothing. */
const newest = new WeakMap<Panel, symbol>();

/** Brings what the page asks for now, and takes off what was there before. Never throws. */
export async function layouts(panel: Panel, language: Language): Promise<void> {
  const names = asked(panel);
  const wanted = `${names.join()} ${language}`;
  if (panel.layout === wanted) return;
  const turn = Symbol();
  newest.set(panel, turn);
  try {
    const [found, spoken] = await Promise.all([
      Promise.all(names.map((name) => code[name]!())),
      names.some((name) => speak.includes(name)) ? words[language]() : undefined,
    ]);
    if (newest.get(panel) !== turn || panel.layout === wanted) return;
    panel.layout = wanted;
    const root = panel.element.shadowRoot!;
    const before = worn.get(panel) ?? [];
    const sheets = found.map(({ sheet }) => sheet.styleSheet!);
    root.adoptedStyleSheets = [
      ...root.adoptedStyleSheets.filter((sheet) => !before.includes(sheet)),
      ...sheets,
    ];
    worn.set(panel, sheets);
    panel.lay = undefined;
    for (const { lay } of found) if (lay) panel.lay = lay(panel, spoken?.default as FeedLayoutsTerms);
  } catch {
    // The list is there.
  }
}
