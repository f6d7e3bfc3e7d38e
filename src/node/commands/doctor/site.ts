/** What a site must have said before it may ask residents for anything. */
import { missingFrom } from '../../../model/policy.ts';
import type { CliTerms, PolicyPart } from '../../../words/terms.ts';
import type { SiteConfig } from '../../config/config.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** Parts that have a check of their own. */
const OWN: readonly string[] = ['/calendar', '/retention'];

/** The findings of one site. @param today day of ISO 8601 @param desk whether there is a desk */
export function checkSite(
  { site }: SiteConfig,
  today: string,
  { doctor }: CliTerms,
  desk: boolean,
): readonly Finding[] {
  const missing = missingFrom(site.policy).map(({ path }) => path as PolicyPart);
  const named = (paths: readonly PolicyPart[]): string[] =>
    paths.length ? [doctor.policyMissing(paths.map((path) => doctor.part[path]).join(', '))] : [];
  const { calendar } = site.policy;
  const served = calendar && Object.values(calendar.weekly).some((spans) => spans?.length);
  const later = calendar?.holidays.some((day) => day >= today);
  const policy = finding('policy', site.id, named(missing.filter((path) => !OWN.includes(path))));
  // Said where all is in order: it is no lack, and what is lacking comes first.
  const hint = desk && policy.level === 'ok' && !site.policy.contacts.champion;
  return [
    hint ? { ...policy, say: [doctor.noChampion] } : policy,
    finding(
      'hours',
      site.id,
      named(missing.filter((path) => path === '/calendar')),
      calendar ? [...(served ? [] : [doctor.noHours]), ...(later ? [] : [doctor.pastHolidays])] : [],
    ),
    finding('retention', site.id, named(missing.filter((path) => path === '/retention'))),
    finding('accounts', site.id, [], site.accounts.length ? [] : [doctor.noAccounts]),
  ];
}
