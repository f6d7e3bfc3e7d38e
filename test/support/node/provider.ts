/** A real OpenID provider on loopback, whose only account is whoever the test says; and a browser that goes through it. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import Provider from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';
import type { Context } from 'oidc-provider';

/** Whoever sits before the provider. */
export interface Account {
  readonly sub: string;
  readonly name?: string;
  readonly groups?: readonly string[];
}

/** What a test holds of it. */
export interface TestProvider {
  readonly issuer: string;
  /** `host:port`, for `net.allow`. */
  readonly allow: string;
  readonly secret: string;
  /** Signs in from now on; `denied`: presses “cancel”. */
  who: Account | 'denied';
  /** Answers 503 to everything while it is true. */
  down: boolean;
  /** Paths that were asked for. */
  readonly asked: string[];
  /** Goes to the provider as a browser does, whose cookies are forgotten afterwards. @returns where it leads back to */
  readonly through: (to: string) => Promise<URL>;
  readonly stop: () => Promise<void>;
}

/** A class of its own, so that the provider does not warn on the console that its own is only for tests. */
class Kept extends MemoryAdapter {}

const jwk = (alg: string): Record<string, unknown> => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  ...{ use: 'sig', alg, kid: 'test' },
});

/**
 * Starts it.
 * @param redirects addresses that it may lead back to
 * @param more `slim`: the claims are told at the userinfo endpoint alone, as the standard prefers; `lasts`: seconds of a token
 */
export async function provider(
  t: Pick<TestContext, 'after'>,
  redirects: readonly string[],
  more: { readonly slim?: boolean; readonly auth?: string; readonly lasts?: number } = {},
): Promise<TestProvider> {
  let answer: (...of: Parameters<Parameters<typeof createServer>[1] & object>) => unknown = () => {};
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const allow = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `http://${allow}`;
  const secret = 'a secret of the client that is long enough';
  const accounts = new Map<string, Account>();

  const made = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'parvis', client_secret: secret, redirect_uris: redirects },
        ...{ grant_types: ['authorization_code'], response_types: ['code'] },
        token_endpoint_auth_method: more.auth ?? 'client_secret_basic',
      },
    ],
    adapter: Kept,
    jwks: { keys: [jwk('RS256')] },
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    conformIdTokenClaims: more.slim === true,
    pkce: { required: () => true },
    // One hour and less, said here so that nothing is guessed and told on the console.
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: more.lasts ?? 600,
      Grant: 600,
      Interaction: 600,
      Session: 600,
    },
    interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => Promise.resolve(accounts.get(id)),
    }),
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new made.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });

  const handle = made.callback();
  const self: TestProvider = {
    issuer,
    allow,
    secret,
    who: { sub: 'nobody' },
    down: false,
    asked: [],
    async through(to) {
      const jar = new Map<string, string>();
      let at = new URL(to);
      for (let step = 0; step < 10 && at.origin === issuer; step++) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const came = await fetch(at, { redirect: 'manual', headers: { cookie } });
        for (const line of came.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          jar.set(name, value);
        }
        const next = came.headers.get('location');
        if (next === null)
          throw new Error(`no way on at ${at.pathname}: ${came.status} ${await came.text()}`);
        at = new URL(next, at);
      }
      return at;
    },
    stop: () =>
      new Promise<void>((ended) => {
        server.closeAllConnections();
        server.close(() => ended());
      }),
  };

  answer = async (request, response) => {
    self.asked.push(new URL(request.url ?? '/', issuer).pathname);
    if (self.down) return void response.writeHead(503).end();
    if (!request.url?.startsWith('/interaction/')) return handle(request, response);
    const { who } = self;
    if (who === 'denied')
      return made.interactionFinished(request, response, { error: 'access_denied', error_description: 'no' });
    accounts.set(who.sub, who);
    return made.interactionFinished(request, response, { login: { accountId: who.sub } });
  };
  t.after(() => self.stop());
  return self;
}
