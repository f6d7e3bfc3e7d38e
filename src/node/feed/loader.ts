/** The loader that a snippet names, with the hash that other sites hold it against. */
import { createHash } from 'node:crypto';
import type { Loader } from '../../html/relay.ts';

/**
 * @param base where the built files are served, with a slash at its end
 * @param bytes of `parvis.js`; undefined when the built files are not there
 */
export const loaderAt = (base: string, bytes: Uint8Array | undefined): Loader | undefined =>
  bytes && {
    url: `${base}parvis.js`,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  };
