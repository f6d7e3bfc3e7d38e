/** Whether a site keeps where contributions came from, as hosts must in France, and the key that seals it. */
import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import type { FieldError } from '../../model/problem.ts';
import { object, oneOf, optional, or, own } from '../../model/wire/shape.ts';
import type { Infer } from '../../model/wire/shape.ts';

/** The public half of an X25519 pair: 32 bytes as base64url. A point that seals nothing is refused. */
const sealKey = own('x25519', (value) => {
  if (typeof value !== 'string' || !/^[\w-]{43}$/.test(value)) return undefined;
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: value }, format: 'jwk' });
    diffieHellman({ privateKey: generateKeyPairSync('x25519').privateKey, publicKey });
    return value;
  } catch {
    return undefined;
  }
});

export const connectionShape = object({
  /** `host`: kept, sealed, for `policy.retention.connection` days. */
  keep: or(oneOf('none', 'host'), 'none'),
  /** As `parvis keys make` prints it; the other half has no place on this machine. */
  key: optional(sealKey),
});

export type ConnectionConfig = Infer<typeof connectionShape>;

/** Characters that a site's own words about durations may have where a sentence about connections joins them. */
const ROOM = 600;

/** What the shape cannot see. @param retentionText of the policy */
export function checkConnection(
  { keep, key }: ConnectionConfig,
  retentionText: string | undefined,
): readonly FieldError[] {
  if (keep === 'none') return [];
  return [
    ...(key === undefined ? [{ path: '/connection/key', code: 'missing' } as const] : []),
    ...((retentionText?.length ?? 0) > ROOM
      ? [{ path: '/policy/retentionText', code: 'too-long', limit: ROOM } as const]
      : []),
  ];
}
