/** What can be reached from outside, through the guarded way out: endpoints, the desk's wall, a page's policy. */
import { isProblem } from '../../../model/problem.ts';
import { policyShape } from '../../../model/policy.ts';
import { parse } from '../../../model/wire/parse.ts';
import type { CliTerms } from '../../../words/terms.ts';
import type { Config } from '../../config/config.ts';
import { verifyAccount } from '../../feed/official/verify.ts';
import { nameOf } from '../../feed/place.ts';
import { shown } from '../arguments.ts';
import type { Get, GetAnswer } from '../../net/get.ts';
import { isFailure } from '../../net/failure.ts';
import { cspLacks } from './csp.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Asks. @returns the answer, or what to do about there being none */
async function ask(address: string, get: Get, { doctor }: CliTerms): Promise<GetAnswer | string> {
  const answer = await get(address);
  if (!isFailure(answer)) return answer;
  const { host, hostname, port, protocol } = new URL(address);
  const entry = port ? host : `${hostname}:${protocol === 'https:' ? 443 : 80}`;
  return answer.kind === 'blocked-address' || answer.kind === 'bad-port'
    ? doctor.privateAddress(entry)
    : doctor.unreachable(address);
}

const jsonOf = ({ bytes }: GetAnswer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};

/** Do the addresses that the widgets use answer, as ours? */
export async function checkEndpoints(config: Config, get: Get, cli: CliTerms): Promise<Finding> {
  const { doctor } = cli;
  const errors: string[] = [];
  for (const { site } of config.sites) {
    const address = `${config.publicUrl}s/${site.id}/policy.json`;
    const answer = await ask(address, get, cli);
    if (typeof answer === 'string') {
      if (!errors.includes(answer)) errors.push(answer);
    } else if (answer.status !== 200 || isProblem(parse(policyShape, jsonOf(answer))))
      errors.push(doctor.otherAnswer(address));
  }
  const { protocol, hostname } = new URL(config.publicUrl);
  const insecure = protocol === 'http:' && !LOOPBACK.test(hostname);
  return finding('endpoints', undefined, errors, insecure ? [doctor.notSecure(config.publicUrl)] : []);
}

/** Has the desk an origin of its own, and is the public one deaf for it? */
export async function checkDesk(config: Config, get: Get, cli: CliTerms): Promise<Finding> {
  const { doctor } = cli;
  const { deskUrl, publicUrl, sites } = config;
  if (!deskUrl) return finding('desk', undefined, [], [doctor.noDesk]);
  const { protocol, hostname } = new URL(deskUrl);
  const insecure = protocol === 'http:' && !LOOPBACK.test(hostname);
  const answer = await get(`${publicUrl}s/${sites[0]!.site.id}/desk/queue`);
  // The desk's own refusal: it was asked, so the way to it is open.
  const open =
    !isFailure(answer) && (answer.status === 401 || answer.status === 403) && isProblem(jsonOf(answer));
  return finding('desk', undefined, [
    ...(open ? [doctor.deskOpen(publicUrl)] : []),
    ...(insecure ? [doctor.notSecure(deskUrl)] : []),
  ]);
}

/** Are the accounts that claim to be the institution's own verified? Asked anew, whatever the collector knows. */
export async function checkOfficial(config: Config, get: Get, { feed: words }: CliTerms): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { site, feed } of config.sites) {
    const claiming = feed.sources.filter(({ official }) => official);
    if (!claiming.length) continue;
    const warnings: string[] = [];
    for (const source of claiming) {
      const { verified, reason } = await verifyAccount(get, source, site);
      if (!verified)
        warnings.push(words.notOfficial({ source: shown(nameOf(source)), why: words.whyNot[reason] }));
    }
    findings.push(finding('official', site.id, [], warnings));
  }
  return findings;
}

/** Does a page of the site let the widgets work? */
export async function checkPage(
  page: string | undefined,
  config: Config,
  get: Get,
  cli: CliTerms,
): Promise<Finding> {
  const { doctor } = cli;
  if (page === undefined) return { check: 'csp', level: 'skipped', say: [doctor.noPage] };
  const answer = await ask(page, get, cli);
  if (typeof answer === 'string') return finding('csp', undefined, [answer]);
  const policy = answer.headers['content-security-policy'];
  if (policy === undefined) return finding('csp', undefined, [], [doctor.noCsp]);
  // Several headers arrive joined by commas; each must allow.
  const lacks = policy
    .split(',')
    .flatMap((one) => cspLacks(one, new URL(answer.url), new URL(config.publicUrl)));
  return finding('csp', undefined, lacks.length ? [doctor.cspAdd([...new Set(lacks)].join('; '))] : []);
}
