/** How an official reply is signed: set here alone, from who has signed in; a request has no say in it. */
import type { Site } from '../../../model/site.ts';
import type { Official } from '../../../model/wire/comment.ts';
import type { Staff } from '../../store/store.ts';
import type { RepliesDeps } from './deps.ts';

export interface Signature {
  /** The institution, the service and the role. */
  readonly official: Official;
  /** The person's name, where the site has its people named. */
  readonly signed?: string;
}

/** @returns the signature of somebody of the desk */
export function signatureOf(
  { replies, signed }: Pick<RepliesDeps, 'replies' | 'signed'>,
  site: Site,
  { name, role, service }: Pick<Staff, 'name' | 'role' | 'service'>,
): Signature {
  const official = {
    body: site.name,
    ...(service !== undefined && { service }),
    role: signed(site).roles[role],
  };
  return { official, ...(replies(site).names && { signed: name }) };
}
