import { plural } from '../plural.ts';
import type { ThreadMoreTerms } from '../terms.ts';
import { weekday } from '../weekday.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** A time of day, `HH:MM`, as French writes it: 9 h, 17 h 30. */
const clock = (time: string) => {
  const [hour, minute] = time.split(':');
  return `${Number(hour)}\u00a0h${Number(minute) ? `\u00a0${minute}` : ''}`;
};

/** French: what a reader of a thread meets once something happens, or is closed. */
export default {
  partial: 'Certaines réponses n’ont pas pu être chargées.',
  state: {
    draft: 'Brouillon',
    queued: 'En attente d’envoi',
    sending: 'Envoi en cours',
    pending: 'En attente de modération',
    held: 'Retenu pour vérification',
    published: 'Publié',
    rejected: 'Non publié',
    removed: 'Retiré',
    deleted: 'Retiré par son auteur',
    unknown: 'Inconnu',
  },
  shown: ({ shown, total }) =>
    n(
      total,
      `${shown.toLocaleString('fr')} sur # commentaire affiché`,
      `${shown.toLocaleString('fr')} sur # commentaires affichés`,
    ),
  newComments: (count) => n(count, '# nouveau commentaire – afficher', '# nouveaux commentaires – afficher'),
  sort: {
    label: 'Ordre',
    oldest: 'Du plus ancien au plus récent',
    newest: 'Du plus récent au plus ancien',
    replies: 'Les plus discutés d’abord',
    votes: 'Les plus utiles d’abord',
  },
  imported: (network) => `Écrit sur ${network}`,
  charter: ({ version, date }) => `Charte, version ${version} du ${date}`,
  moderated: 'Les commentaires sont lus avant d’être publiés.',
  afterwards: 'Les commentaires sont publiés aussitôt et lus ensuite.',
  hours: ({ table, back }) => `Modération ${table}${back && `, reprise ${back}`}.`,
  span: ({ first, last, hours }) => {
    const day = (number: number) => weekday('fr', number, 'short');
    const days = first === last ? day(first) : `${day(first)}–${day(last)}`;
    return `${days} ${hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(' et ')}`;
  },
  moment: ({ day, time }) => `${weekday('fr', day, 'long')} ${clock(time)}`,
  target: (hours) => n(hours, 'Lus en général sous # heure ouvrée.', 'Lus en général sous # heures ouvrées.'),
  closed: {
    plain: 'Les commentaires sont fermés.',
    until: (date) => `Les commentaires sont fermés jusqu’au ${date}.`,
    reason: ({ reason, until }) => `Les commentaires sont fermés jusqu’au ${until}\u00a0: ${reason}.`,
    election: (date) =>
      `Les commentaires sont fermés jusqu’au ${date}, comme la loi le demande avant une élection.`,
    hours: (date) => `Les commentaires sont fermés hors des heures de service. Reprise le ${date}.`,
    load: 'De nombreux commentaires attendent d’être lus. L’envoi rouvrira bientôt.',
    locked: 'Cette discussion est close. Elle peut toujours être lue.',
    archived: 'Cette page est archivée. Ses commentaires peuvent toujours être lus.',
    readonly: 'Les commentaires peuvent être lus ici, mais pas ajoutés.',
    opens: (date) => `Les commentaires ouvriront le ${date}.`,
  },
  slow: (seconds) =>
    n(
      seconds,
      'Vous pourrez envoyer un autre commentaire dans # seconde.',
      'Vous pourrez envoyer un autre commentaire dans # secondes.',
    ),
  notDesk: 'Ceci n’est pas un guichet. Pour une demande, veuillez vous adresser au service.',
  openPage: 'Lire les commentaires sur leur propre page',
  voteFor: (author) => `Je trouve utile le commentaire écrit par ${author}`,
} satisfies ThreadMoreTerms;
