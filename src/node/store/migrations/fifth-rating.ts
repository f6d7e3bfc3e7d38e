/**
 * Votes on pages. A vote hangs on the page's thread, so that it follows when the page moves; it holds no person,
 * only the hash of the receipt, which goes when receipts have had their time.
 */
import type { Step } from './step.ts';

export const ratingStep: Step = (engine) => {
  const [text, long, strict] =
    engine === 'sqlite' ? ['text', 'integer', ' strict'] : ['text collate "C"', 'bigint', ''];
  return [
    `create table vote (
      site ${text} not null, id ${text} not null, thread ${text} not null, kind ${text} not null,
      value integer not null, token ${text} not null, received_at ${long} not null, changed_at ${long},
      primary key (site, id),
      foreign key (site, thread) references thread (site, id) on delete cascade
    )${strict}`,
    'create unique index vote_token on vote (site, token)',
    'create index vote_page on vote (site, thread, kind, value)',
  ];
};
