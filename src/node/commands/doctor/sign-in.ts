/** Do the providers answer with which people sign in, and is the client's secret there? Nobody is signed in. */
import type { Config } from '../../config/config.ts';
import { CLIENT_SECRET_VARIABLES, readClientSecret } from '../../config/secrets.ts';
import type { SignInName } from '../../config/secrets.ts';
import type { Get } from '../../net/get.ts';
import { createProvider } from '../../signin/provider.ts';
import { shown } from '../arguments.ts';
import type { Language } from '../command.ts';
import type { Means } from '../means.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** Where people come back to, at each site that uses the provider. */
function addresses({ sites, deskUrl, publicUrl }: Config, name: SignInName): readonly string[] {
  if (name === 'deskSignIn') return sites.map(({ site }) => `${deskUrl}s/${site.id}/form/provider/back`);
  const asking = sites.filter(({ comments }) => comments.signIn !== 'off');
  return asking.map(({ site }) => `${publicUrl}s/${site.id}/sign-in/back`);
}

/** One finding for each provider that is configured. */
export async function checkSignIn(
  config: Config,
  get: Get,
  { env }: Pick<Means, 'env'>,
  { cli, signIn: words }: Language,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const name of ['deskSignIn', 'residentSignIn'] as const) {
    const settings = config[name];
    if (!settings) continue;
    const { issuer, secretFile, secretEnv = CLIENT_SECRET_VARIABLES[name] } = settings;
    const errors: string[] = [];
    const secret = readClientSecret(config, name, env);
    if (secret === 'open') errors.push(cli.error.secretOpen(shown(secretFile ?? '')));
    else if (secret === 'unreadable') errors.push(cli.error.unreadable(shown(secretFile ?? '')));
    else if (secret === 'absent')
      errors.push(words.noSecret({ provider: shown(settings.name), place: shown(secretFile ?? secretEnv) }));
    const clock = { now: Date.now };
    const wrong = await createProvider(settings, { get, clock, secret: () => undefined }).check();
    const { host, hostname, protocol, port } = new URL(issuer);
    const entry = port ? host : `${hostname}:${protocol === 'https:' ? 443 : 80}`;
    if (wrong?.code === 'blocked-address' || wrong?.code === 'bad-port')
      errors.push(cli.doctor.privateAddress(entry));
    else if (wrong)
      errors.push(
        words[wrong.why === 'away' ? 'away' : 'invalid']({ issuer: shown(issuer), why: wrong.code }),
      );
    const list = addresses(config, name);
    findings.push({
      ...finding('signIn', undefined, errors),
      ...(!errors.length && list.length && { say: [words.addresses(list.join(', '))] }),
    });
  }
  return findings;
}
