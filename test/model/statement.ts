/** A statement of reasons with all of its fields, for tests. */
import type { Statement } from '../../src/model/statement.ts';

export const statement = {
  action: 'removed',
  scope: { reach: 'page', territory: ['FR'] },
  from: '2026-03-16T09:00:00Z',
  until: '2027-03-16T09:00:00Z',
  facts: 'Names a private person.',
  source: 'notice',
  automated: { detection: false, decision: 'no' },
  ground: { type: 'terms', ref: '§ 3', url: 'https://www.ville.example/charter#3' },
  explanation: 'The charter asks not to name private persons.',
  redress: [
    { kind: 'review', deadline: '2026-09-16T09:00:00Z' },
    { kind: 'mediator', url: 'https://mediator.example/' },
  ],
  reference: 'PV-2026-0042',
} as const satisfies Statement;
