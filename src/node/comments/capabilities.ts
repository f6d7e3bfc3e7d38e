/** What this back end can do: what is not here the panel hides. */
import type { Policy } from '../../model/policy.ts';
import type { Capabilities } from '../../model/wire/thread.ts';

export const capabilitiesOf = ({ editSeconds, maxLength }: Policy): Capabilities => ({
  anonymous: true,
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
});
