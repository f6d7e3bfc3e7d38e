/**
 * What the desk says of pictures: a description in place of the one that the author gave, or did not. It hangs on the
 * post's id and the picture's address and on no row, so that it outlives every visit of the source. Its log is only ever
 * added to.
 */
import type { Step } from './step.ts';

export const sixth: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const text = sqlite ? 'text' : 'text collate "C"';
  const long = sqlite ? 'integer' : 'bigint';
  const end = sqlite ? ' strict' : '';
  const columns = `site ${text} not null, key ${text} not null, post ${text} not null, picture ${text} not null,
      alt ${text} not null, staff ${text} not null, at ${long} not null`;
  return [
    `create table picture_alt (${columns}, primary key (site, key))${end}`,
    `create table picture_log (n integer not null, ${columns}, primary key (site, key, n))${end}`,
    ...(sqlite
      ? ['update', 'delete'].map(
          (act) =>
            `create trigger picture_log_${act} before ${act} on picture_log begin select raise(abort, 'picture_log is append-only'); end`,
        )
      : [
          'create trigger picture_log_refuse before update or delete on picture_log for each row execute function audit_refuse()',
        ]),
  ];
};
