/** `parvis doctor`: looks at everything that can be seen from here, changes nothing, and says what to do (R-173). */
import { createGet } from '../net/get.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import type { Config } from '../config/config.ts';
import type { Staff } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Language, Outcome } from './command.ts';
import { misused } from './command.ts';
import { configFile, configOption, withConfig } from './configuration.ts';
import type { Finding, Level } from './doctor/finding.ts';
import { finding } from './doctor/finding.ts';
import { checkImages, checkSecrets, checkStore } from './doctor/machine.ts';
import { checkConnections } from './doctor/connection.ts';
import { checkMail } from './doctor/mail.ts';
import { checkSignIn } from './doctor/sign-in.ts';
import { checkSite } from './doctor/site.ts';
import { checkTokens } from './doctor/tokens.ts';
import { checkDesk, checkEndpoints, checkOfficial, checkPage } from './doctor/ways.ts';

/** The Node that the companion is written for. */
const NEEDED = 24;

/** Everything, in the order of the report. */
async function findings(config: Config, page: string | undefined, call: Call): Promise<readonly Finding[]> {
  const { language, means } = call;
  const { cli } = language;
  const { allow, contact } = config.net;
  const get = createGet({ allow, ...(contact !== undefined && { contact }) });
  const found = process.versions.node;
  const old = parseInt(found, 10) < NEEDED;
  const people = new Map<string, readonly Staff[]>();
  const today = new Date().toISOString().slice(0, 10);
  return [
    finding('node', undefined, old ? [cli.nodeTooOld({ needed: NEEDED, found })] : []),
    finding('config', undefined, []),
    ...config.sites.flatMap((site) => checkSite(site, today, cli, config.deskUrl !== undefined)),
    checkSecrets(config, means.env, language),
    ...checkConnections(config, language),
    ...(await checkStore(config, means, language, people)),
    ...(await checkImages(config, language)),
    ...(await checkMail(config, means, people, language)),
    await checkDesk(config, get, cli),
    ...(await checkOfficial(config, get, cli)),
    ...(await checkTokens(config, get, means, language)),
    ...(await checkSignIn(config, get, means, language)),
    await checkEndpoints(config, get, cli),
    await checkPage(page, config, get, cli),
    finding('network', undefined, [], allow.length ? [cli.doctor.netAllow(allow.join(', '))] : []),
  ];
}

const count = (all: readonly Finding[], level: Level): number =>
  all.filter((one) => one.level === level).length;

function report(all: readonly Finding[], call: Call): string {
  const { doctor } = call.language.cli;
  const sum = { ok: count(all, 'ok'), warnings: count(all, 'warning'), errors: count(all, 'error') };
  if (call.switches.has('json')) return JSON.stringify({ ...sum, findings: all }, null, 2) + '\n';
  const width = Math.max(
    ...(['ok', 'warning', 'error', 'skipped'] as const).map((level) => doctor[level].length),
  );
  const lines = all.flatMap(({ check, level, site, say }) => [
    `${doctor[level].padEnd(width)}  ${doctor.check[check]}${site === undefined ? '' : ` (${site})`}`,
    ...say.map((text) => ' '.repeat(width + 2) + (level === 'error' ? doctor.fix(text) : text)),
  ]);
  return [doctor.start(shown(configFile(call))), '', ...lines, '', doctor.sum(sum), ''].join('\n');
}

export const doctorCommand: Command = {
  name: 'doctor',
  options: { ...configOption, page: 'string', json: 'boolean' },
  takes: [0, 0],
  run(call): Outcome | Promise<Outcome> {
    const { error } = (call.language satisfies Language).cli;
    const typed = call.values.get('page');
    const page = typed === undefined ? undefined : httpUrl(typed);
    if (typed !== undefined && !page) return misused(error.url(shown(typed)));
    return withConfig(call, async (config) => {
      const all = await findings(config, page, call);
      return { code: count(all, 'error') ? 1 : 0, out: report(all, call), err: [] };
    });
  },
};
