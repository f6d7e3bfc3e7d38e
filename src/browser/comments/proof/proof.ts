/**
 * The work that a companion asks for under load: a number with which the hash of this one contribution begins
 * with some zero bits. No puzzle, no third party, no worker; the browser hashes beside the page, a slice at a time, so
 * that the page stays awake. Comes only where work is asked for.
 */

/** Hashes between two breaths of the page. */
const SLICE = 256;
/** One in 2^24 senders would need more tries than so many times the average: theirs is held, as without the work. */
const PATIENCE = 16;

/**
 * Does the work: the same for the same words, so that sending again sends the same.
 * @param pass of the page, @param key Idempotency-Key: what the work is for. @param bits zero bits asked for
 * @param subtle absent on a page that is not secure: there no work can be done, and the comment is held instead
 * @returns the number, in decimal; undefined when there is none to be had
 */
export async function prove(
  pass: string,
  key: string,
  bits: number,
  subtle: Pick<SubtleCrypto, 'digest'> | undefined = crypto.subtle as SubtleCrypto | undefined,
): Promise<string | undefined> {
  if (!subtle) return undefined;
  const encoder = new TextEncoder();
  for (let first = 0; first < PATIENCE * 2 ** bits; first += SLICE) {
    const hashes = await Promise.all(
      Array.from({ length: SLICE }, (_, i) =>
        subtle.digest('SHA-256', encoder.encode(`${pass}.${key}.${first + i}`)),
      ),
    );
    const found = hashes.findIndex((hash) => Math.clz32(new DataView(hash).getUint32(0)) >= bits);
    if (found >= 0) return `${first + found}`;
    await new Promise((next) => setTimeout(next));
  }
  return undefined;
}
