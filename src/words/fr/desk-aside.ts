import { plural } from '../plural.ts';
import type { DeskAsideTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: what moderators read beside a comment. */
export default {
  reports: {
    answer: (count) =>
      n(
        count,
        'Votre décision répond au signalement\u00a0: la personne qui l’a envoyé pourra la lire.',
        'Votre décision répond aux # signalements\u00a0: les personnes qui les ont envoyés pourront la lire.',
      ),
    reference: (reference) => `Référence ${reference}`,
    kind: {
      illegal: 'Contraire à la loi',
      hate: 'Propos haineux',
      harassment: 'Harcèlement ou menaces',
      'personal-data': 'Données personnelles',
      'child-abuse': 'Abus sexuel sur un enfant',
      charter: 'Contraire à la charte',
      spam: 'Publicité ou message indésirable',
      other: 'Autre motif',
    },
  },
  contest: {
    author: (date) => `L’auteur a contesté la décision le ${date}`,
    reporter: (date) => `La personne qui a signalé ce commentaire a contesté la décision le ${date}`,
    first: ({ who, what, date }) => `Décision contestée\u00a0: ${what}, ${who}, ${date}`,
    mine: 'Vous avez pris cette décision. Si vous le pouvez, demandez à quelqu’un d’autre de relire le commentaire.',
    another: 'Vous avez pris cette décision. Sur ce site, une autre personne doit répondre.',
  },
  history: {
    none: 'Aucune autre contribution ne peut être reliée à cet auteur.',
    address: 'Même adresse de courriel, non vérifiée',
    name: 'Même nom\u00a0: il peut s’agir d’une autre personne',
    more: 'Il y en a de plus anciennes.',
  },
  decide: {
    gone: 'Ce commentaire n’est plus ici.',
    undoLate: 'Le délai d’annulation est passé. Vous pouvez encore changer la décision.',
    cancel: 'Abandonner',
    changed: 'L’auteur a modifié ce commentaire. Veuillez le relire.',
    taken: (name) => `${name} vient de décider pour ce commentaire.`,
    heading: 'Motifs de la décision',
    explanationHint: 'Deux phrases suffisent\u00a0: ce qui a été constaté, et pourquoi la règle s’applique.',
    ready: 'Phrases types',
    lawRef: 'De quelle loi s’agit-il\u202f?',
    answer: 'Explication pour la personne qui conteste',
    needReason: 'Donnez le motif en quelques mots.',
    preview: 'Ce que l’auteur lira',
    law: 'La loi, et non la charte',
    needClause: 'Choisissez l’article qui s’applique.',
    needExplanation: 'Expliquez la décision en quelques mots.',
    automated: 'Un contrôle automatique a retenu ce commentaire\u202f; vous décidez.',
  },
  keys: {
    act: { next: 'Suivant', previous: 'Précédent' },
    hint: 'Désactivés tant que vous ne les activez pas. Vous pouvez choisir les touches.',
    on: 'Utiliser les raccourcis',
    taken: 'Cette touche est déjà utilisée.',
  },
  log: {
    empty: 'Aucune décision n’a encore été enregistrée.',
    system: 'Contrôle automatique',
    line: ({ who, what, date }) => `${date}\u00a0: ${what} (${who})`,
  },
  roles: {
    contributor: 'Contributeur\u00a0: prépare des réponses',
    moderator: 'Modérateur\u00a0: décide et répond',
    manager: 'Responsable\u00a0: lit les chiffres',
    admin: 'Administrateur\u00a0: règle le site et gère les personnes',
    operator: 'Exploitant\u00a0: fait fonctionner les sites, ne lit aucun commentaire',
  },
} satisfies DeskAsideTerms;
