/**
 * Where contributions came from, sealed, in a table of its own; and the log of its openings, which is only ever added to.
 * `act` is readable, so that a request for one's data can say what is kept without opening anything.
 */
import type { Step } from './step.ts';

export const hostStep: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const text = sqlite ? 'text not null' : 'text collate "C" not null';
  const long = sqlite ? 'integer not null' : 'bigint not null';
  const end = sqlite ? ' strict' : '';
  return [
    `create table connection (site ${text}, id ${text}, comment ${text}, at ${long}, act ${text}, seal_key ${text},
      sealed ${text}, primary key (site, id))${end}`,
    'create index connection_comment on connection (site, comment, at)',
    'create index connection_at on connection (site, at)',
    `create table unseal_log (site ${text}, n integer not null, comment ${text}, at ${long}, records integer not null,
      why ${text}, authority ${text}, primary key (site, n))${end}`,
    ...(sqlite
      ? ['update', 'delete'].map(
          (act) =>
            `create trigger unseal_log_${act} before ${act} on unseal_log begin select raise(abort, 'unseal_log is append-only'); end`,
        )
      : [
          'create trigger unseal_log_refuse before update or delete on unseal_log for each row execute function audit_refuse()',
        ]),
  ];
};
