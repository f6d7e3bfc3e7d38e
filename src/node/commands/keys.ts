/** `parvis keys make`: the pair of keys that seals where comments come from; the private half goes elsewhere. */
import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeKeys } from '../comments/connection/key.ts';
import { shown } from './arguments.ts';
import type { Command } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configFile, configOption } from './configuration.ts';

const FILE = 'parvis-connection.pem';

/** Does a configuration stand in this folder: the one that the call means, or another? */
const holdsConfig = (folder: string, config: string): boolean =>
  existsSync(join(folder, 'parvis.json')) ||
  (existsSync(config) && realpathSync(dirname(config)) === realpathSync(folder));

export const keysCommand: Command = {
  name: 'keys',
  options: { ...configOption, out: 'string' },
  takes: [1, 1],
  run(call) {
    const { language, positionals, values } = call;
    const { error } = language.cli;
    const { keys: words } = language.host;
    const [act = ''] = positionals;
    if (act !== 'make')
      return misused(error.value({ option: 'ACTION', value: shown(act), expected: 'make' }));
    const file = resolve(values.get('out') ?? FILE);
    const folder = dirname(file);
    if (!existsSync(folder)) return failed(error.notWritten(shown(file)));
    if (holdsConfig(folder, resolve(configFile(call)))) return failed(words.beside(shown(folder)));
    const made = makeKeys();
    try {
      writeFileSync(file, made.pem, { mode: 0o600, flag: 'wx' });
    } catch (fault) {
      const there = (fault as NodeJS.ErrnoException).code === 'EEXIST';
      return failed(there ? error.exists(shown(file)) : error.notWritten(shown(file)));
    }
    const lines = [
      words.made(shown(file)),
      '',
      words.write,
      `  "connection": { "keep": "host", "key": "${made.public}" }`,
      '',
      ...words.steps.map((step, i) => `${i + 1}. ${step}`),
    ];
    return done(lines.join('\n') + '\n');
  },
};
