/**
 * The answer that is kept under an Idempotency-Key may hold the author's token, which is nowhere kept in clear (S-23).
 * So the key is kept as a hash, and the answer can be read only by who sends the key again: AES-256-GCM, under a key
 * that HKDF makes of it (RFC 5869).
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

const secretOf = (site: string, key: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, '', `parvis once ${site}`, 32));

/** @param text any @returns base64url of nonce, tag and what is sealed */
export function seal(site: string, key: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, secretOf(site, key), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws when it was not sealed with this key */
export function unseal(site: string, key: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(CIPHER, secretOf(site, key), bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}
