/** The reader's own choice of topic, source and language, on pages that ask for it (R-161). */
import { html, nothing } from 'lit';
import type { UnreadPost } from '../../../model/wire/unread.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import type { FeedMoreTerms } from '../../../words/terms.ts';
import { networkName } from '../../../model/network/name.ts';
import { traits } from '../choice.ts';
import type { Choice } from '../choice.ts';

/** What there is to choose from, what is chosen, and who hears of it. */
export interface FilterLook {
  /** `tag`, `source`, `language`, in the order of the page's author. */
  readonly names: readonly string[];
  readonly posts: readonly UnreadPost[];
  readonly choice: Choice;
  readonly words: FeedMoreTerms['filters'];
  /** BCP 47, for the names of languages. */
  readonly lang: string;
  /** What the institution's own feed is called. */
  readonly site: string;
  choose(choice: Choice): void;
}

/** Entries of one choice at most: a list is to be read. */
const MOST = 50;

/** The values of the posts, the most frequent first. */
const valuesOf = (posts: readonly UnreadPost[], name: keyof Choice): string[] => {
  const counts = new Map<string, number>();
  for (const post of posts)
    for (const value of new Set(traits[name](post).map((trait) => trait.toLowerCase())))
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([value]) => value);
};

const languageName = (tag: string, lang: string): string => {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** One list for each name that has two values or more; nothing when none has. */
export const filtersView = (look: FilterLook): unknown => {
  const { names, posts, choice, words, lang, site, choose } = look;
  const nameOf: Record<keyof Choice, (value: string) => string> = {
    tag: (value) => posts.flatMap(({ tags }) => tags).find((tag) => tag.toLowerCase() === value) ?? value,
    source: (value) => networkName(value) || site,
    language: (value) => languageName(value, lang),
  };
  const known = names.filter((name): name is keyof Choice => Object.hasOwn(traits, name));
  const lists = known
    .map((name) => [name, valuesOf(posts, name)] as const)
    .filter(([name, values]) => values.length > 1 || choice[name]?.length);
  if (!lists.length) return nothing;
  return html`<div part="filters" role="group" aria-label=${words.label}>
    ${lists.map(
      ([name, values]) =>
        html`<label part="filter"
          ><span>${words[name]}</span>
          <select
            part="field"
            @change=${({ target }: Event) => {
              const { value } = target as HTMLSelectElement;
              choose({ ...choice, [name]: value ? [value] : [] });
            }}
          >
            <option value="" .selected=${!choice[name]?.length}>${words.all}</option>
            ${values.map(
              (value) =>
                html`<option value=${value} .selected=${choice[name]?.[0] === value}>
                  ${cleanLine(nameOf[name](value))}
                </option>`,
            )}
          </select></label
        >`,
    )}${
      lists.some(([name]) => choice[name]?.length)
        ? html`<button part="control clear" type="button" @click=${() => choose({})}>${words.clear}</button>`
        : nothing
    }
  </div>`;
};
