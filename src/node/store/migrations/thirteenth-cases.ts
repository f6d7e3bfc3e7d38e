/**
 * Comments that are with a service of the institution, what became of them, and who let whom in at the desk. Both logs
 * are only ever added to; the free words of the first may go with the comment that they are about (R-97). The day on
 * which somebody last came in is kept, never the hour.
 */
import type { Step } from './step.ts';

/** Columns of the log that nothing may ever change. */
const FIXED = ['site', 'comment', 'n', 'at', 'act', 'service', 'topic', 'due_at', 'staff'];

export const casesStep: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const text = sqlite ? 'text' : 'text collate "C"';
  const long = sqlite ? 'integer' : 'bigint';
  const end = sqlite ? ' strict' : '';
  const sealed = (table: string, update: string): readonly string[] =>
    sqlite
      ? [
          `create trigger ${table}_update before update on ${table} ${update} begin select raise(abort, '${table} is append-only'); end`,
          `create trigger ${table}_delete before delete on ${table} begin select raise(abort, '${table} is append-only'); end`,
        ]
      : [
          `create trigger ${table}_refuse before update or delete on ${table} for each row execute function audit_refuse()`,
        ];
  return [
    `create table handed (site ${text} not null, comment ${text} not null, n integer not null, topic ${text} not null,
      service ${text} not null, note ${text} not null, at ${long} not null, staff ${text} not null, due_at ${long},
      state ${text} not null, answer ${text}, answered_at ${long}, answered_by ${text}, told integer not null,
      primary key (site, comment))${end}`,
    'create index handed_at on handed (site, state, at, comment)',
    `create index handed_due on handed (site, due_at) where due_at is not null and state = 'open'`,
    `create table handed_log (site ${text} not null, comment ${text} not null, n integer not null, at ${long} not null,
      act ${text} not null, service ${text} not null, topic ${text} not null, reason ${text}, due_at ${long},
      staff ${text} not null, primary key (site, comment, n))${end}`,
    ...sealed(
      'handed_log',
      `when not (new.reason is null and ${FIXED.map((name) => `new.${name} is old.${name}`).join(' and ')})`,
    ),
    `create table people_log (site ${text} not null, n integer not null, at ${long} not null, act ${text} not null,
      name ${text} not null, role ${text} not null, service ${text}, staff ${text} not null, primary key (site, n))${end}`,
    ...sealed('people_log', ''),
    `alter table staff add column seen_day ${text}`,
  ];
};
