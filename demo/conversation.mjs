/**
 * What imagined residents have said under three articles, so that whoever looks at the demonstration sees a conversation
 * and a desk with something to decide, not an empty box. `hours` is how long ago; `waits` is for a moderator to read.
 *
 * @typedef {{id: number, to?: number, who: string, hours: number, waits?: boolean, text: string}} Said
 * @type {Readonly<Record<string, {title: string, said: readonly Said[]}>>}
 */
export const conversation = {
  '/actualites/marche-du-samedi.html': {
    title: 'Le marché passe au samedi matin',
    said: [
      {
        id: 1,
        who: 'Hélène B.',
        hours: 220,
        text: 'Enfin ! Quand on travaille en semaine, on ne voyait jamais le marché. Est-ce que le parc des Remparts restera gratuit toute la matinée ?',
      },
      {
        id: 2,
        to: 1,
        who: 'Yanis',
        hours: 216,
        text: 'Et il y a toujours de la place derrière la gare, à cinq minutes à pied par la passerelle.',
      },
      {
        id: 3,
        who: 'Un riverain du beffroi',
        hours: 190,
        text: 'Je suis content pour les commerçants, mais j’habite au-dessus de la place. À quelle heure arriveront les camions ? Le mercredi, tout le quartier était réveillé à cinq heures et demie.',
      },
      {
        id: 4,
        to: 3,
        who: 'Odile',
        hours: 188,
        text: 'Même question. Et les poubelles, elles passent avant ou après ?',
      },
      {
        id: 5,
        who: 'Ferme des Trois Aulnes',
        hours: 96,
        text: 'Nous serons là dès le premier samedi avec nos légumes et nos œufs. Venez goûter la soupe de potimarron, c’est offert.',
      },
      {
        id: 6,
        who: 'Paul',
        hours: 70,
        text: 'Je trouve cette décision mauvaise. Le samedi, mes enfants ont sport et nous ne sommes pas là. On nous demande notre avis une fois que tout est fait.',
      },
      {
        id: 7,
        to: 6,
        who: 'Samira',
        hours: 66,
        text: 'La réunion publique était affichée à la mairie et dans le bulletin. Mais c’est vrai qu’elle tombait un mercredi soir.',
      },
      {
        id: 8,
        who: 'Gilles',
        hours: 5,
        waits: true,
        text: 'Y aura-t-il un point d’eau et des toilettes ouvertes ? Avec mon père qui a 84 ans, c’est ce qui nous décide à venir ou pas.',
      },
      {
        id: 9,
        to: 5,
        who: 'Mamie Jo',
        hours: 3,
        waits: true,
        text: 'Gardez-moi une douzaine d’œufs, je passe vers dix heures !',
      },
      {
        id: 10,
        who: 'Remonté',
        hours: 1,
        waits: true,
        text: 'Encore une idée de gens qui ne font jamais leurs courses eux-mêmes. Bande d’incapables, dehors !',
      },
    ],
  },
  '/actualites/berges-de-la-lys.html': {
    title: 'Les berges de la Lys rouvrent aux promeneurs',
    said: [
      {
        id: 11,
        who: 'Léo',
        hours: 150,
        text: 'J’y suis allé ce matin en fauteuil avec ma sœur : on passe partout, même à la nouvelle passerelle. Merci.',
      },
      {
        id: 12,
        who: 'Anne-Marie',
        hours: 120,
        text: 'Très beau travail. Peut-on amener ses propres plants le 28 novembre ? J’ai trois jeunes saules à donner.',
      },
    ],
  },
  '/actualites/mediatheque-le-dimanche.html': {
    title: 'La médiathèque ouvre un dimanche par mois',
    said: [
      {
        id: 13,
        who: 'Karim',
        hours: 40,
        text: 'Merci, le dimanche est mon seul jour de repos. Pensez à sortir assez de chaises pour l’histoire de 15 h, nous viendrons nombreux.',
      },
    ],
  },
};

/** The institution's answer to the first question, signed by a service. */
export const official = {
  who: 'Noé Garnier',
  service: 'Service des marchés',
  answers: 'Enfin',
  text: 'Bonjour. Oui, le parc des Remparts reste gratuit toute la matinée, sans disque. Les camions n’entreront sur la place qu’à partir de 6 h 30, moteur coupé dès qu’ils sont en place ; les bacs sont vidés après 14 h. Nous ferons le point avec les riverains au conseil d’avril.',
};

/** What comes in afterwards, through the same door as everything that residents write. */
export const late = {
  page: '/actualites/berges-de-la-lys.html',
  name: 'Club photo de la vallée',
  text: 'Nos photos de la réouverture sont en ligne : https://photos.example/lys-2026 (et d’autres sur https://photos.example/crue).',
};

/** A comment that a resident finds wrong. */
export const reported = {
  page: '/actualites/marche-du-samedi.html',
  begins: 'Je trouve',
  kind: 'charter',
  reason: 'Il dit que personne n’a été consulté, c’est faux : il y a eu une réunion publique.',
};
