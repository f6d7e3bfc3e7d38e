/**
 * Pages that move or go: when the page of a thread may be visited again, and the sentence that visitors read where it is
 * gone, on a thread that is read and written to no more.
 */
import type { Step } from './step.ts';

export const visitsStep: Step = (engine) => {
  const [text, long, strict] =
    engine === 'sqlite' ? ['text', 'integer', ' strict'] : ['text collate "C"', 'bigint', ''];
  return [
    `alter table thread add column archived ${text}`,
    `create table page_visit (site ${text} not null, thread ${text} not null, next ${long} not null,
      primary key (site, thread))${strict}`,
  ];
};
