/**
 * Mail, links that work once, the switch that closes a site, the register of requests; and what the law asks of the
 * rows of the first schema: that an author's address says whether it was verified, and that the words of the log can
 * go when their time has come, while the log itself stays (R-97, R-98, S-72).
 */
import type { Step } from './step.ts';

/** Columns as `name type`, separated by commas; `text`, `int` and `long` are the engine's own. */
const columns = (engine: string, list: string): string =>
  list.replace(/\b(text|int|long)\b/g, (type) =>
    engine === 'sqlite'
      ? { text: 'text', int: 'integer', long: 'integer' }[type]!
      : { text: 'text collate "C"', int: 'integer', long: 'bigint' }[type]!,
  );

/** Columns of the log that nothing may ever change. */
const FIXED = ['site', 'comment', 'version', 'at', 'actor', 'staff', 'state_from', 'state_to', 'ground'];

/** The log takes one change: that its free words go. */
const wordsMayGo: Step = (engine) =>
  engine === 'sqlite'
    ? [
        'drop trigger audit_update',
        `create trigger audit_update before update on audit when not (new.reason is null and ${FIXED.map(
          (name) => `new.${name} is old.${name}`,
        ).join(' and ')}) begin select raise(abort, 'audit is append-only'); end`,
      ]
    : [
        `create or replace function audit_refuse() returns trigger language plpgsql as $$ begin
          if tg_op = 'UPDATE' then
            if new.reason is null and (to_jsonb(new) - 'reason') = (to_jsonb(old) - 'reason') then return new; end if;
          end if;
          raise exception 'audit is append-only'; end $$`,
      ];

export const mailStep: Step = (engine) => {
  const table = (name: string, list: string): string =>
    `create table ${name} (${columns(engine, list)})${engine === 'sqlite' ? ' strict' : ''}`;
  const add = (name: string, column: string): string =>
    `alter table ${name} add column ${columns(engine, column)}`;
  return [
    table(
      'mail',
      `site text not null, id text not null, kind text not null, about text not null, person text not null,
      data text not null, made_at long not null, due_at long not null, state text not null, tries int not null,
      done_at long, failure text, primary key (site, id)`,
    ),
    `create index mail_due on mail (site, due_at, id) where state = 'waiting'`,
    'create index mail_about on mail (site, about)',
    'create index mail_person on mail (site, person, made_at)',
    'create index mail_done on mail (site, done_at) where done_at is not null',
    table(
      'mail_link',
      `token text not null primary key, site text not null, act text not null, comment text not null,
      version int not null, person text not null, until long not null, used_at long`,
    ),
    'create index mail_link_comment on mail_link (site, comment)',
    table(
      'site_switch',
      `site text not null, what text not null, cause text not null, reason text not null, at long not null,
      primary key (site, what)`,
    ),
    table(
      'request',
      `site text not null, reference text not null, kind text not null, received_at long not null,
      due_at long not null, done_at long, answer text, primary key (site, reference)`,
    ),
    add('contact', 'verified_at long'),
    add('contact', 'replies int not null default 0'),
    add('contact', 'quiet int not null default 0'),
    'create index if not exists contact_email on contact (site, email)',
    'create index report_contact_email on report_contact (site, email)',
    'create index comment_acted on comment (site, acted_at) where acted_at is not null',
    'create index audit_words on audit (site, at) where reason is not null',
    ...wordsMayGo(engine),
  ];
};
