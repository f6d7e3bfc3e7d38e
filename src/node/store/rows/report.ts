/** A report as a row; its reporter's e-mail address stands apart. */
import type { ReportTable } from '../sql/schema.ts';
import type { Report } from '../store.ts';
import { filled, fromJson, toInstant, toJson, toMs, toMsOrNull } from './value.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body without its address, and the address. */
export function apart(body: unknown): { readonly rest: unknown; readonly email?: string } {
  if (!isObject(body) || !Object.hasOwn(body, 'email') || typeof body['email'] !== 'string')
    return { rest: body };
  const { email, ...rest } = body;
  return { rest, email: email as string };
}

export const reportRow = (site: string, report: Report): ReportTable => ({
  site,
  id: report.id,
  comment: report.comment,
  token: report.token,
  reference: report.reference,
  received_at: toMs(report.receivedAt),
  status: report.status,
  decided_at: toMsOrNull(report.decidedAt),
  body: toJson(apart(report.body).rest) ?? 'null',
});

export function reportOf(row: ReportTable & { readonly email: string | null }): Report {
  const body = fromJson(row.body);
  return filled<Report>({
    id: row.id,
    comment: row.comment,
    token: row.token,
    reference: row.reference,
    receivedAt: toInstant(row.received_at),
    status: row.status === 'decided' ? 'decided' : 'open',
    decidedAt: row.decided_at === null ? undefined : toInstant(row.decided_at),
    body: row.email !== null && isObject(body) ? { ...body, email: row.email } : body,
  });
}
