/**
 * Contests of decisions (DSA art. 20). `holder` is the report of whoever contests, '' for the author, so that each
 * contests one decision (`about`, its instant) once, however often they press the button.
 */
import type { Step } from './step.ts';

export const second: Step = (engine) => {
  const [text, long, strict] =
    engine === 'sqlite' ? ['text', 'integer', ' strict'] : ['text collate "C"', 'bigint', ''];
  return [
    `create table appeal (
      site ${text} not null, id ${text} not null, comment ${text} not null, holder ${text} not null,
      reference ${text} not null, body ${text} not null, opened_at ${long} not null, about ${long} not null,
      first_staff ${text}, state ${text} not null, decided_at ${long}, explanation ${text}, staff ${text},
      primary key (site, id),
      foreign key (site, comment) references comment (site, id) on delete cascade
    )${strict}`,
    'create unique index appeal_once on appeal (site, comment, holder, about)',
    `alter table comment add column contested_at ${long}`,
    'create index comment_contested on comment (site, contested_at, id) where contested_at is not null',
  ];
};
