/** `parvis serve`: runs the companion until it is stopped. */
import { shown } from './arguments.ts';
import type { Command } from './command.ts';
import { misused } from './command.ts';
import { configOption, withConfig } from './configuration.ts';

/** A port, 0 for whichever is free; undefined for what is none. */
const portOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_534 ? Number(text) : undefined;

export const serveCommand: Command = {
  name: 'serve',
  options: { ...configOption, port: 'string', host: 'string', quiet: 'boolean' },
  takes: [0, 0],
  run(call) {
    const { values, switches, language, means } = call;
    const { error } = language.cli;
    const typed = values.get('port');
    const port = typed === undefined ? undefined : portOf(typed);
    if (typed !== undefined && port === undefined)
      return misused(error.value({ option: '--port', value: shown(typed), expected: '1–65534' }));
    const host = values.get('host');
    if (host !== undefined && !/^[\w.:-]{1,253}$/.test(host))
      return misused(error.value({ option: '--host', value: shown(host), expected: '127.0.0.1' }));
    return withConfig(call, (config) => {
      const listen = {
        ...config.listen,
        ...(port !== undefined && { port, deskPort: port && port + 1 }),
        ...(host !== undefined && { host }),
      };
      return means.serve({ ...config, listen }, language, switches.has('quiet'));
    });
  },
};
