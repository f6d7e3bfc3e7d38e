/** What somebody may do at the desk of a site, from what the provider says of them. */
import type { Staff } from '../store/store.ts';
import { valuesOf } from './claims.ts';
import type { Claims } from './claims.ts';

/** One line of the configuration. */
export interface GrantRule {
  readonly claim: string;
  readonly values: readonly string[];
  readonly role: Staff['role'];
  /** Absent = every site. */
  readonly sites?: readonly string[];
  readonly service?: string;
}

/** @returns role and service by the first line that fits; undefined when none does */
export function grantFor(
  rules: readonly GrantRule[],
  claims: Claims,
  site: string,
): Pick<Staff, 'role' | 'service'> | undefined {
  const rule = rules.find(
    ({ claim, values, sites }) =>
      (!sites || sites.includes(site)) && valuesOf(claims, claim).some((value) => values.includes(value)),
  );
  return rule && { role: rule.role, ...(rule.service !== undefined && { service: rule.service }) };
}
