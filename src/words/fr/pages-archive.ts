import { plural } from '../plural.ts';
import type { ArchiveTerms } from '../terms.ts';

/** Français : les pages d’une archive de la conversation publique. */
export default {
  title: (site) => `${site}\u00a0: la conversation publique`,
  lead: 'Ce que chacun pouvait lire sous les pages du site, tel qu’il y était au moment de cette copie.',
  from: (date) => `À partir du ${date}.`,
  to: (date) => `Jusqu’au ${date}.`,
  conversations: 'Pages commentées',
  comments: (count) => plural('fr', count, { one: '# commentaire', other: '# commentaires' }),
  charter: 'Charte de modération',
  version: (version) => `Version ${version}`,
  sentUnder: ({ version, count }) =>
    plural('fr', count, {
      one: `# commentaire envoyé sous la version ${version}`,
      other: `# commentaires envoyés sous la version ${version}`,
    }),
  sentUnderNone: (count) =>
    plural('fr', count, {
      one: '# commentaire envoyé sans version connue',
      other: '# commentaires envoyés sans version connue',
    }),
  page: 'Page commentée\u00a0:',
  all: 'Toutes les pages commentées',
  data: 'Les mêmes données pour un logiciel',
  files: {
    threads: 'Pages (JSON Lines)',
    comments: 'Commentaires (JSON Lines)',
    table: 'Commentaires (tableur, CSV)',
    charter: 'Charte (JSON)',
    sums: 'Sommes de contrôle (SHA-256)',
  },
  earlier: 'Écrit en dehors de la période\u202f; conservé pour la réponse qui suit.',
} satisfies ArchiveTerms;
