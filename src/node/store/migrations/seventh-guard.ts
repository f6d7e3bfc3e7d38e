/**
 * Switches: several may hold at once, each with its own cause, so that what people stopped is not opened again by a
 * timetable; and their log. The index serves the count of what arrived within the hour.
 */
import type { Step } from './step.ts';

export const guardStep: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const text = sqlite ? 'text not null' : 'text collate "C" not null';
  const long = sqlite ? 'integer not null' : 'bigint not null';
  const end = sqlite ? ' strict' : '';
  return [
    `create table switch_off (site ${text}, what ${text}, cause ${text}, mode ${text}, reason ${text}, at ${long},
      primary key (site, what, cause))${end}`,
    `insert into switch_off (site, what, cause, mode, reason, at)
      select site, what, cause, 'closed', reason, at from site_switch`,
    'drop table site_switch',
    `create table switch_log (site ${text}, n integer not null, what ${text}, cause ${text}, mode ${text}, act ${text},
      reason ${text}, staff ${text}, at ${long}, primary key (site, n))${end}`,
    ...(sqlite
      ? ['update', 'delete'].map(
          (act) =>
            `create trigger switch_log_${act} before ${act} on switch_log begin select raise(abort, 'switch_log is append-only'); end`,
        )
      : [
          'create trigger switch_log_refuse before update or delete on switch_log for each row execute function audit_refuse()',
        ]),
    'create index comment_received on comment (site, received_at)',
  ];
};
