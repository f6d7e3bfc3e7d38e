/** `parvis serve` in its process: what it says, what stops it, and how it ends when it could not begin. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Language, Outcome } from '../commands/command.ts';
import { done, failed } from '../commands/command.ts';
import type { Config } from '../config/config.ts';
import { readMailPassword, readSecret } from '../config/secrets.ts';
import { systemClock } from '../edge/clock.ts';
import { createLog, faultFacts } from '../log.ts';
import type { Log } from '../log.ts';
import type { Post } from '../mail/message.ts';
import { randomBytes } from 'node:crypto';
import { createPost } from '../mail/transport.ts';
import { secret } from '../secret.ts';
import type { Secret } from '../secret.ts';
import type { Store, StoreUnfinished } from '../store/store.ts';
import { lockFile } from './lock.ts';
import type { Lock } from './lock.ts';
import { startCompanion } from './serve.ts';
import type { Companion } from './serve.ts';
import { systemMeans } from './means.ts';

/** Milliseconds after which a companion that does not end is ended. */
const LAST = 10_000;

/** Ends the process when something happens that nobody foresaw: better started anew than half alive (S-84). */
function guardProcess(log: Log): void {
  const end = (event: string) => (fault: unknown) => {
    log.error(event, faultFacts(fault));
    process.exit(1);
  };
  process.on('uncaughtException', end('process/uncaught'));
  process.on('unhandledRejection', end('process/unhandled'));
}

/** Resolves at SIGTERM or Ctrl+C; a second one ends at once. */
const toldToStop = (): Promise<void> =>
  new Promise((stop) => {
    let told = false;
    const tell = (): void => {
      if (told) process.exit(1);
      told = true;
      stop();
    };
    process.on('SIGTERM', tell).on('SIGINT', tell);
  });

/** The secret; one of this process's own when none is kept, which a start line says. */
function secretFor(config: Config, env: NodeJS.ProcessEnv): Secret | 'open' | 'absent' {
  const found = readSecret(config, env);
  return typeof found === 'object' ? found : found === 'open' || found === 'unreadable' ? 'open' : 'absent';
}

/** The way to the mail server; without its password none is sent, which the log says, and all of it waits. */
function postFor(
  { mail }: Config,
  env: NodeJS.ProcessEnv,
  log: Log,
  keeps: boolean,
): Post | 'open' | undefined {
  if (!mail) return undefined;
  if (!keeps) {
    // Recipients and links are known by the secret: with another one tomorrow, what waits would find nobody.
    log.error('mail/no-secret');
    return undefined;
  }
  const password = readMailPassword(mail, env);
  if (password === 'open') return 'open';
  if (typeof password !== 'string') return createPost(mail, password);
  log.error('mail/no-password');
  return undefined;
}

/** Why it could not begin, in words. */
function whyNot(fault: unknown, config: Config, { cli, moves }: Language, log: Log): Outcome {
  const { name, code } = fault as { name?: string; code?: string };
  const { host, port } = config.listen;
  if (code === 'EADDRINUSE') return failed(cli.serve.portTaken((fault as { port?: number }).port ?? port));
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return failed(cli.serve.notOpened(`${host}:${(fault as { port?: number }).port ?? port}`));
  if (name === 'StoreTooNew') return failed(cli.serve.newerStore);
  if (name === 'StoreUnfinished') return failed(moves.unfinished[(fault as StoreUnfinished).kind]);
  log.error('serve/failed', faultFacts(fault));
  return failed(cli.doctor.storeFails(config.store.name));
}

/**
 * Runs a companion until it is told to stop.
 * @param options `quiet`: nothing but what somebody must look at
 */
export async function serveUntilStopped(
  config: Config,
  language: Language,
  options: { readonly env: NodeJS.ProcessEnv; readonly quiet: boolean },
): Promise<Outcome> {
  const { env, quiet } = options;
  const { serve: words, error } = language.cli;
  const say = (line: string): unknown => quiet || process.stdout.write(line + '\n');
  const log = createLog(
    quiet ? 'warn' : config.log,
    (line) => void process.stderr.write(line + '\n'),
    systemClock.now,
  );
  guardProcess(log);
  const stop = toldToStop();
  say(words.starting);

  const kept = secretFor(config, env);
  if (kept === 'open') return failed(error.secretOpen(config.secretFile));
  if (kept === 'absent') log.warn('secret/absent');
  if (kept === 'absent') say(words.noSecret(config.secretFile));
  const ownSecret = kept === 'absent' ? secret(randomBytes(32).toString('base64url')) : kept;

  const post = postFor(config, env, log, kept !== 'absent');
  if (post === 'open') return failed(error.secretOpen(config.mail?.passwordFile ?? ''));

  let lock: Lock | undefined;
  let store: Store | undefined;
  let companion: Companion;
  try {
    if (config.store.engine === 'sqlite') {
      lock = await lockFile(config.store.name + '-serve');
      if (!lock) return failed(words.locked(config.store.name));
    }
    store = await systemMeans(env).openStore(config);
    const { from, to } = await store.migrate();
    if (from !== to) log.info('store/migrated', { from, to });
    // What was left by a move, or by a backup that came back, is told on each start.
    if ((await store.whole.closedBy()) !== undefined) say(language.moves.closed);
    for (const { site } of config.sites)
      if ((await store.switches(site.id)).some(({ cause }) => cause === 'restored'))
        say(language.moves.mail.paused(site.id));
    companion = await startCompanion({
      config,
      store,
      log,
      clock: systemClock,
      secret: ownSecret,
      ...(post && { post }),
    });
  } catch (fault) {
    await store?.close();
    lock?.release();
    return whyNot(fault, config, language, log);
  }

  say(words.store(config.store.name));
  say(words.sites(config.sites.length));
  if (config.net.allow.length) say(words.netAllow(config.net.allow.join(', ')));
  if (companion.desk) say(words.desk(companion.desk));
  say(words.listening(companion.public));
  say(words.stopHint);

  await stop;
  say(words.stopping);
  const ended = companion.stop().then(() => true);
  const late = pause(LAST, false, { ref: false });
  if (!(await Promise.race([ended, late]))) log.error('serve/cut-off');
  lock?.release();
  say(words.stopped);
  // What is left, a database that does not answer for instance, must not keep the process.
  setTimeout(() => process.exit(0), 500).unref();
  return done('');
}
