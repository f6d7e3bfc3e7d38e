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
  ...own,
  ...slow,
  imported: (network) => `Écrit sur ${network}`,
  target: (hours) => n(hours, 'Lus en général sous # heure ouvrée.', 'Lus en général sous # heures ouvrées.'),
  openPage: 'Lire les commentaires sur leur propre page',
  voteFor: (author) => `Je trouve utile le commentaire écrit par ${author}`,
  closed: {
    ...closed.closed,
    election: (date) =>
      `Les commentaires sont fermés jusqu’au ${date}, comme la loi le demande avant une élection.`,
    hours: (date) => `Les commentaires sont fermés hors des heures de service. Reprise le ${date}.`,
    load: 'De nombreux commentaires attendent d’être lus. L’envoi rouvrira bientôt.',
    archived: 'Cette page est archivée. Ses commentaires peuvent toujours être lus.',
    opens: (date) => `Les commentaires ouvriront le ${date}.`,
  },
} satisfies CommentsTerms;
