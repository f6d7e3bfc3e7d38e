/**
 * The log of what the operator did with whole sites. While its last line about a site says `remove`, the site's rows may
 * go from every log that is otherwise only ever added to; from this one too, but for the lines that say that there was a
 * site. No act of the desk writes such a line, and the line stays.
 */
import type { Step } from './step.ts';

/** Logs of the steps before that refuse to lose a line. A log that is new takes its trigger from here. */
const LOGS = [
  ...['audit', 'feed_log', 'picture_log', 'switch_log', 'word_log'],
  ...['unseal_log', 'sanction_log', 'handed_log', 'people_log', 'wave_log'],
];

/** The last act about the site of the row that would go. */
const LAST = '(select act from site_log where site = old.site order by n desc limit 1)';

const NOTES = "('remove', 'removed')";

const onSqlite = (log: string, more = ''): string =>
  `create trigger ${log}_delete before delete on ${log} when ${LAST} is not 'remove'${more}
    begin select raise(abort, '${log} is append-only'); end`;

export const hostingStep: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const text = sqlite ? 'text not null' : 'text collate "C" not null';
  const long = sqlite ? 'integer' : 'bigint';
  const table = `create table site_log (site ${text}, n integer not null, at ${long} not null, act ${text},
    reason ${text}, hide integer not null, until ${long}, counts ${text}, primary key (site, n))`;
  if (sqlite)
    return [
      `${table} strict`,
      ...LOGS.flatMap((log) => [`drop trigger ${log}_delete`, onSqlite(log)]),
      onSqlite('site_log', ` or old.act in ${NOTES}`),
      `create trigger site_log_update before update on site_log
        begin select raise(abort, 'site_log is append-only'); end`,
    ];
  return [
    table,
    `create or replace function audit_refuse() returns trigger language plpgsql as $$ begin
      if tg_op = 'UPDATE' then
        if new.reason is null and (to_jsonb(new) - 'reason') = (to_jsonb(old) - 'reason') then return new; end if;
      elsif ${LAST} = 'remove' and (tg_table_name <> 'site_log' or (to_jsonb(old) ->> 'act') not in ${NOTES}) then
        return old;
      end if;
      raise exception 'audit is append-only'; end $$`,
    'create trigger site_log_refuse before update or delete on site_log for each row execute function audit_refuse()',
  ];
};
