import { plural } from '../plural.ts';
import type { DeskToolboxTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('fr', count, { one, other });

/** French: the tools of the desk, and the stop. */
export default {
  choose: 'Outils',
  tool: { stop: 'Arrêt d’urgence', words: 'Listes de mots', training: 'Entraînement' },
  hint: 'Un arrêt vaut pour tout le site, aussitôt et jusqu’à la reprise. Ce qui est public le reste.',
  now: 'Ce qui est arrêté',
  calm: 'Rien n’est arrêté.',
  what: {
    comments: 'Nouveaux commentaires',
    push: 'Messages vers les réseaux',
    mail: 'Courriels',
  },
  since: ({ date, who }) => `Depuis le ${date}, par ${who}`,
  sinceAlone: (date) => `Depuis le ${date}`,
  commandLine: 'la ligne de commande',
  cause: {
    stopped: 'Arrêté par l’équipe',
    unattended: 'Arrêt automatique\u00a0: aucune décision depuis plusieurs jours',
    load: 'Arrêt automatique\u00a0: il arrive plus de commentaires qu’on ne peut en lire',
    moving: 'Arrêté pendant le déplacement des données vers une autre base',
    restored: 'Arrêté parce que les données viennent d’une sauvegarde',
    suspended: 'Suspendu par l’exploitant du service',
  },
  premoderation: 'Chaque commentaire est lu avant de paraître.',
  readers: (reason) => `Les visiteurs lisent\u00a0: ${reason}`,
  resume: (what) => `Reprendre\u00a0: ${what}`,
  see: 'Votre rôle permet de voir ce qui est arrêté. Un modérateur ou un administrateur peut arrêter et reprendre.',
  form: {
    heading: 'Arrêter',
    targets: 'Que faut-il arrêter\u202f?',
    reason: 'Motif',
    reasonHint: 'Une phrase. Les visiteurs la lisent telle que vous l’écrivez.',
    preview: 'Ce que liront les visiteurs',
    send: 'Arrêter maintenant',
    needTarget: 'Veuillez choisir ce qu’il faut arrêter.',
    needReason: 'Veuillez indiquer le motif, en 500 caractères au plus.',
  },
  post: {
    heading: 'Masquer une publication du fil',
    address: 'Adresse de la publication',
    addressHint: 'Copiez-la depuis son réseau ou depuis votre site.',
    reason: 'Motif, pour le registre',
    send: 'Masquer la publication',
    needAddress: 'Veuillez indiquer l’adresse de la publication.',
    unknown: 'Aucune publication du fil ne porte cette adresse. Rien n’a été masqué.',
  },
  standing: { resume: 'Reprise depuis l’espace de modération', undo: 'Annulé depuis l’espace de modération' },
  done: {
    stopped: 'Arrêté',
    resumed: 'Repris',
    hidden: 'La publication est masquée',
    undone: 'Annulé',
    same: 'C’était déjà le cas',
  },
  undo: 'Annuler',
  undoLeft: (seconds) =>
    n(seconds, 'Annulation possible pendant # seconde', 'Annulation possible pendant # secondes'),
  load: {
    heading: 'Ce qu’il y a à lire',
    waiting: (count) => n(count, '# commentaire attend', '# commentaires attendent'),
    received: (count) => n(count, '# arrivé depuis une heure', '# arrivés depuis une heure'),
    read: (limits) => `Chaque commentaire est lu avant de paraître à partir de ces seuils\u00a0: ${limits}.`,
    closed: (limits) => `Les commentaires se ferment à partir de ces seuils\u00a0: ${limits}.`,
    limit: {
      waiting: (count) => n(count, '# en attente', '# en attente'),
      perHour: (count) => n(count, '# en une heure', '# en une heure'),
    },
  },
  log: {
    heading: 'Registre des arrêts',
    empty: 'Rien n’a encore été arrêté.',
    line: ({ date, who, act, what, reason }) => `${date}, ${who}\u00a0: ${act}, ${what}. ${reason}`,
    act: { stop: 'arrêt', resume: 'reprise' },
    alone: 'automatiquement',
  },
} satisfies DeskToolboxTerms;
