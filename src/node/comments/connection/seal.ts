/**
 * Sealing what only the holder of the private key may read: a fresh X25519 pair for each record, whose secret half is
 * forgotten at once; HKDF-SHA-256 (RFC 5869) makes a key and a nonce of what it shares with the site's key; AES-256-GCM
 * seals under them. Site, comment, act and instant are bound to it, so that a record moved elsewhere does not open.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { publicHalf } from './key.ts';
import type { PublicKey } from './key.ts';

const CIPHER = 'aes-256-gcm';
const VERSION = 1;
const [POINT, TAG, KEY, NONCE] = [32, 16, 32, 12];
/** Bytes to a multiple of which the text is filled up, so that its length says nothing. */
const STEP = 512;

/** What a record is bound to. */
export interface Bound {
  readonly site: string;
  readonly id: string;
  readonly comment: string;
  readonly act: string;
  /** ISO 8601, as it is stored. */
  readonly at: string;
}

const boundBytes = ({ site, id, comment, act, at }: Bound): Buffer =>
  Buffer.from(JSON.stringify([site, id, comment, act, at]));

/** Key and nonce, of what two keys share and of both public halves. */
const derive = (shared: Uint8Array, ephemeral: Uint8Array, own: Uint8Array): readonly [Buffer, Buffer] => {
  const salt = Buffer.concat([ephemeral, own]);
  const bytes = Buffer.from(hkdfSync('sha256', shared, salt, 'parvis connection 1', KEY + NONCE));
  return [bytes.subarray(0, KEY), bytes.subarray(KEY)];
};

/** @param text JSON: blanks after it are nothing. @returns base64url of version, point, tag and what is sealed */
export function sealFor({ key, raw }: PublicKey, bound: Bound, text: string): string {
  const fresh = generateKeyPairSync('x25519');
  const { raw: point } = publicHalf(fresh.privateKey);
  const shared = diffieHellman({ privateKey: fresh.privateKey, publicKey: key });
  const cipher = createCipheriv(CIPHER, ...derive(shared, point, raw));
  cipher.setAAD(boundBytes(bound));
  const bytes = Buffer.from(text);
  const filled = Buffer.alloc(Math.ceil(bytes.length / STEP) * STEP, ' ');
  filled.set(bytes);
  const sealed = Buffer.concat([cipher.update(filled), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), point, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @returns undefined when another key sealed it, or it was changed, or moved from where it belongs */
export function openWith(key: KeyObject, bound: Bound, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes[0] !== VERSION || bytes.length <= 1 + POINT + TAG) return undefined;
  const point = bytes.subarray(1, 1 + POINT);
  try {
    const theirs = createPublicKey({
      key: { kty: 'OKP', crv: 'X25519', x: point.toString('base64url') },
      format: 'jwk',
    });
    const shared = diffieHellman({ privateKey: key, publicKey: theirs });
    const decipher = createDecipheriv(CIPHER, ...derive(shared, point, publicHalf(key).raw));
    decipher.setAAD(boundBytes(bound));
    decipher.setAuthTag(bytes.subarray(1 + POINT, 1 + POINT + TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(1 + POINT + TAG)), decipher.final()]);
    return text.toString().trimEnd();
  } catch {
    return undefined;
  }
}
