/** What this back end can do: what is not here the panel hides. */
import type { Policy } from '../../model/policy.ts';
import type { Capabilities } from '../../model/wire/thread.ts';
import type { SignInRule } from './signed.ts';

/** @param signIn how residents sign in there, if they do */
export const capabilitiesOf = ({ editSeconds, maxLength }: Policy, signIn?: SignInRule): Capabilities => ({
  anonymous: !signIn?.required,
  reply: true,
  edit: editSeconds > 0,
  withdraw: true,
  vote: false,
  report: true,
  appeal: true,
  statement: true,
  track: true,
  live: true,
  sort: ['oldest', 'newest'],
  page: 'cursor',
  maxLength,
  ...(signIn && { signIn: signIn.provider }),
});
