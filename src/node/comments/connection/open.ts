/** Opening what was sealed for a comment, with the private key, and reading it as what may have been written by anybody. */
import type { KeyObject } from 'node:crypto';
import { isProblem } from '../../../model/problem.ts';
import { parse } from '../../../model/wire/parse.ts';
import { instant, int, object, oneOf, optional, text } from '../../../model/wire/shape.ts';
import { connectionActs } from '../../store/connections.ts';
import type { SealedConnection } from '../../store/connections.ts';
import type { Connection } from './keep.ts';
import { publicHalf } from './key.ts';
import { openWith } from './seal.ts';

const connectionShape = object({
  address: text(60),
  port: optional(int(1, 65_535)),
  protocol: text(20),
  at: instant,
  act: oneOf(...connectionActs),
  comment: text(100),
  name: optional(text(1000)),
});

/** A record, opened; or why it was not: another key's, or damaged. */
export type Opened =
  | { readonly record: SealedConnection; readonly connection: Connection }
  | { readonly record: SealedConnection; readonly closed: 'other-key' | 'broken' };

export function open(site: string, key: KeyObject, records: readonly SealedConnection[]): readonly Opened[] {
  const { fingerprint } = publicHalf(key);
  return records.map((record): Opened => {
    if (record.key !== fingerprint) return { record, closed: 'other-key' };
    const json = openWith(key, { site, ...record }, record.sealed);
    if (json === undefined) return { record, closed: 'broken' };
    try {
      const connection = parse(connectionShape, JSON.parse(json));
      return isProblem(connection) ? { record, closed: 'broken' } : { record, connection };
    } catch {
      return { record, closed: 'broken' };
    }
  });
}
