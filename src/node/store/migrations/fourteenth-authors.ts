/**
 * Measures against authors, and the log of them, which is only ever added to and holds no words. An author is a keyed
 * hash; the words of a measure stand in a column of their own, so that they can go before it does.
 */
import type { Step } from './step.ts';

export const authorsStep: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const text = sqlite ? 'text' : 'text collate "C"';
  const long = sqlite ? 'integer' : 'bigint';
  const end = sqlite ? ' strict' : '';
  const must = (type: string, ...names: readonly string[]): string =>
    names.map((name) => `${name} ${type} not null`).join(', ');
  const may = (type: string, ...names: readonly string[]): string =>
    names.map((name) => `${name} ${type}`).join(', ');
  return [
    `create table sanction (${must(text, 'site', 'id', 'comment', 'kind', 'author', 'measure', 'actor', 'staff')},
      ${must('integer', 'illegal', 'version')}, ${must(long, 'at', 'ends')},
      ${may(text, 'statement', 'contest', 'contested')}, ${may(long, 'until', 'lifted_at')},
      primary key (site, id))${end}`,
    'create index sanction_author on sanction (site, kind, author)',
    'create index sanction_comment on sanction (site, comment)',
    'create index sanction_ends on sanction (site, ends)',
    "create index sanction_contested on sanction (site, id) where contested = 'open'",
    `create table sanction_log (${must(text, 'site', 'sanction', 'act', 'actor')}, ${may(text, 'staff')},
      ${must('integer', 'version')}, ${must(long, 'at')}, primary key (site, sanction, version))${end}`,
    ...(sqlite
      ? ['update', 'delete'].map(
          (act) =>
            `create trigger sanction_log_${act} before ${act} on sanction_log begin select raise(abort, 'sanction_log is append-only'); end`,
        )
      : [
          'create trigger sanction_log_refuse before update or delete on sanction_log for each row execute function audit_refuse()',
        ]),
  ];
};
