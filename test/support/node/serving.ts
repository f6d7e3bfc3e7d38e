/** A real `parvis serve` in a process of its own, in a folder of its own, on free ports of loopback. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { townFile } from './companion.ts';

const cli = fileURLToPath(new URL('../../../src/node/cli.ts', import.meta.url));

/** A folder with a parvis.json, gone after the test. */
export function folderWith(t: TestContext, config: Readonly<Record<string, unknown>> = townFile()): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-serve-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'parvis.json'), JSON.stringify(config));
  return folder;
}

/** What a test holds of the process. */
export interface Serving {
  readonly child: ChildProcess;
  /** Addresses; '' until it is ready. */
  readonly url: string;
  readonly desk: string;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves when a text has appeared on one of its two streams; rejects when the process ends without it. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** Resolves with exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

/**
 * Starts it, without waiting.
 * @param nodeArgs options of Node, before the script
 */
export function spawnServe(
  t: TestContext,
  folder: string,
  args: readonly string[] = ['--port', '0'],
  nodeArgs: readonly string[] = [],
): Serving {
  const child = spawn(process.execPath, [...nodeArgs, cli, 'serve', '--lang', 'en', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  const heard = (): void => {
    for (const look of waiting) look();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => ((out += text), heard()));
  child.stderr.setEncoding('utf8').on('data', (text: string) => ((err += text), heard()));
  let over = false;
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => {
      over = true;
      heard();
      resolve(code ?? signal ?? '');
    });
  });
  t.after(async () => {
    if (!over) child.kill('SIGKILL');
    await ended;
  });
  return {
    child,
    get url() {
      return /Ready: (\S+)/.exec(out)?.[1] ?? '';
    },
    get desk() {
      return /Moderation desk: (\S+)/.exec(out)?.[1] ?? '';
    },
    out: () => out,
    err: () => err,
    ended,
    says: (text) =>
      new Promise((yes, no) => {
        const look = (): void => {
          const all = out + err;
          if (typeof text === 'string' ? !all.includes(text) : !text.test(all)) {
            if (over) no(new Error(`It ended without saying ${text}:\n${all}`));
            return;
          }
          waiting.delete(look);
          yes();
        };
        waiting.add(look);
        look();
      }),
  };
}

/** Starts it and waits until it answers. */
export async function serving(
  t: TestContext,
  folder: string,
  args?: readonly string[],
  nodeArgs?: readonly string[],
): Promise<Serving> {
  const one = spawnServe(t, folder, args, nodeArgs);
  await one.says('Ctrl+C');
  return one;
}
