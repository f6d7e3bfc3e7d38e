import { plural } from '../plural.ts';
import type { DeskPicturesTerms } from '../terms.ts';

/** French: pictures at the moderation desk. */
export default {
  hint: 'Dites ce que l’on voit, comme au téléphone. Le fil public le reprend en moins d’une minute.',
  choose: 'Images à parcourir',
  list: { missing: 'Sans description', desk: 'Décrites ici', all: 'Toutes les images' },
  figures: ({ missing, total }) =>
    `${plural('fr', missing, { one: '# image', other: '# images' })} sans description, sur ${total.toLocaleString('fr')}`,
  empty: {
    missing: 'Toutes les images ont une description.',
    desk: 'Aucune image n’a encore été décrite ici.',
    all: 'Le fil n’a aucune image.',
  },
  field: 'Description',
  fieldHint: 'Une ou deux phrases. Un champ vide rétablit les mots de l’auteur.',
  tooLong: (most) => `Veuillez raccourcir la description à ${most.toLocaleString('fr')} caractères.`,
  own: (text) => `L’auteur a écrit\u00a0: ${text}`,
  by: ({ who, date }) => `Décrite par ${who} le ${date}`,
  somebody: 'une personne de l’équipe',
  untitled: 'Publication sans texte',
  picture: (title) => `Image de\u00a0: ${title}`,
  openPicture: 'Ouvrir l’image (nouvelle fenêtre)',
  openPost: 'Ouvrir la publication (nouvelle fenêtre)',
  save: 'Enregistrer la description',
  undo: 'Annuler',
  saved: 'Description enregistrée',
  emptied: 'Description retirée',
  undone: 'Annulé',
  gone: 'Cette image n’est plus dans le fil.',
  download: 'Télécharger cette liste pour un tableur (CSV)',
} satisfies DeskPicturesTerms;
