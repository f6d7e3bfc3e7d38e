/** The rules with their words: a file of its own, so that the stop comes first and alone. */
import type { Language } from '../../kit/language.ts';
import type { RoomHost } from '../rooms/room.ts';
import type { WaveRules } from './rules.ts';

const words = {
  en: () => import('../../../words/en/desk-waves.ts'),
  fr: () => import('../../../words/fr/desk-waves.ts'),
};

/** @throws when a chunk does not come */
export async function waveRules(host: RoomHost, language: Language): Promise<WaveRules> {
  const [part, said] = await Promise.all([import('./rules.ts'), words[language]()]);
  return new part.WaveRules(host, said.default);
}
