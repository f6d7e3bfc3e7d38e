/**
 * Rules that hold comments like those of a wave that was refused, each until a date, and every setting and ending of one
 * (S-30). A rule keeps hashes of words and no text. Its row goes some days after its end; the log stays.
 */
import type { Step } from './step.ts';

export const wavesStep: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const text = sqlite ? 'text' : 'text collate "C"';
  const long = sqlite ? 'integer not null' : 'bigint not null';
  const end = sqlite ? ' strict' : '';
  const columns = `at ${long}, until ${long}, refused integer not null, staff ${text} not null`;
  return [
    `create table wave_rule (site ${text} not null, id ${text} not null, ${columns}, ground ${text},
      sketch ${text} not null, primary key (site, id))${end}`,
    `create table wave_log (site ${text} not null, n integer not null, act ${text} not null, rule ${text} not null,
      ${columns}, primary key (site, n))${end}`,
    ...(sqlite
      ? ['update', 'delete'].map(
          (act) =>
            `create trigger wave_log_${act} before ${act} on wave_log begin select raise(abort, 'wave_log is append-only'); end`,
        )
      : [
          'create trigger wave_log_refuse before update or delete on wave_log for each row execute function audit_refuse()',
        ]),
  ];
};
