import { plural } from '../plural.ts';
import type { DeskWordsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: the word lists at the desk. */
export default {
  hint: 'Un commentaire qui contient l’un de ces mots attend un modérateur\u202f; il n’est jamais refusé automatiquement. Les listes ne sont jamais publiques.',
  list: { hold: 'À lire d’abord', emergency: 'Urgence' },
  listHint: {
    hold: 'Le commentaire attend un modérateur.',
    emergency: 'Le commentaire attend, et son auteur lit aussitôt qui appeler.',
  },
  add: {
    heading: 'Ajouter un mot ou une expression',
    word: 'Mot ou expression',
    wordHint:
      'Les mots entiers sont reconnus, avec ou sans accents ni majuscules, et sous déguisement\u00a0: v.i.l.a.i.n, v1lain.',
    list: 'Liste',
    lang: 'Langue, si vous le souhaitez',
    langHint:
      'Un code court, comme fr ou en. Il sert à l’équipe\u202f; le mot est cherché dans tous les commentaires.',
    note: 'Note pour l’équipe, si vous le souhaitez',
    send: 'Ajouter à la modification',
    needWord: 'Veuillez écrire un mot de 200 caractères au plus, avec au moins une lettre ou un chiffre.',
    badLang: 'Veuillez indiquer la langue par un code court, comme fr ou en, ou laisser le champ vide.',
  },
  change: {
    heading: 'Votre modification, pas encore enregistrée',
    hint: 'Essayez-la d’abord sur les derniers commentaires. Une fois enregistrée, elle vaut pour les nouveaux commentaires.',
    put: (word) => `Ajout\u00a0: ${word}`,
    drop: (word) => `Retrait\u00a0: ${word}`,
    back: (word) => `Ne pas garder dans la modification\u00a0: ${word}`,
    full: (most) =>
      `Une modification compte au plus ${most.toLocaleString('fr')} mots. Enregistrez celle-ci, puis apportez la suite.`,
  },
  test: {
    send: 'Essayer sur les derniers commentaires',
    running: 'Lecture des derniers commentaires…',
    held: ({ held, of }) =>
      `${n(held, '# commentaire de plus attendrait', '# commentaires de plus attendraient')}, sur ${n(of, 'le dernier', 'les # derniers')}.`,
    none: (of) => `Aucun commentaire de plus n’attendrait, sur ${n(of, 'le dernier', 'les # derniers')}.`,
    freed: (count) => n(count, '# n’attendrait plus.', '# n’attendraient plus.'),
    published: (count) =>
      n(
        count,
        'L’équipe en avait publié #\u00a0: une fausse alerte.',
        'L’équipe en avait publié #\u00a0: de fausses alertes.',
      ),
    refused: (count) => n(count, 'L’équipe en avait refusé #.', 'L’équipe en avait refusé #.'),
    part: 'L’essai était long\u00a0: les commentaires plus anciens n’ont pas été lus.',
    samples: 'Quelques commentaires qui attendraient',
  },
  save: 'Enregistrer la modification',
  saved: 'Enregistré. Cela vaut dès le prochain commentaire.',
  conflict:
    'Une autre personne a modifié les listes entre-temps. Les voici telles qu’elles sont\u202f; votre modification est toujours là.',
  entries: {
    heading: (count) => n(count, '# mot ajouté ici', '# mots ajoutés ici'),
    empty: 'Aucun mot n’a encore été ajouté ici.',
    filter: 'Chercher dans les listes',
    none: 'Aucun mot ne contient ces lettres.',
    more: (count) =>
      n(count, '# autre\u00a0: précisez la recherche.', '# autres\u00a0: précisez la recherche.'),
    remove: (word) => `Retirer\u00a0: ${word}`,
    by: ({ who, date }) => `${who}, le ${date}`,
    somebody: 'une personne de l’équipe',
  },
  bring: {
    heading: 'Apporter une liste',
    hint: 'Un mot par ligne, ou un fichier CSV avec les colonnes list, word, lang, note. Ce que vous apportez rejoint la modification ci-dessus.',
    text: 'Mots',
    file: 'Ou un fichier',
    send: 'Les ajouter à la modification',
    read: (count) => n(count, '# mot est dans la modification', '# mots sont dans la modification'),
    unread: (lines) => `Ces lignes n’ont aucun mot utilisable\u00a0: ${lines}.`,
    nothing: 'Il ne s’y trouve aucun mot nouveau.',
  },
  download: 'Télécharger les listes pour un tableur (CSV)',
  base: {
    heading: 'Mots de la configuration',
    hint: 'Ils valent toujours. La personne qui exploite le service peut les modifier.',
  },
  log: {
    heading: 'Registre des modifications',
    empty: 'Rien n’a encore été modifié.',
    line: ({ date, who, act, word, list }) => `${date}, ${who}\u00a0: ${act} «\u00a0${word}\u00a0» (${list})`,
    act: { put: 'ajout de', drop: 'retrait de' },
  },
} satisfies DeskWordsTerms;
