import { plural } from '../plural.ts';
import type { ThreadMoreTerms } from '../terms.ts';
import { weekday } from '../weekday.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** A time of day, `HH:MM`, as French writes it: 9 h, 17 h 30. */
const clock = (time: string) => {
  const [hour, minute] = time.split(':');
  return `${Number(hour)}\u00a0h${Number(minute) ? `\u00a0${minute}` : ''}`;
};

/** French: what a reader of a thread meets once something happens. */
export default {
  tooNew: 'Veuillez recharger cette page pour voir les commentaires.',
  partial: 'Certaines réponses n’ont pas pu être chargées.',
  opening: 'Chargement du formulaire…',
  notOpened: 'Le formulaire n’a pas pu être chargé. Veuillez réessayer.',
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
  charter: ({ version, date }) => `Charte, version ${version}${date && ` du ${date}`}`,
  moderated: 'Les commentaires sont lus avant d’être publiés.',
  afterwards: 'Les commentaires sont publiés aussitôt et lus ensuite.',
  hours: ({ table, back }) => `Modération ${table}${back && `, reprise ${back}`}.`,
  span: ({ first, last, hours }) => {
    const day = (number: number) => weekday('fr', number, 'short');
    const days = first === last ? day(first) : `${day(first)}–${day(last)}`;
    return `${days} ${hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(' et ')}`;
  },
  moment: ({ day, time }) => `${weekday('fr', day, 'long')} ${clock(time)}`,
  notDesk: 'Ceci n’est pas un guichet. Pour une demande, veuillez vous adresser au service.',
} satisfies ThreadMoreTerms;
