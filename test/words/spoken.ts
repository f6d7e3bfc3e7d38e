/**
 * Every sentence of every catalogue, said aloud: fixed terms as they are, terms that need values with sample values,
 * so that a test can read what a person would read.
 */
import { readdirSync } from 'node:fs';

/** Folder of the words, with its languages' folders in it. */
export const folder = new URL('../../src/words/', import.meta.url);

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** The sets of one language, by the name of their file. */
export const setsOf = (lang: Language): string[] =>
  readdirSync(new URL(`${lang}/`, folder))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

type Term = string | ((value: unknown) => unknown);

/** One leaf of a catalogue; `path` begins with the set's name. */
export interface Leaf {
  readonly path: string;
  readonly term: Term;
}

function* leavesIn(node: unknown, path: string): Generator<Leaf> {
  if (typeof node === 'object' && node !== null)
    for (const key of Object.keys(node))
      yield* leavesIn((node as Record<string, unknown>)[key], `${path}.${key}`);
  else yield { path, term: node as Term };
}

/** All the leaves of a language, in the order of the files. */
export async function leavesOf(lang: Language): Promise<Leaf[]> {
  const sets = setsOf(lang).map(async (set) => {
    const { default: terms } = (await import(new URL(`${lang}/${set}.ts`, folder).href)) as {
      default: unknown;
    };
    return [...leavesIn(terms, set)];
  });
  return (await Promise.all(sets)).flat();
}

/** Names of values that are numbers. Every other value is a text, but for the few of `special`. */
const numbers = new Set(
  `average column count day days errors failed first found held hours item items last left length level limit line
  max min needed of ok pending percent port published refused right seconds shown sources target total useful before
  decided late removed reversed upheld waiting
  warnings`.split(/\s+/),
);

/** Values that are neither a number nor any text, or that are of another kind in one term. */
const special: Readonly<Record<string, unknown>> = {
  'cli.doctor.cspAdd.line': '[line]',
  'cli.nodeTooOld.found': '20.1.0',
  'comments.moment.time': '09:30',
  'comments.span.hours': [{ from: '09:00', to: '17:00' }],
  'feed.partial.sources': '[sources]',
  'rating.stars.value': 4,
  'webmaster.two-versions.first': '[first]',
  allowed: ['[one]', '[two]'],
  'cli.config.instead.type.expected': 'text',
  'problems.field.type.expected': 'text',
};

/** The names of the values that a term takes; `plain` when it takes one value and no object. */
function valuesOf(term: (value: unknown) => unknown): { names: string[]; plain: boolean } {
  const [, object, plain] = /^\(?\s*(?:\{([^}]*)\}|(\w*))/.exec(term.toString()) ?? [];
  if (object === undefined) return { names: plain ? [plain] : [], plain: true };
  const names = object.split(',').map((part) => part.replace(/[:=].*/s, '').trim());
  return { names: names.filter(Boolean), plain: false };
}

/** Sample values of a term: `number` gives the numbers, `text` the texts. */
export interface Sample {
  number(name: string): number;
  text(name: string): string;
}

/** Values that can be told apart in a sentence. */
export const distinct: Sample = {
  number: (name) => 3 + [...numbers].indexOf(name),
  text: (name) => `[${name}]`,
};

/** What a leaf says, and the values it was given by their names. */
export function say(
  { path, term }: Leaf,
  sample: Sample,
): { text: unknown; values: Record<string, unknown> } {
  if (typeof term !== 'function') return { text: term, values: {} };
  const { names, plain } = valuesOf(term);
  const values = Object.fromEntries(
    names.map((name) => [
      name,
      // A set may stand in several files, each beginning with its name.
      special[`${path.replace(/^(\w+)-(?:first|more|rare)\./, '$1.')}.${name}`] ??
        special[name] ??
        (numbers.has(name) ? sample.number(name) : sample.text(name)),
    ]),
  );
  return { text: term(plain ? values[names[0]!] : values), values };
}

/** Every sentence of a language, said with none, one, two and many; `empty` says the optional texts as ''. */
export async function sentencesOf(lang: Language, empty?: RegExp): Promise<{ path: string; text: string }[]> {
  const samples: Sample[] = [0, 1, 2, 12_345].map((count) => ({ ...distinct, number: () => count }));
  const said = (await leavesOf(lang)).flatMap((leaf) => [
    ...samples.map((sample) => ({ path: leaf.path, text: String(say(leaf, sample).text) })),
    ...(empty?.test(leaf.path)
      ? [
          {
            path: leaf.path,
            text: String(
              say(leaf, { ...distinct, text: (name) => (mayBeEmpty.has(name) ? '' : `[${name}]`) }).text,
            ),
          },
        ]
      : []),
  ]);
  return [...new Map(said.map((one) => [one.path + one.text, one])).values()];
}

/** Values that may be '' in the terms of `optional`. */
const mayBeEmpty = new Set(['back', 'date', 'instead', 'ref', 'role', 'service']);

/** Terms some of whose texts may be '': what is then left must still be well written. */
export const optional =
  /^(comments\.(gone|hours|officialBy)|cli\.error\.dead|webmaster\.(dead-network|renamed-network|no-share-link))/;

/** The words of a sentence, punctuation standing alone not counted. */
export const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
