/** A file as text, piece by piece; one that is packed with gzip, as Disqus sends it, is unpacked on the way, to a bound. */
import { createReadStream, openSync, closeSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { NotWhole } from './foreign.ts';

/** Bytes that a packed file may have when it is unpacked: no council has written more. */
const MOST = 2_000_000_000;

/** Does a file begin as gzip does (RFC 1952), whatever its name? */
function isPacked(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(2);
    return readSync(handle, bytes, 0, 2, 0) === 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
  } finally {
    closeSync(handle);
  }
}

/**
 * @param most seam for tests
 * @throws the system's fault; NotWhole for a packed file that is damaged, cut off or too large
 */
export async function* unpacked(file: string, most = MOST): AsyncGenerator<string> {
  if (!isPacked(file)) {
    for await (const chunk of createReadStream(file, { encoding: 'utf8' })) yield chunk as string;
    return;
  }
  const decoder = new StringDecoder('utf8');
  // Its faults come out of the stream itself.
  const stream = pipeline(createReadStream(file), createGunzip(), () => undefined);
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += (chunk as Buffer).length;
      if (bytes > most) throw new NotWhole();
      yield decoder.write(chunk as Buffer);
    }
  } catch (fault) {
    throw /^Z_|^ERR_STREAM/.test((fault as { code?: string }).code ?? '') ? new NotWhole() : fault;
  }
  yield decoder.end();
}
