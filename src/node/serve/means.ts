/**
 * What commands are handed in a real process. Store and server are loaded when a command needs them: `parvis
 * share-links` in a template starts without either.
 */
import { createInterface } from 'node:readline/promises';
import type { Means } from '../commands/means.ts';

/** Asks line by line; piped answers count too. */
function terminal(): Means['ask'] {
  let lines: AsyncIterator<string> | undefined;
  return async (question) => {
    if (!lines) {
      const from = createInterface({ input: process.stdin, terminal: false });
      lines = from[Symbol.asyncIterator]();
    }
    process.stdout.write(question + ' ');
    const { value, done } = await lines.next();
    return done ? undefined : String(value);
  };
}

/** @param env the process's environment */
export const systemMeans = (env: NodeJS.ProcessEnv): Means => ({
  env,
  terminal: process.stdout.isTTY === true,
  say: (line) => void process.stdout.write(line + '\n'),
  ask: terminal(),
  openStore: async (config) => {
    const { openStore } = await import('../store/open.ts');
    return openStore({ url: config.store.url.reveal() });
  },
  serve: async (config, language, quiet) => {
    const { serveUntilStopped } = await import('./run.ts');
    return serveUntilStopped(config, language, { env, quiet });
  },
});
