/** How long a site keeps what: its public policy first, then what its configuration adds. */
import { proposedRetention } from '../../../model/policy.ts';
import type { Retention } from '../../../model/policy.ts';
import type { Site } from '../../../model/site.ts';
import type { Kept } from '../../store/records.ts';

/** Days for which a host keeps where contributions came from, where the policy does not say. */
const A_YEAR = proposedRetention.connection;

/** @returns days */
export const connectionDays = (published: Retention | undefined): number => published?.connection ?? A_YEAR;

/** Until when it is kept. */
export const connectionUntil = ({ policy }: Pick<Site, 'policy'>, at: string): string =>
  new Date(Date.parse(at) + connectionDays(policy.retention) * 86_400_000).toISOString();

/** What the configuration adds: days. */
export interface KeptRules {
  readonly removed?: number;
  readonly reports: number;
  readonly receipts: number;
  readonly audit: number;
  readonly mail: number;
  readonly requests: number;
  readonly drafts: number;
}

/** @param published the policy's retention; without one, no text and no address is taken away */
export function keptOf(published: Retention | undefined, { removed, ...rest }: KeptRules): Kept {
  const texts = published && {
    rejected: published.rejected,
    email: published.email,
    ...(published.published !== undefined && { published: published.published }),
  };
  const taken = removed ?? published?.rejected;
  const connection = connectionDays(published);
  return { ...rest, ...texts, connection, ...(taken !== undefined && { removed: taken }) };
}
