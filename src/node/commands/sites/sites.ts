/** `parvis sites`: what whoever has the machine does with whole sites, without reading a word of them. */
import { shown } from '../arguments.ts';
import type { Call, Command, Outcome } from '../command.ts';
import { misused } from '../command.ts';
import { configOption } from '../configuration.ts';
import { createSite } from './create.ts';
import { exportSite } from './export.ts';
import { resumeSite, suspendSite } from './hold.ts';
import { listSites } from './list.ts';
import { removeSite } from './remove.ts';

type Action = (call: Call, site: string) => Outcome | Promise<Outcome>;

/** Each with how many values it takes after its name. */
const actions: Readonly<Record<string, readonly [takes: number, run: Action]>> = {
  list: [0, listSites],
  create: [1, createSite],
  suspend: [1, suspendSite],
  resume: [1, resumeSite],
  export: [2, exportSite],
  remove: [1, removeSite],
};

export const sitesCommand: Command = {
  name: 'sites',
  options: {
    ...configOption,
    ...{ reason: 'string', until: 'string', hide: 'boolean', 'dry-run': 'boolean' },
    ...{ confirm: 'string', 'without-export': 'boolean', json: 'boolean', quiet: 'boolean' },
  },
  takes: [0, 3],
  run(call) {
    const { error } = call.language.cli;
    const [name = 'list', ...rest] = call.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action)
      return misused(
        error.value({ option: 'ACTION', value: shown(name), expected: Object.keys(actions).join(', ') }),
      );
    const [takes, run] = action;
    // The words' own names of what is missing: SITE, FOLDER.
    const names = call.language.cli.command.sites.usage.split(' ').slice(3);
    const missing = names.slice(rest.length, takes).map((one) => error.missing(one.replace(/[[\]]/g, '')));
    const extra = rest.slice(takes).map((one) => error.extra(shown(one)));
    if (missing.length || extra.length) return misused(...missing, ...extra);
    return run(call, rest[0] ?? '');
  },
};
