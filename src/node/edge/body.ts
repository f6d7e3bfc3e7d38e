/** The body of a request: counted while it arrives, of one kind, never compressed (S-22, S-32). */
import { invalid, isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { readJson } from './json.ts';

/** Bytes of a body. */
export const MOST_BYTES = 65_536;

/**
 * What may come: JSON for programs, the form of a page without script, or what a mail program sends by itself
 * (RFC 8058): a form too, or the same in parts, of which nothing is read, since its address says everything.
 */
export type BodyKind = 'json' | 'form' | 'one-click';

const types: Readonly<Record<BodyKind, string>> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  'one-click': 'application/x-www-form-urlencoded',
};
const PARTS = /^\s*multipart\/form-data\s*;/i;

/** Is this the header of that kind, in UTF-8? */
const isType = (header: string | null, kind: BodyKind): boolean => {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';');
  return type.trim() === types[kind] && parameters.every((one) => /^\s*(?:charset="?utf-8"?\s*)?$/.test(one));
};

/** What was read: the text, for a fingerprint, and the value. */
export interface Body {
  readonly raw: string;
  readonly value: unknown;
}

async function readText(request: Request): Promise<string | Problem> {
  if (Number(request.headers.get('content-length')) > MOST_BYTES) return problem('too-large');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) return problem('too-large');
      chunks.push(chunk);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    // Bytes that are no UTF-8, or a caller who hung up: neither is an answer's business.
    return invalid({ path: '', code: 'characters' });
  }
}

/** Fields of a form, each once: an object without prototype. */
function readForm(text: string): { readonly value: unknown } | Problem {
  const fields = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in fields || name === '__proto__')
      return invalid({ path: '/' + name.slice(0, 60), code: 'unknown' });
    if (Object.keys(fields).length === 100) return invalid({ path: '', code: 'too-many', limit: 100 });
    fields[name] = value;
  }
  return { value: fields };
}

/** Reads the body of a request. A DELETE without one has the value undefined. */
export async function readBody(request: Request, kind: BodyKind): Promise<Body | Problem> {
  const { headers } = request;
  if (!/^(?:identity)?$/i.test(headers.get('content-encoding')?.trim() ?? '')) return problem('wrong-type');
  const type = headers.get('content-type');
  const without = request.method === 'DELETE' && !type;
  const parts = kind === 'one-click' && PARTS.test(type ?? '');
  if (!without && !parts && !isType(type, kind)) return problem('wrong-type');
  const raw = await readText(request);
  if (typeof raw !== 'string') return raw;
  if (parts) return { raw, value: {} };
  if (without) return raw === '' ? { raw, value: undefined } : problem('wrong-type');
  const read = kind === 'json' ? readJson(raw) : readForm(raw);
  return isProblem(read) ? read : { raw, value: (read as { value: unknown }).value };
}
