import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toTransparencyStatement } from '../../../src/model/figures/transparency.ts';
import type { Statement } from '../../../src/model/statement.ts';

const statement = (more: Partial<Statement> = {}): Statement => ({
  action: 'removed',
  scope: { reach: 'page' },
  from: '2026-11-17T10:00:00.000Z',
  facts: 'An insult.',
  source: 'notice',
  automated: { detection: false, decision: 'no' },
  ground: { type: 'terms', ref: 'Clause 2' },
  explanation: 'The charter asks for respect.',
  redress: [{ kind: 'review' }],
  reference: 'R-7K2M',
  ...more,
});
const of = (more?: Partial<Statement>, lang = 'fr') =>
  toTransparencyStatement({
    id: 'c/1',
    receivedAt: '2026-11-16T23:30:00.000Z',
    lang,
    statement: statement(more),
  });

describe('a statement of reasons for the EU database', () => {
  it('has every field that the database asks for', () => {
    const entry = of()!;
    assert.deepEqual(
      { ...entry, territorial_scope: entry.territorial_scope.length },
      {
        decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
        decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
        incompatible_content_ground: 'Clause 2',
        incompatible_content_explanation: 'The charter asks for respect.',
        incompatible_content_illegal: 'No',
        category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
        content_type: ['CONTENT_TYPE_TEXT'],
        territorial_scope: 30,
        content_language: 'FR',
        content_date: '2026-11-16',
        application_date: '2026-11-17',
        decision_facts: 'An insult.',
        source_type: 'SOURCE_ARTICLE_16',
        automated_detection: 'No',
        automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
        puid: 'c-1-R-7K2M',
      },
    );
  });

  it('tells law from terms, accounts from comments, and ends from none', () => {
    const law = of({
      ground: { type: 'law', ref: 'Loi de 1881, art. 32' },
      until: '2026-12-17T10:00:00.000Z',
    })!;
    assert.equal(law.decision_ground, 'DECISION_GROUND_ILLEGAL_CONTENT');
    assert.equal(law.illegal_content_legal_ground, 'Loi de 1881, art. 32');
    assert.equal(law.incompatible_content_ground, undefined);
    assert.equal(law.end_date_visibility_restriction, '2026-12-17');
    const out = of({ action: 'suspended', until: '2026-12-17T10:00:00.000Z' })!;
    assert.equal(out.decision_account, 'DECISION_ACCOUNT_SUSPENDED');
    assert.equal(out.decision_visibility, undefined);
    assert.equal(out.end_date_account_restriction, '2026-12-17');
  });

  it('is none for a warning, which restricts nothing', () => {
    assert.equal(of({ action: 'warned' }), undefined);
  });

  it('keeps to the database’s lengths, in code points, and to its languages', () => {
    const long = of({
      ground: { type: 'terms', ref: '\u{1F600}'.repeat(600) },
      explanation: 'x'.repeat(3000),
      facts: 'y'.repeat(6000),
    })!;
    assert.equal([...long.incompatible_content_ground!].length, 500);
    assert.equal(long.incompatible_content_explanation!.length, 2000);
    assert.equal(long.decision_facts.length, 5000);
    assert.match(long.puid, /^[A-Za-z0-9_-]{1,500}$/);
    assert.equal(of({}, 'fr-CA')!.content_language, 'FR');
    assert.equal(of({}, 'x')!.content_language, undefined);
  });
});
