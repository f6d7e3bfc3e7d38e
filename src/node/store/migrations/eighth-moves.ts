/** Who does a job of the timetable, when several companions share the database, and until when nobody else begins it. */
import type { Step } from './step.ts';

export const movesStep: Step = (engine) => {
  const [text, long, strict] =
    engine === 'sqlite' ? ['text', 'integer', ' strict'] : ['text collate "C"', 'bigint', ''];
  return [
    `create table job (name ${text} not null primary key, holder ${text} not null, until ${long} not null)${strict}`,
  ];
};
