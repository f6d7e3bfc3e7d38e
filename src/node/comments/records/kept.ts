/** How long a site keeps what: its public policy first, then what its configuration adds. */
import type { Retention } from '../../../model/policy.ts';
import type { Kept } from '../../store/records.ts';

/** What the configuration adds: days. */
export interface KeptRules {
  readonly removed?: number;
  readonly reports: number;
  readonly receipts: number;
  readonly audit: number;
  readonly mail: number;
  readonly requests: number;
}

/** @param published the policy's retention; without one, no text and no address is taken away */
export function keptOf(published: Retention | undefined, { removed, ...rest }: KeptRules): Kept {
  const texts = published && {
    rejected: published.rejected,
    email: published.email,
    ...(published.published !== undefined && { published: published.published }),
  };
  const taken = removed ?? published?.rejected;
  return { ...rest, ...texts, ...(taken !== undefined && { removed: taken }) };
}
