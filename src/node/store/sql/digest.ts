/** SHA-256 in hex, for keys of any length (addresses, ids of feeds) and for what must not be read back. */
import { hash } from 'node:crypto';

export const digest = (text: string): string => hash('sha256', text);
