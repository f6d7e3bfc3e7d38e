/**
 * The words that hold a comment, as the people of the desk keep them beside the configuration's, and every change of them
 * (S-29, S-30). A line of the log is numbered for each site: its highest number is the version of the lists, by which a
 * companion sees that another one has changed them.
 */
import type { Step } from './step.ts';

export const wordsStep: Step = (engine) => {
  const sqlite = engine === 'sqlite';
  const text = sqlite ? 'text not null' : 'text collate "C" not null';
  const long = sqlite ? 'integer not null' : 'bigint not null';
  const end = sqlite ? ' strict' : '';
  const columns = `list ${text}, word ${text}, lang ${text}, note ${text}, staff ${text}, at ${long}`;
  return [
    `create table word_entry (site ${text}, key ${text}, ${columns}, primary key (site, key))${end}`,
    `create table word_log (site ${text}, n integer not null, act ${text}, ${columns}, primary key (site, n))${end}`,
    ...(sqlite
      ? ['update', 'delete'].map(
          (act) =>
            `create trigger word_log_${act} before ${act} on word_log begin select raise(abort, 'word_log is append-only'); end`,
        )
      : [
          'create trigger word_log_refuse before update or delete on word_log for each row execute function audit_refuse()',
        ]),
  ];
};
