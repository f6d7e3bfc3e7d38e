/** What the shapes of sign-in cannot see: what must stand together, and an issuer that cannot be trusted. */
import { dirname, resolve } from 'node:path';
import { parseAllow } from '../net/allow.ts';
import type { Config, SiteConfig } from './config.ts';
import type { Mistake } from './mistakes.ts';
import type { ConfigFile } from './shape.ts';

type Both = 'deskSignIn' | 'residentSignIn';

/** Over plain http anybody on the way could sign in as anybody: only for a server that `net.allow` names. */
function isOpenIssuer(issuer: string, allow: readonly string[]): boolean {
  const { protocol, hostname, port } = new URL(issuer);
  return protocol === 'http:' && !parseAllow(allow).has(hostname, Number(port || 80));
}

/**
 * @param sites of the configuration. @param mistakes is added to
 * @returns the two providers with whole paths, as far as they are there
 */
export function signInOf(
  from: ConfigFile,
  sites: readonly SiteConfig[],
  file: string,
  mistakes: Mistake[],
): Pick<Config, Both> {
  const { deskSignIn, residentSignIn, deskUrl, net } = from;
  const known = sites.map(({ site }) => site.id);
  for (const name of ['deskSignIn', 'residentSignIn'] as const) {
    const one = from[name];
    if (!one) continue;
    // The address of the provider, not of its description, which must name the same issuer.
    const [issuer = one.issuer] = one.issuer.split(/\/?\.well-known\//);
    if (issuer !== one.issuer)
      mistakes.push({ file, path: `/${name}/issuer`, code: 'format', advice: { example: issuer } });
    else if (isOpenIssuer(one.issuer, net.allow))
      mistakes.push({
        file,
        path: `/${name}/issuer`,
        code: 'format',
        advice: { example: one.issuer.replace(/^http:/, 'https:') },
      });
    if (one.secretEnv !== undefined && one.secretFile !== undefined)
      mistakes.push({ file, path: `/${name}/secretEnv`, code: 'absent' });
    // Without it a provider speaks OAuth, which says nothing of who somebody is.
    if (!one.scopes.includes('openid'))
      mistakes.push({ file, path: `/${name}/scopes`, code: 'missing', advice: { example: 'openid' } });
  }
  if (deskSignIn && deskUrl === undefined) mistakes.push({ file, path: '/deskUrl', code: 'missing' });
  deskSignIn?.roles.forEach((grant, i) => {
    grant.sites?.forEach((site, j) => {
      if (!known.includes(site))
        mistakes.push({
          file,
          path: `/deskSignIn/roles/${i}/sites/${j}`,
          code: 'choice',
          allowed: known,
        });
    });
  });
  const asking = sites.find(({ comments }) => comments.signIn !== 'off');
  if (asking && !residentSignIn) mistakes.push({ file, path: '/residentSignIn', code: 'missing' });
  const folder = dirname(file);
  const whole = <T extends { readonly secretFile?: string }>(one: T): T =>
    one.secretFile === undefined ? one : { ...one, secretFile: resolve(folder, one.secretFile) };
  return {
    ...(deskSignIn && { deskSignIn: whole(deskSignIn) }),
    ...(residentSignIn && { residentSignIn: whole(residentSignIn) }),
  };
}
