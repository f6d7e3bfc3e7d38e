/** What only those need who do more than read, behind `import()`: writing, one's own comments, reporting. */
import type { Language } from '../kit/language.ts';

import type {
  ComposerFirstTerms,
  ComposerMoreTerms,
  ThreadOwnTerms,
  ThreadSlowTerms,
} from '../../words/terms.ts';

/** Words of a lazy part, in one language. */
const words = {
  form: { en: () => import('./words/form.en.ts'), fr: () => import('./words/form.fr.ts') },
  writer: { en: () => import('./words/writer.en.ts'), fr: () => import('./words/writer.fr.ts') },
  report: {
    en: () => import('../../words/en/report-first.ts'),
    fr: () => import('../../words/fr/report-first.ts'),
  },
  reporter: {
    en: () => import('../../words/en/report-more.ts'),
    fr: () => import('../../words/fr/report-more.ts'),
  },
  measures: {
    en: () => import('../../words/en/composer-measures.ts'),
    fr: () => import('../../words/fr/composer-measures.ts'),
  },
  statement: {
    en: () => import('../../words/en/statement.ts'),
    fr: () => import('../../words/fr/statement.ts'),
  },
};

/** Of the form as it stands. */
export type FormWords = ComposerFirstTerms & ThreadSlowTerms;
/** All that a writer may be told. */
export type WriterWords = FormWords & ComposerMoreTerms & ThreadOwnTerms;

/** @throws when the chunk does not come: offline, or a release that was taken down */
export const formWords = async (language: Language): Promise<FormWords> =>
  (await words.form[language]()).default;
/** @throws as above */
export const writerWords = (language: Language): Promise<WriterWords> =>
  Promise.all([formWords(language), words.writer[language]()]).then(([form, { default: more }]) => ({
    ...form,
    ...more,
  }));
/** @throws as above */
export const reportWords = async (language: Language) => (await words.report[language]()).default;
/** @throws as above */
export const reporterWords = async (language: Language) => (await words.reporter[language]()).default;
/** A statement of reasons: its words, and what draws and contests it. @throws as above */
export const reasons = (language: Language) =>
  Promise.all([import('./mine/reasons.view.ts'), words.statement[language]()]).then(
    ([views, { default: terms }]) => ({ views, terms }),
  );
export type Reasons = Awaited<ReturnType<typeof reasons>>['views'];

/** @throws as above */
export const composer = () => import('./composer/composer.ts');
/** @throws as above */
export const sending = () => import('./composer/sending.ts');
/** Signing in, which brings its own words. @throws as above */
export const signIn = () => import('./sign-in/sign-in.ts');
/** @throws as above */
export const report = () => import('./report/report.ts');
/** @throws as above */
export const reporting = () => import('./report/reporting.ts');
/** @throws as above */
export const mine = () => import('./mine/mine.ts');
/** Measures against this author, with their words: few have any. @throws as above */
export const measures = (language: Language) =>
  Promise.all([import('./mine/measure.view.ts'), words.measures[language]()]).then(
    ([{ measureView }, { default: said }]) => ({ measureView, said }),
  );
/** What few pages need: live changes, and what is said to a page's author. @throws as above */
export const live = () => import('../kit/live.ts');
/** @throws as above */
export const teller = () => import('./teller.ts');
