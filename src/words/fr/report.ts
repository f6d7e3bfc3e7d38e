import type { ReportTerms } from '../terms.ts';
import first from './report-first.ts';
import more from './report-more.ts';

/** French: reporting a comment, and following the report. */
export default {
  ...first,
  ...more,
  reference: 'Référence',
  follow: 'Suivre votre signalement',
  duplicate: (reference) => `Vous avez déjà signalé ce commentaire. La référence est ${reference}.`,
  state: {
    received: 'Reçu',
    'under-review': 'En cours de lecture',
    decided: 'Décidé',
    void: 'Clos sans décision\u00a0: le commentaire avait déjà disparu',
    unknown: 'Inconnu pour le moment',
  },
  decision: {
    kept: 'Le commentaire reste tel quel.',
    removed: 'Le commentaire a été retiré.',
    withheld: 'Le commentaire n’a pas été publié.',
  },
  decided: (date) => `Décidé le ${date}`,
  byHuman: 'Une personne a décidé.',
  withAutomation: 'Des moyens automatiques ont aidé\u202f; une personne a décidé.',
  redress: 'Si vous n’êtes pas d’accord, vous pouvez nous demander gratuitement une nouvelle lecture.',
} satisfies ReportTerms;
