import { plural } from '../plural.ts';
import type { CliGuardTerms } from '../terms.ts';

const site: readonly [string, string] = ['--site SITE', 'Le site, quand il y en a plusieurs'];

/** Français : la ligne de commande, pour les fenêtres, l’arrêt et la reprise. */
export default {
  command: {
    windows: {
      summary: 'Dire ce qui s’applique à une page maintenant, et ce qui vient ensuite',
      usage: 'parvis windows [ADRESSE] [--config FICHIER] [--site SITE] [--at MOMENT]',
      text: [
        'Modes, rubriques, fenêtres de fermeture, scrutins, heures de service et arrêts réunis, pour une page ou pour tout le site.',
      ],
      options: [
        site,
        [
          '--at MOMENT',
          'Un autre moment, à l’heure de l’endroit\u00a0: 2027-04-10T09:00\u202f; ou avec l’écart à UTC\u00a0: 2026-10-25T02:30+01:00',
        ],
      ],
      examples: [
        ['parvis windows', 'Ce qui s’applique au site maintenant'],
        ['parvis windows https://www.example.org/budget --at 2027-04-10T09:00', 'À une page, ce matin-là'],
      ],
    },
    stop: {
      summary: 'Arrêter aussitôt les commentaires ou les envois aux réseaux, ou masquer un message du fil',
      usage: 'parvis stop [SITE] [comments] [push] [feed-item MESSAGE] --why TEXTE [--config FICHIER]',
      text: [
        'Sans rien après le site\u00a0: les commentaires et les envois aux réseaux. Tous les serveurs de la base obéissent aussitôt.',
        'Ce qui est publié reste et peut être signalé. «\u00a0parvis resume\u00a0» annule l’arrêt.',
      ],
      options: [['--why TEXTE', 'La raison, telle que les habitants la liront\u00a0: une phrase courte']],
      examples: [
        ['parvis stop valmont --why Vérification', 'Arrêter commentaires et envois aux réseaux'],
        [
          'parvis stop valmont feed-item https://social.example.org/@ville/1 --why Erreur',
          'Masquer un message',
        ],
      ],
    },
    resume: {
      summary: 'Reprendre ce que «\u00a0stop\u00a0» a arrêté',
      usage: 'parvis resume [SITE] [comments] [push] [feed-item MESSAGE] [--why TEXTE] [--config FICHIER]',
      text: ['Sans rien après le site\u00a0: tout ce qui y est arrêté, sauf les messages du fil.'],
      options: [['--why TEXTE', 'La raison, pour le journal']],
      examples: [['parvis resume valmont comments', 'Les habitants peuvent de nouveau écrire']],
    },
  },
  windows: {
    heading: ({ place, date, zone }) => `${place}, ${date} (${zone})`,
    mode: {
      closed: 'fermés',
      readonly: 'lisibles, sans ajout possible',
      premoderation: 'ouverts, lus avant de paraître',
      postmoderation: 'ouverts, publics aussitôt',
    },
    what: { comments: 'Commentaires', ratings: 'Avis', push: 'Envois aux réseaux', feed: 'Fil' },
    open: 'en service',
    held: 'arrêt',
    heldSources: (sources) => `les nouveaux messages de ces sources attendent\u00a0: ${sources}`,
    now: ({ what, state }) => `${what}\u00a0: ${state}`,
    opens: (date) => `ouverture le ${date}`,
    closes: (date) => `fermeture le ${date}`,
    why: (why) => `Raison\u00a0: ${why}`,
    next: 'Ensuite\u00a0:',
    none: 'Aucune fenêtre n’est prévue.',
    window: ({ from, to, mode, what }) => `du ${from} au ${to}\u00a0: ${what} – ${mode}`,
    locked: 'Cette conversation a été fermée à la modération.',
    outside: (url) => `Ce n’est pas une page de ce site\u00a0: ${url}`,
    badTime: (typed) => `Ce n’est pas un moment comme 2027-04-10T09:00\u00a0: ${typed}`,
  },
  stop: {
    what: { comments: 'nouveaux commentaires', push: 'envois aux réseaux' },
    stopped: ({ what, site: name }) => `Arrêt sur ${name}\u00a0: ${what}.`,
    already: ({ what, site: name }) => `Déjà à l’arrêt sur ${name}, pour la même raison\u00a0: ${what}.`,
    resumed: ({ what, site: name }) => `Reprise sur ${name}\u00a0: ${what}.`,
    notStopped: ({ what, site: name }) => `Personne ne les avait arrêtés sur ${name}\u00a0: ${what}.`,
    still: ({ what, why }) => `Encore fermé pour une autre raison\u00a0: ${what}. ${why}`,
    hidden: (post) => `Masqué\u00a0: ${post}`,
    shown: (post) => `Comme avant\u00a0: ${post}`,
    noPost: (typed) => `Ce message n’est pas dans le fil\u00a0: ${typed}`,
    noItem: 'Après «\u00a0feed-item\u00a0» vient l’adresse du message, ou son identifiant dans feed.json.',
    how: (command) => `Pour annuler\u00a0: ${command}`,
    long: (most) =>
      plural('fr', most, {
        one: 'Une raison a au plus # caractère.',
        other: 'Une raison a au plus # caractères.',
      }),
  },
} satisfies CliGuardTerms;
