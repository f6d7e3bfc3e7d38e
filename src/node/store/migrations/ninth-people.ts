/**
 * The service that somebody of the desk works for, kept in full, so that an official reply is signed by it and a
 * comment can be handed over to it. Null: the whole institution.
 */
import type { Step } from './step.ts';

export const peopleStep: Step = (engine) => {
  const text = engine === 'sqlite' ? 'text' : 'text collate "C"';
  return ['staff', 'invite'].map((table) => `alter table ${table} add column service ${text}`);
};
