import { plural } from '../plural.ts';
import type { CliFiguresTerms } from '../terms.ts';

/** French: the figures at the command line. */
export default {
  command: {
    report: {
      summary: 'Afficher les chiffres d’une semaine',
      usage:
        'parvis report [--config FICHIER] [--site SITE] [--week SEMAINE] [--csv FICHIER] [--html FICHIER] [--statements FICHIER]',
      text: [
        'Commentaires reçus et traités, délais en heures de service, signalements, contestations\u00a0: les chiffres que la direction reçoit par courriel.',
        'Un compagnon en marche les envoie à la direction au début du premier service de la semaine suivante.',
      ],
      options: [
        ['--site SITE', 'Le site, s’il y en a plusieurs'],
        [
          '--week SEMAINE',
          'Une semaine du calendrier, par exemple 2026-W47 (par défaut\u00a0: la dernière terminée)',
        ],
        ['--csv FICHIER', 'Les écrire aussi pour un tableur'],
        ['--html FICHIER', 'Écrire aussi le courriel'],
        [
          '--statements FICHIER',
          'Écrire les exposés des motifs de la semaine pour la base européenne, en JSON',
        ],
      ],
      examples: [
        [
          'parvis report --week 2026-W47 --csv semaine.csv',
          'Afficher une semaine et l’écrire pour un tableur',
        ],
      ],
    },
  },
  week: (typed) => `${typed} n’est pas une semaine. Écrivez l’année et la semaine, par exemple 2026-W47.`,
  written: (file) => `Écrit\u00a0: ${file}`,
  ahead: (week) => `La semaine ${week} n’a pas encore commencé. Choisissez-en une plus ancienne.`,
  statements: ({ count, file }) =>
    `${plural('fr', count, { one: '# exposé écrit', other: '# exposés écrits' })}\u00a0: ${file}`,
} satisfies CliFiguresTerms;
