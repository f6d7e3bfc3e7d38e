import { plural } from '../plural.ts';
import type { CommentsTerms } from '../terms.ts';
import closed from './comments-closed.ts';
import first from './comments-first.ts';
import more from './comments-more.ts';
import own from './comments-own.ts';
import slow from './comments-slow.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: a thread, whole. */
export default {
  ...first,
  ...more,
  ...closed,
  ...own,
  ...slow,
  imported: (network) => `Écrit sur ${network}`,
  target: (hours) => n(hours, 'Lus en général sous # heure ouvrée.', 'Lus en général sous # heures ouvrées.'),
  openPage: 'Lire les commentaires sur leur propre page',
  voteFor: (author) => `Je trouve utile le commentaire écrit par ${author}`,
} satisfies CommentsTerms;
