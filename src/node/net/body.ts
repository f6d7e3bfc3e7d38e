/**
 * Reads a body while counting, on the wire and after decoding (S-42). Nothing here trusts a length that a server
 * announces, and a compressed body is never larger in memory than its cap.
 */
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { GetFailureKind } from './failure.ts';
import type { Limits } from './limits.ts';

/** What went wrong with a body. */
export interface BodyFailure {
  readonly kind: GetFailureKind;
  readonly detail?: string;
}

/** What a request says it can read. */
export const ACCEPT_ENCODING = 'gzip, br';

/** `deflate` means two formats in the wild: with the zlib header (RFC 9110) and without. */
const inflate = ([a = 0, b = 0]: Uint8Array): Transform =>
  (a & 15) === 8 && (a * 256 + b) % 31 === 0 ? createInflate() : createInflateRaw();

const decoders: ReadonlyMap<string, (first: Uint8Array) => Transform> = new Map([
  ['gzip', createGunzip as () => Transform],
  ['x-gzip', createGunzip as () => Transform],
  ['br', createBrotliDecompress as () => Transform],
  ['deflate', inflate],
]);

/** Thrown inside the stream so that every stage of it is torn down; never leaves this file. */
class TooLarge extends Error {}

async function* counted(source: AsyncIterable<Uint8Array>, cap: number): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > cap) throw new TooLarge();
    yield chunk;
  }
}

async function* decoded(
  source: AsyncIterable<Uint8Array>,
  decoder: (first: Uint8Array) => Transform,
): AsyncGenerator<Uint8Array, void> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return; // an empty body has no coding (304, HEAD)
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  // Errors reach the reader through the decoder, which pipeline destroys with them.
  yield* pipeline(all, decoder(first.value), () => {});
}

/** The codings of Content-Encoding, in the order they were applied. */
const codingsOf = (value: string | undefined): string[] =>
  (value ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');

function kindOf(error: unknown): BodyFailure {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (error instanceof TooLarge) return { kind: 'too-large' };
  if (/^(Z_|ERR_(BROTLI|ZLIB)?_)/.test(code)) return { kind: 'bad-encoding', detail: code };
  return { kind: code.startsWith('HPE_') ? 'bad-response' : 'truncated', detail: code || message };
}

/** The whole body, decoded; or what stopped it. Always leaves the connection closed. */
export async function readBody(response: IncomingMessage, limits: Limits): Promise<Uint8Array | BodyFailure> {
  response.on('error', () => {}); // a teardown after the answer is known is nobody's concern
  try {
    if (Number(response.headers['content-length']) > limits.wire) return { kind: 'too-large' };
    const [coding, second] = codingsOf(response.headers['content-encoding']);
    const decoder = coding === undefined ? undefined : decoders.get(coding);
    if (second !== undefined || (coding !== undefined && !decoder))
      return { kind: 'bad-encoding', detail: response.headers['content-encoding'] ?? '' };
    const wire = counted(response, limits.wire);
    const chunks: Uint8Array[] = [];
    for await (const chunk of decoder ? counted(decoded(wire, decoder), limits.decoded) : wire)
      chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    return kindOf(error);
  } finally {
    response.destroy();
  }
}
