/**
 * Official replies that wait for somebody who publishes them, and the texts that are kept ready. A reply that is public
 * is a comment like others; its draft is gone then.
 */
import type { Step } from './step.ts';

export const repliesStep: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const maybe = sqlite ? 'text' : 'text collate "C"';
  const text = `${maybe} not null`;
  const long = sqlite ? 'integer not null' : 'bigint not null';
  const end = sqlite ? ' strict' : '';
  return [
    `create table reply_draft (site ${text}, id ${text}, version integer not null, state ${text}, page ${text},
      comments ${text}, text ${text}, lang ${maybe}, official ${text}, signed ${maybe}, role ${text}, writers ${text},
      created_at ${long}, changed_at ${long}, reason ${maybe}, reviewer ${maybe}, primary key (site, id))${end}`,
    `create table ready_text (site ${text}, id ${text}, version integer not null, service ${text}, title ${text},
      text ${text}, lang ${maybe}, primary key (site, id))${end}`,
  ];
};
