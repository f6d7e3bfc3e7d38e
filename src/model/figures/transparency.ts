/**
 * A statement of reasons as the EU's Transparency Database takes it (DSA art. 24(5); the names are those of its API,
 * https://transparency.dsa.ec.europa.eu/page/api-documentation, as of July 2025). No text of the comment and no name is
 * in it: facts and explanation are sent as the moderator wrote them, and art. 24(5) asks that they hold no personal data.
 */
import type { Statement } from '../statement.ts';

/** What was decided upon. */
export interface Reasoned {
  /** Id of the comment. */
  readonly id: string;
  /** When the comment arrived. */
  readonly receivedAt: string;
  readonly lang?: string;
  readonly statement: Statement;
}

/** One entry of the database; absent fields are not sent. */
export interface TransparencyStatement {
  readonly decision_visibility?: readonly string[];
  readonly decision_account?: string;
  readonly decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT' | 'DECISION_GROUND_INCOMPATIBLE_CONTENT';
  readonly illegal_content_legal_ground?: string;
  readonly illegal_content_explanation?: string;
  readonly incompatible_content_ground?: string;
  readonly incompatible_content_explanation?: string;
  readonly incompatible_content_illegal?: 'Yes' | 'No';
  readonly content_type: readonly ['CONTENT_TYPE_TEXT'];
  readonly category: string;
  readonly territorial_scope: readonly string[];
  readonly content_language?: string;
  /** Days, `YYYY-MM-DD`. */
  readonly content_date: string;
  readonly application_date: string;
  readonly end_date_visibility_restriction?: string;
  readonly end_date_account_restriction?: string;
  readonly decision_facts: string;
  readonly source_type: string;
  readonly automated_detection: 'Yes' | 'No';
  readonly automated_decision: string;
  readonly puid: string;
}

/** European Economic Area, where the database counts; ISO 3166-1. */
const EEA = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
);

/** What is done to a comment; what concerns an account stands under another name, and a warning restricts nothing. */
const VISIBILITY: Partial<Record<Statement['action'], string>> = {
  withheld: 'DECISION_VISIBILITY_CONTENT_DISABLED',
  removed: 'DECISION_VISIBILITY_CONTENT_REMOVED',
  restricted: 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
};

const SOURCE: Readonly<Record<Statement['source'], string>> = {
  notice: 'SOURCE_ARTICLE_16',
  'trusted-flagger': 'SOURCE_TRUSTED_FLAGGER',
  authority: 'SOURCE_TYPE_OTHER_NOTIFICATION',
  'own-initiative': 'SOURCE_VOLUNTARY',
};

const AUTOMATED: Readonly<Record<Statement['automated']['decision'], string>> = {
  no: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  partly: 'AUTOMATED_DECISION_PARTIALLY',
  fully: 'AUTOMATED_DECISION_FULLY',
};

const day = (instant: string): string => instant.slice(0, 10);
/** At most so many code points, as the database counts them. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

/** @returns the entry; undefined for a decision that restricts nothing, which the database does not take */
export function toTransparencyStatement({
  id,
  receivedAt,
  lang,
  statement,
}: Reasoned): TransparencyStatement | undefined {
  const { action, scope, from, until, facts, source, automated, ground, explanation, reference } = statement;
  const visibility = VISIBILITY[action];
  if (visibility === undefined && action !== 'suspended') return undefined;
  const [ref, why] = [cut(ground.ref, 500), cut(explanation, 2000)];
  const language = lang?.slice(0, 2).toUpperCase();
  return {
    ...(visibility === undefined
      ? { decision_account: 'DECISION_ACCOUNT_SUSPENDED' }
      : { decision_visibility: [visibility] }),
    ...(ground.type === 'law'
      ? {
          decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
          illegal_content_legal_ground: ref,
          illegal_content_explanation: why,
          category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
        }
      : {
          decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
          incompatible_content_ground: ref,
          incompatible_content_explanation: why,
          incompatible_content_illegal: 'No',
          category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
        }),
    content_type: ['CONTENT_TYPE_TEXT'],
    territorial_scope: scope.territory ?? EEA,
    ...(language !== undefined && /^[A-Z]{2}$/.test(language) && { content_language: language }),
    content_date: day(receivedAt),
    application_date: day(from),
    ...(until !== undefined &&
      (visibility === undefined
        ? { end_date_account_restriction: day(until) }
        : { end_date_visibility_restriction: day(until) })),
    decision_facts: cut(facts, 5000),
    source_type: SOURCE[source],
    automated_detection: automated.detection ? 'Yes' : 'No',
    automated_decision: AUTOMATED[automated.decision],
    puid: `${id}-${reference}`.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 500),
  };
}
