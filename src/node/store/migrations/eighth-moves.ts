/**
 * Who does a job of the timetable, when several companions share the database, and until when nobody else begins it; and
 * how the changes of threads' addresses are taken back.
 */
import type { Step } from './step.ts';

export const movesStep: Step = (engine) => {
  const [text, long, strict] =
    engine === 'sqlite' ? ['text', 'integer', ' strict'] : ['text collate "C"', 'bigint', ''];
  return [
    `create table job (name ${text} not null primary key, holder ${text} not null, until ${long} not null)${strict}`,
    `create table readdress (site ${text} not null, batch ${text} not null, n integer not null, at ${long} not null,
      kind ${text} not null, before ${text} not null, into_thread ${text}, comments ${text} not null,
      primary key (site, batch, n))${strict}`,
  ];
};
