/** Somebody of the desk comes back from the provider: found, given a role, let in, or told why not. */
import { createHash } from 'node:crypto';
import type { Staff, Store } from '../store/store.ts';
import { attemptOf, readTicket, subjectOf } from './attempt.ts';
import type { AttemptDeps } from './attempt.ts';
import { nameIn } from './claims.ts';
import { grantFor } from './grants.ts';
import type { GrantRule } from './grants.ts';
import { isNotSignedIn } from './provider.ts';
import type { NotSignedIn, Provider, ProviderSettings } from './provider.ts';

export interface DeskSignInSettings extends ProviderSettings {
  readonly name: string;
  readonly roles: readonly GrantRule[];
}

export interface DeskSignInDeps extends AttemptDeps {
  readonly store: Pick<Store, 'signIn'>;
  readonly provider: Provider;
  readonly settings: DeskSignInSettings;
  /** Milliseconds that a session lasts. */
  readonly lasts: number;
}

/** Why somebody stays outside: as the provider says, or because of what is known here. */
export type Outside = NotSignedIn['why'] | 'no-role' | 'revoked';

/** @param ticket of the browser's cookie. @param returned the address it came back at */
export async function enterDesk(
  { store, provider, settings, lasts, ...deps }: DeskSignInDeps,
  site: string,
  ticket: string | undefined,
  returned: URL,
): Promise<
  { readonly session: string; readonly staff: Staff } | { readonly outside: Outside; readonly code: string }
> {
  if (ticket === undefined || !readTicket(deps, 'desk', site, ticket))
    return { outside: 'invalid', code: 'ticket' };
  const person = await provider.finish(returned, attemptOf(deps, 'desk', ticket));
  if (isNotSignedIn(person)) return { outside: person.why, code: person.code };
  const subject = subjectOf(deps, person);
  const grant = grantFor(settings.roles, person.claims, site);
  if (!grant) {
    // Whoever had a role until today still has a session perhaps.
    await store.signIn.shutOut(site, subject);
    return { outside: 'no-role', code: 'no-role' };
  }
  const session = deps.random(32);
  const { claims } = person;
  const name = nameIn(claims, settings.nameClaim) || nameIn(claims, 'preferred_username') || settings.name;
  const staff = await store.signIn.enter(
    site,
    { subject, name, ...grant, day: new Date(deps.clock.now()).toISOString().slice(0, 10) },
    {
      token: createHash('sha256').update(session).digest('hex'),
      until: new Date(deps.clock.now() + lasts).toISOString(),
    },
  );
  return staff === 'revoked' ? { outside: 'revoked', code: 'revoked' } : { session, staff };
}
