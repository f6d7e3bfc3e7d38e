/**
 * The first schema. Every key and index begins with the site; those of tokens do not, because a token is what says
 * whose it is. Ids and text compare byte by byte on both engines (PostgreSQL's collation C), so that ties fall alike.
 * What each column holds: `sql/schema.ts`.
 */
import type { Step } from './step.ts';

/** Columns as `name type`; `?` after the type: may be null. */
const table = (
  engine: string,
  name: string,
  columns: Readonly<Record<string, string>>,
  ...rules: readonly string[]
): string => {
  const types: Readonly<Record<string, string>> =
    engine === 'sqlite'
      ? { text: 'text', int: 'integer', long: 'integer' }
      : { text: 'text collate "C"', int: 'integer', long: 'bigint' };
  const lines = Object.entries(columns).map(([column, type]) => {
    const [base = '', rest = ''] = type.split(' ');
    const empty = base.endsWith('?');
    return `${column} ${types[empty ? base.slice(0, -1) : base]}${empty ? '' : ' not null'} ${rest}`.trim();
  });
  return `create table ${name} (${[...lines, ...rules].join(', ')})${engine === 'sqlite' ? ' strict' : ''}`;
};

/** The log refuses changes: its own users could make them otherwise (S-30). */
const appendOnly: Step = (engine) =>
  engine === 'sqlite'
    ? ['update', 'delete'].map(
        (act) =>
          `create trigger audit_${act} before ${act} on audit begin select raise(abort, 'audit is append-only'); end`,
      )
    : [
        `create function audit_refuse() returns trigger language plpgsql as $$ begin raise exception 'audit is append-only'; end $$`,
        'create trigger audit_refuse before update or delete on audit for each row execute function audit_refuse()',
      ];

export const first: Step = (engine) => [
  table(
    engine,
    'thread',
    {
      site: 'text',
      id: 'text',
      canonical: 'text',
      title: 'text?',
      lang: 'text?',
      mode: 'text?',
      locked: 'int',
      created_at: 'long',
    },
    'primary key (site, id)',
  ),
  table(
    engine,
    'address',
    { site: 'text', key: 'text', url: 'text', thread: 'text', since: 'long', place: 'int' },
    'primary key (site, key)',
    'foreign key (site, thread) references thread (site, id) on delete cascade',
  ),
  'create index address_thread on address (site, thread)',
  table(
    engine,
    'comment',
    {
      site: 'text',
      id: 'text',
      thread: 'text',
      parent: 'text?',
      reply_to: 'text?',
      name: 'text?',
      official: 'text?',
      text: 'text',
      lang: 'text?',
      state: 'text',
      version: 'int',
      revision: 'int',
      proposal: 'text?',
      held_by: 'text?',
      statement: 'text?',
      decision: 'text?',
      charter: 'text?',
      received_at: 'long',
      known_at: 'long?',
      acted_at: 'long?',
      published_at: 'long?',
      edited_at: 'long?',
      token: 'text',
      shown: 'int',
      waits: 'text?',
      waits_at: 'long?',
      reports: 'int',
      reported_at: 'long?',
    },
    'primary key (site, id)',
    'foreign key (site, thread) references thread (site, id)',
    'foreign key (site, parent) references comment (site, id)',
  ),
  'create unique index comment_token on comment (site, token)',
  // The two that a page of a thread reads; what is not public is not in them, so that a flood does not slow readers.
  'create index comment_root on comment (site, thread, received_at, id) where parent is null and shown > 0',
  'create index comment_reply on comment (site, parent, received_at, id, shown) where parent is not null and shown > 0',
  'create index comment_answer on comment (site, reply_to) where reply_to is not null and shown = 2',
  'create index comment_thread on comment (site, thread, shown, received_at, parent, id)',
  'create index comment_state on comment (site, state, received_at, id)',
  'create index comment_waits on comment (site, waits, waits_at, id) where waits is not null',
  'create index comment_reported on comment (site, reported_at, id) where reported_at is not null',
  table(
    engine,
    'contact',
    { site: 'text', comment: 'text', email: 'text' },
    'primary key (site, comment)',
    'foreign key (site, comment) references comment (site, id) on delete cascade',
  ),
  table(
    engine,
    'audit',
    {
      site: 'text',
      comment: 'text',
      version: 'int',
      at: 'long',
      actor: 'text',
      staff: 'text?',
      state_from: 'text',
      state_to: 'text',
      ground: 'text?',
      reason: 'text?',
    },
    'primary key (site, comment, version)',
  ),
  ...appendOnly(engine),
  table(
    engine,
    'report',
    {
      site: 'text',
      id: 'text',
      comment: 'text',
      token: 'text',
      reference: 'text',
      received_at: 'long',
      status: 'text',
      decided_at: 'long?',
      body: 'text',
    },
    'primary key (site, id)',
    'foreign key (site, comment) references comment (site, id) on delete cascade',
  ),
  'create unique index report_token on report (site, token)',
  'create index report_comment on report (site, comment)',
  table(
    engine,
    'report_contact',
    { site: 'text', report: 'text', email: 'text' },
    'primary key (site, report)',
    'foreign key (site, report) references report (site, id) on delete cascade',
  ),
  table(
    engine,
    'once',
    { site: 'text', key: 'text', fingerprint: 'text', at: 'long', answer: 'text?' },
    'primary key (site, key)',
  ),
  'create index once_at on once (at)',
  table(engine, 'change', { site: 'text', every: 'long', seen: 'long' }, 'primary key (site)'),
  table(
    engine,
    'staff',
    { site: 'text', id: 'text', name: 'text', role: 'text', revoked: 'int' },
    'primary key (site, id)',
  ),
  'create unique index staff_name on staff (site, name)',
  table(
    engine,
    'invite',
    { token: 'text', site: 'text', name: 'text', role: 'text', until: 'long' },
    'primary key (token)',
  ),
  'create index invite_name on invite (site, name)',
  table(
    engine,
    'session',
    { token: 'text', site: 'text', staff: 'text', until: 'long' },
    'primary key (token)',
    'foreign key (site, staff) references staff (site, id) on delete cascade',
  ),
  'create index session_staff on session (site, staff)',
  table(
    engine,
    'source',
    {
      site: 'text',
      source: 'text',
      address: 'text?',
      etag: 'text?',
      last_modified: 'text?',
      checked_at: 'long?',
      succeeded_at: 'long?',
      next_at: 'long?',
      failures: 'int',
      failure: 'text',
      gone: 'int',
    },
    'primary key (site, source)',
  ),
  table(
    engine,
    'item',
    { site: 'text', source: 'text', key: 'text', id: 'text', at: 'long', post: 'text', hidden: 'int' },
    'primary key (site, source, key)',
    'foreign key (site, source) references source (site, source) on delete cascade',
  ),
  'create index item_at on item (site, at, source, key) where hidden = 0',
];
