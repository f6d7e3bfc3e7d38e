/**
 * A provider of OpenID Connect: the way to it, and what it says of somebody who comes back. Authorization code with PKCE,
 * state and nonce; the signature of the token is checked as well as the connection it came over. The library does the
 * checking; what it asks for goes through the guarded way out.
 */
import {
  AuthorizationResponseError,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  None,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  clockSkew,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  getJwksCache,
  setJwksCache,
} from 'openid-client';
import type { ClientAuth, ServerMetadata } from 'openid-client';
import type { Get } from '../net/get.ts';
import { claimAt, partsOf } from './claims.ts';
import type { Claims } from './claims.ts';
import { ProviderAway, wayOut } from './way.ts';

/** What is configured of a provider. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly auth: 'basic' | 'post' | 'none';
  readonly scopes: readonly string[];
  readonly acr?: string;
  readonly nameClaim: string;
}

export interface ProviderDeps {
  readonly get: Get;
  /** Milliseconds since 1970 UTC. */
  readonly clock: { readonly now: () => number };
  /** The client's secret; undefined when it cannot be found now. */
  readonly secret: () => { readonly reveal: () => string } | undefined;
}

/** What belongs to one attempt to sign in, and to no other. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** PKCE: 43 to 128 characters. */
  readonly verifier: string;
}

/** Whom the provider knows. */
export interface Person {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Claims;
}

/**
 * Why there is nobody. `away`: the provider does not answer, or cannot be asked. `refused`: it, or the person, said no.
 * `invalid`: what came back does not belong to this attempt, was used before, or cannot be trusted.
 */
export interface NotSignedIn {
  readonly why: 'away' | 'refused' | 'invalid';
  /** For the log: a code of the library or of the way out. */
  readonly code: string;
}

export interface Provider {
  /** Where the browser goes. @param back the address that the provider sends it back to */
  readonly begin: (back: string, attempt: Attempt) => Promise<URL | NotSignedIn>;
  /** @param returned the address at which the browser came back: `back`, with what the provider added */
  readonly finish: (returned: URL, attempt: Attempt) => Promise<Person | NotSignedIn>;
  /** Asks the provider for its description anew. @returns what is wrong with it */
  readonly check: () => Promise<NotSignedIn | undefined>;
}

/** Is somebody not signed in? */
export const isNotSignedIn = (value: object): value is NotSignedIn => 'why' in value;

/** Milliseconds for which a provider's description is believed. */
const KEPT = 3_600_000;
/** Seconds by which its clock may differ from ours. */
const TOLERANCE = 60;
/** Seconds for one request. */
const PATIENCE = 10;

function whyOf(fault: unknown): NotSignedIn {
  for (let at = fault; at instanceof Error; at = at.cause)
    if (at instanceof ProviderAway) return { why: 'away', code: at.code };
  if (fault instanceof AuthorizationResponseError)
    // The person pressed “cancel”, or may not use this client.
    return {
      why: fault.error === 'temporarily_unavailable' || fault.error === 'server_error' ? 'away' : 'refused',
      code: fault.error.slice(0, 60),
    };
  const { code, name } = fault as { readonly code?: unknown; readonly name?: unknown };
  return { why: 'invalid', code: String(typeof code === 'string' ? code : name).slice(0, 60) };
}

/** Makes a provider. Nothing is asked before somebody wants to sign in. @param claims that will be looked for */
export function createProvider(
  settings: ProviderSettings,
  { get, clock, secret }: ProviderDeps,
  claims: readonly string[] = [],
): Provider {
  const { issuer, clientId, auth, scopes, acr, nameClaim } = settings;
  const insecure = new URL(issuer).protocol === 'http:';
  const wanted = [...partsOf(nameClaim), ...claims];
  let known: { readonly at: number; readonly server: ServerMetadata } | undefined;
  let asked: Promise<ServerMetadata> | undefined;
  let keys: ReturnType<typeof getJwksCache>;

  const clientAuth = (): ClientAuth => {
    if (auth === 'none') return None();
    const value = secret();
    if (!value) throw new ProviderAway('no-secret');
    return auth === 'basic' ? ClientSecretBasic(value.reveal()) : ClientSecretPost(value.reveal());
  };

  const describe = async (): Promise<ServerMetadata> => {
    const found = await discovery(new URL(issuer), clientId, undefined, None(), {
      [customFetch]: wayOut(get),
      timeout: PATIENCE,
      ...(insecure && { execute: [allowInsecureRequests] }),
    });
    // Without the library's helpers, which are functions.
    const server = JSON.parse(JSON.stringify(found.serverMetadata())) as ServerMetadata;
    known = { at: clock.now(), server };
    return server;
  };

  /** The description, asked for once at a time, however many people sign in. */
  const server = async (): Promise<ServerMetadata> => {
    if (known && clock.now() - known.at < KEPT && clock.now() >= known.at) return known.server;
    asked ??= describe().finally(() => (asked = undefined));
    return asked;
  };

  const client = async (): Promise<Configuration> => {
    const skew = { [clockSkew]: Math.round((clock.now() - Date.now()) / 1000), [clockTolerance]: TOLERANCE };
    const made = new Configuration(await server(), clientId, skew, clientAuth());
    made[customFetch] = wayOut(get);
    made.timeout = PATIENCE;
    enableNonRepudiationChecks(made);
    if (insecure) allowInsecureRequests(made);
    if (keys) setJwksCache(made, keys);
    return made;
  };

  /** Runs a step; what goes wrong comes out as its reason. */
  const reasoned = async <T>(work: () => Promise<T>): Promise<T | NotSignedIn> => {
    try {
      return await work();
    } catch (fault) {
      return whyOf(fault);
    }
  };

  return {
    async begin(back, { state, nonce, verifier }) {
      const to = await reasoned(async () =>
        buildAuthorizationUrl(await client(), {
          redirect_uri: back,
          scope: scopes.join(' '),
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(acr !== undefined && { acr_values: acr }),
        }),
      );
      // Nothing has come back yet: whatever is wrong, it is with the provider.
      return to instanceof URL ? to : { ...to, why: 'away' };
    },
    finish: (returned, { state, nonce, verifier }) =>
      reasoned(async () => {
        const at = await client();
        const tokens = await authorizationCodeGrant(at, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        keys = getJwksCache(at) ?? keys;
        const said: Claims = { ...tokens.claims()! };
        // As the token writes it, so that a slash more or less in the configuration makes nobody somebody else.
        const [by, subject] = [String(said['iss']), String(said['sub'])];
        const lacks = wanted.some((claim) => claimAt(said, claim) === undefined);
        if (!lacks || at.serverMetadata().userinfo_endpoint === undefined)
          return { issuer: by, subject, claims: said };
        const more = await fetchUserInfo(at, tokens.access_token, subject);
        keys = getJwksCache(at) ?? keys;
        return { issuer: by, subject, claims: { ...more, ...said } };
      }),
    async check() {
      const found = await reasoned(describe);
      return isNotSignedIn(found) ? (found as NotSignedIn) : undefined;
    },
  };
}
