/** Are the tokens of networks there, kept from others, and still accepted? Asks each network once. */
import type { Config } from '../../config/config.ts';
import { readToken, tokenVariable } from '../../config/secrets.ts';
import { askGraph } from '../../feed/graph/ask.ts';
import { isGraph } from '../../feed/graph/networks.ts';
import { handleOf, nameOf } from '../../feed/place.ts';
import type { Get } from '../../net/get.ts';
import { shown } from '../arguments.ts';
import type { Language } from '../command.ts';
import type { Means } from '../means.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** One finding for each site that has such sources. No token is in any. */
export async function checkTokens(
  { sites }: Config,
  get: Get,
  { env }: Pick<Means, 'env'>,
  { cli }: Language,
): Promise<readonly Finding[]> {
  const { error, collect } = cli;
  const findings: Finding[] = [];
  for (const { site, feed } of sites) {
    const errors: string[] = [];
    let some = false;
    for (const source of feed.sources) {
      const { type, tokenFile } = source;
      if (!isGraph(type)) continue;
      some = true;
      const name = shown(nameOf(source));
      const token = readToken(source, env);
      if (token === 'open') errors.push(error.secretOpen(shown(tokenFile ?? '')));
      else if (typeof token === 'string')
        errors.push(error.noToken({ source: name, place: shown(tokenFile ?? tokenVariable(source)) }));
      else {
        const server = handleOf(source)?.server;
        const asked =
          server === undefined
            ? ({ type: 'failed', kind: 'bad-account' } as const)
            : await askGraph(get, type, server, token, AbortSignal.timeout(30_000), Date.now);
        if (asked.type === 'failed')
          errors.push(collect.failed({ source: name, why: collect.why[asked.kind] }));
      }
    }
    if (some) findings.push(finding('secrets', site.id, errors));
  }
  return findings;
}
