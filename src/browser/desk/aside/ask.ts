/** Asks for what stands beside a comment: its record, its reports, the other contributions of its author. */
import type { Problem } from '../../../model/problem.ts';
import { parseAuditLog } from '../../../model/wire/desk-log.ts';
import type { AuditLog } from '../../../model/wire/desk-log.ts';
import { parseDeskHistory, parseDeskReports } from '../../../model/wire/desk-beside.ts';
import type { DeskHistory, DeskReports } from '../../../model/wire/desk-beside.ts';
import type { Client } from '../../kit/writer.ts';

const asker =
  <T>(path: string, parse: (value: unknown) => T | Problem) =>
  (client: Client, comment: string): Promise<T | Problem> =>
    client(path, { parse, query: { comment }, fresh: true });

export const askLog = asker<AuditLog>('/desk/log', parseAuditLog);
export const askReports = asker<DeskReports>('/desk/reports', parseDeskReports);
export const askHistory = asker<DeskHistory>('/desk/history', parseDeskHistory);
