/**
 * What the feed remembers besides its items: whether an account was found to be the institution's own, and what people
 * decided about posts. A decision hangs on the post's id and on no row, so that it outlives a source that comes and goes.
 */
import type { Step } from './step.ts';

export const fourth: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const text = sqlite ? 'text' : 'text collate "C"';
  const long = sqlite ? 'integer' : 'bigint';
  const int = 'integer';
  const end = sqlite ? ' strict' : '';
  return [
    `create table account_check (site ${text} not null, source ${text} not null, account ${text} not null,
      verified ${int} not null, reason ${text} not null, checked_at ${long} not null, verified_at ${long},
      primary key (site, source))${end}`,
    `create table feed_decision (site ${text} not null, key ${text} not null, id ${text} not null, act ${text} not null,
      until ${long}, reason ${text} not null, staff ${text} not null, at ${long} not null,
      primary key (site, key))${end}`,
    `create table feed_log (site ${text} not null, key ${text} not null, n ${int} not null, at ${long} not null,
      act ${text} not null, until ${long}, reason ${text} not null, staff ${text} not null,
      primary key (site, key, n))${end}`,
    // Its own users could change it otherwise (S-30).
    ...(sqlite
      ? ['update', 'delete'].map(
          (act) =>
            `create trigger feed_log_${act} before ${act} on feed_log begin select raise(abort, 'feed_log is append-only'); end`,
        )
      : [
          'create trigger feed_log_refuse before update or delete on feed_log for each row execute function audit_refuse()',
        ]),
  ];
};
