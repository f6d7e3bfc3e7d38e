/** Measures beside the other contributions of an author: a chunk of its own, fetched with them. */
import { languageOf } from '../../kit/language.ts';
import type { BesideMeasures } from '../authors/beside.ts';
import type { Reading } from '../desk.reading.ts';
import * as lazy from '../lazy-authors.ts';

const known = new WeakMap<Reading, Map<string, BesideMeasures | 'asked'>>();

/** @returns what is drawn; undefined until it has come */
export function measuresOf(reading: Reading, comment: string): unknown {
  const language = languageOf(reading.element);
  const made = known.get(reading) ?? new Map<string, BesideMeasures | 'asked'>();
  known.set(reading, made);
  const part = made.get(language);
  if (part && part !== 'asked') return part.view(comment);
  if (!part) {
    made.set(language, 'asked');
    lazy.beside(language).then(
      ([{ BesideMeasures: Part }, { default: words }]) => {
        made.set(language, new Part(reading, words));
        reading.changed();
      },
      // Asked for again with the next comment; it can be decided on without.
      () => made.delete(language),
    );
  }
  return undefined;
}
