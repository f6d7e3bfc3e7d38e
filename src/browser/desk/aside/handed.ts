/** What stands beside a comment about services: its words and its chunk come when somebody opens it. */
import { languageOf } from '../../kit/language.ts';
import type { Reading } from '../desk.reading.ts';
import type { HandedBeside } from '../handed/beside.ts';

const words = {
  en: () => import('../../../words/en/desk-handed.ts'),
  fr: () => import('../../../words/fr/desk-handed.ts'),
};

/** By desk, with the language that it speaks. */
const made = new WeakMap<Reading, readonly [language: string, beside: HandedBeside]>();

/** Opens it for a comment. */
export async function openHanded(reading: Reading, comment: string): Promise<void> {
  const language = languageOf(reading.element);
  const known = made.get(reading);
  let beside = known?.[0] === language ? known[1] : undefined;
  if (!beside)
    try {
      const [part, said] = await Promise.all([import('../handed/beside.ts'), words[language]()]);
      beside = new part.HandedBeside(reading, said.default);
      made.set(reading, [language, beside]);
    } catch {
      // It stays "loading": opened again, it is asked for again.
      return;
    }
  await beside.open(comment);
}

/** @returns what is drawn of it; undefined until it is there */
export const handedView = (reading: Reading, comment: string): unknown =>
  made.get(reading)?.[1].view(comment);
