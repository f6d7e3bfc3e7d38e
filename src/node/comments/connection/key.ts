/**
 * The pair of keys of sealed connections: X25519 (RFC 7748). The public half, 43 characters, stands in the site's
 * configuration; the private half is a file that is kept elsewhere.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What seals, and the name of what opens. */
export interface PublicKey {
  readonly key: KeyObject;
  /** Its 32 bytes. */
  readonly raw: Uint8Array;
  /** 16 characters: which key opens a record, said without saying the key. */
  readonly fingerprint: string;
}

/** The bytes of a key as JWK writes them, which is how the configuration does. */
const rawOf = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? '';

const named = (key: KeyObject): PublicKey => {
  const raw = Buffer.from(rawOf(key), 'base64url');
  return { key, raw, fingerprint: createHash('sha256').update(raw).digest('base64url').slice(0, 16) };
};

/** @param text 43 characters of base64url, as the configuration's parser has let them through */
export const publicKey = (text: string): PublicKey =>
  named(createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: text }, format: 'jwk' }));

/** The public half of a private one. */
export const publicHalf = (key: KeyObject): PublicKey => named(createPublicKey(key));

/** Reads a private half. @returns undefined when it is none of this kind, or is locked with a password */
export function privateKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'x25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Makes a pair. @returns the private half as PEM (PKCS #8), the public one for the configuration, and its name */
export function makeKeys(): {
  readonly pem: string;
  readonly public: string;
  readonly fingerprint: string;
} {
  const made = generateKeyPairSync('x25519');
  return {
    pem: made.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    public: rawOf(made.publicKey),
    fingerprint: named(made.publicKey).fingerprint,
  };
}
