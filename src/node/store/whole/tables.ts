/**
 * Every table, in the order in which rows can be written: what others point to comes first. The type holds this list
 * against the schema, so that a table that is new is not forgotten by a backup.
 */
import type { Schema } from '../sql/schema.ts';

interface Rule {
  /** Columns of its key, by which it is read. */
  readonly by: readonly string[];
  /** What is read first: roots before their replies. */
  readonly first?: string;
  /** Ends with the machine. */
  readonly credential?: true;
}

export const tables = {
  thread: { by: ['site', 'id'] },
  address: { by: ['site', 'key'] },
  page_visit: { by: ['site', 'thread'] },
  comment: { by: ['site', 'id'], first: 'parent' },
  contact: { by: ['site', 'comment'] },
  audit: { by: ['site', 'comment', 'version'] },
  report: { by: ['site', 'id'] },
  report_contact: { by: ['site', 'report'] },
  appeal: { by: ['site', 'id'] },
  once: { by: ['site', 'key'] },
  change: { by: ['site'] },
  staff: { by: ['site', 'id'] },
  invite: { by: ['token'], credential: true },
  session: { by: ['token'], credential: true },
  source: { by: ['site', 'source'] },
  item: { by: ['site', 'source', 'key'] },
  account_check: { by: ['site', 'source'] },
  feed_decision: { by: ['site', 'key'] },
  feed_log: { by: ['site', 'key', 'n'] },
  mail: { by: ['site', 'id'] },
  mail_link: { by: ['token'] },
  switch_off: { by: ['site', 'what', 'cause'] },
  switch_log: { by: ['site', 'n'] },
  word_entry: { by: ['site', 'key'] },
  word_log: { by: ['site', 'n'] },
  wave_rule: { by: ['site', 'id'] },
  wave_log: { by: ['site', 'n'] },
  request: { by: ['site', 'reference'] },
  vote: { by: ['site', 'id'] },
  sanction: { by: ['site', 'id'] },
  sanction_log: { by: ['site', 'sanction', 'version'] },
  picture_alt: { by: ['site', 'key'] },
  picture_log: { by: ['site', 'key', 'n'] },
  connection: { by: ['site', 'id'] },
  unseal_log: { by: ['site', 'n'] },
  identity: { by: ['site', 'subject'] },
  signed: { by: ['site', 'comment'] },
  resident: { by: ['token'], credential: true },
  reply_draft: { by: ['site', 'id'] },
  ready_text: { by: ['site', 'id'] },
  readdress: { by: ['site', 'batch', 'n'] },
  handed: { by: ['site', 'comment'] },
  handed_log: { by: ['site', 'comment', 'n'] },
  people_log: { by: ['site', 'n'] },
  site_log: { by: ['site', 'n'] },
  job: { by: ['name'], credential: true },
} satisfies Record<Exclude<keyof Schema, 'migration'>, Rule>;

export type TableName = keyof typeof tables;

/** In order. */
export const names = Object.keys(tables) as readonly TableName[];

export const credentials = names.filter((name) => 'credential' in tables[name]);

/** Tables of the schema's own, and of this folder: they are made, never copied. */
export const OWN: readonly string[] = ['migration', 'passage'];

const quoted = (name: string): string => `"${name}"`;

/** Reads a whole table in the order of its key, the same on both engines. */
export function selectAll(name: TableName): string {
  const rule: Rule = tables[name];
  const order = [...(rule.first ? [`${quoted(rule.first)} is not null`] : []), ...rule.by.map(quoted)];
  return `select * from ${quoted(name)} order by ${order.join(', ')}`;
}

/** Writes some rows. @param columns names that the table really has */
export function insertMany(
  engine: 'sqlite' | 'postgres',
  name: TableName,
  columns: readonly string[],
  rows: number,
): string {
  let n = 0;
  const row = (): string => `(${columns.map(() => (engine === 'sqlite' ? '?' : `$${++n}`)).join(', ')})`;
  const values = Array.from({ length: rows }, row).join(', ');
  return `insert into ${quoted(name)} (${columns.map(quoted).join(', ')}) values ${values}`;
}
