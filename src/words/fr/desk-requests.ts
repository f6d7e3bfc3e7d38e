import { plural } from '../plural.ts';
import type { DeskRequestsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: requests for one's data. */
export default {
  hint: 'Quand une personne demande ses données ou leur effacement, il y a un mois pour répondre. Vérifiez d’abord que ce sont bien les siennes.',
  find: {
    heading: 'Ce qui est conservé d’une personne',
    label: 'Adresse de courriel, code d’un reçu ou adresse d’un commentaire',
    hint: 'Avec une adresse de courriel, seuls apparaissent les commentaires dont l’auteur l’a confirmée.',
    send: 'Chercher',
    empty: 'Écrivez une adresse de courriel, le code d’un reçu ou l’adresse d’un commentaire.',
    none: 'Rien n’est conservé à ce titre.',
    found: ({ comments, addresses, reports, votes, measures }) =>
      [
        n(comments, '# commentaire', '# commentaires'),
        n(addresses, '# adresse de courriel', '# adresses de courriel'),
        n(reports, '# signalement', '# signalements'),
        n(votes, '# évaluation', '# évaluations'),
        n(measures, '# avertissement ou suspension', '# avertissements ou suspensions'),
      ].join(', ') + '.',
    unverified: (count) =>
      n(
        count,
        '# commentaire porte cette adresse, que personne n’a confirmée\u00a0: l’effacement retire l’adresse et laisse le commentaire.',
        '# commentaires portent cette adresse, que personne n’a confirmée\u00a0: l’effacement retire l’adresse et laisse les commentaires.',
      ),
    sealed: ({ count, until }) =>
      n(
        count,
        `La loi demande aux hébergeurs de conserver la provenance d’un commentaire\u00a0: # enregistrement scellé reste jusqu’au ${until}. Il ne peut pas être ouvert ici.`,
        `La loi demande aux hébergeurs de conserver la provenance des commentaires\u00a0: # enregistrements scellés restent, le dernier jusqu’au ${until}. Ils ne peuvent pas être ouverts ici.`,
      ),
    received: 'Demande reçue le',
    receivedHint: 'Aujourd’hui si le champ reste vide.',
    export: 'Télécharger les données',
    erase: 'Effacer',
  },
  erase: {
    heading: 'Effacer définitivement',
    warning: 'On ne peut pas revenir en arrière. Les réponses des autres restent à leur place.',
    confirm: 'Pour confirmer, écrivez encore une fois ce que vous avez cherché',
    wrong: 'Ce n’est pas ce que vous avez cherché.',
    send: 'Effacer définitivement',
    cancel: 'Annuler',
  },
  done: {
    export: (reference) => `Le fichier est prêt. Référence au registre\u00a0: ${reference}.`,
    erase: (reference) => `C’est effacé. Référence au registre\u00a0: ${reference}.`,
    answered: 'La réponse est notée.',
    added: 'La demande est notée.',
  },
  failed: {
    'not-found': 'Rien n’est conservé à ce titre.',
    conflict: 'Cette demande a déjà reçu une réponse.',
    other: 'Cela n’a pas abouti. Vous pouvez réessayer.',
  },
  register: {
    heading: 'Registre des demandes',
    empty: 'Aucune demande pour le moment.',
    kind: { export: 'Accès aux données', erase: 'Effacement' },
    received: (date) => `reçue le ${date}`,
    due: (date) => `réponse attendue au plus tard le ${date}`,
    late: (date) => `la réponse était attendue au plus tard le ${date}`,
    done: (date) => `réponse donnée le ${date}`,
    answer: 'Ce qui a été répondu, en quelques mots et sans nom',
    send: 'Noter la réponse',
    need: 'Écrivez ce qui a été répondu.',
    add: { export: 'Noter une demande d’accès', erase: 'Noter une demande d’effacement' },
  },
} satisfies DeskRequestsTerms;
