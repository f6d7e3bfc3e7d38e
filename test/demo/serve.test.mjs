/** `node demo/serve.mjs`, started as a person starts it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../demo/serve.mjs', import.meta.url));
const started = [];
const start = (args = [], env = {}) => {
  const child = spawn(process.execPath, [SCRIPT, ...args], { env: { ...process.env, PORT: '0', ...env } });
  started.push(child);
  return child;
};
/** The address it prints. */
const printed = async (child) => {
  let out = '';
  for await (const piece of child.stdout) {
    out += piece;
    const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(out) ?? [];
    if (url) return url;
  }
  throw new Error(`no address in: ${out}`);
};
const ended = async (child) => (child.exitCode === null ? (await once(child, 'exit'))[0] : child.exitCode);

afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

describe('the demonstration, started', () => {
  for (const signal of ['SIGINT', 'SIGTERM'])
    it(`prints its address, answers there, and ends well on ${signal}`, async () => {
      const child = start();
      const url = await printed(child);
      // The answer's connection stays open: stopping does not wait for it.
      const answer = await fetch(url);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /Bienvenue à Valmont-sur-Lys/);
      child.kill(signal);
      assert.equal(await ended(child), 0);
    });

  it('takes the next free port when the one it is given is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address();
    try {
      for (const child of [start(['--port', String(port)]), start([], { PORT: String(port) })])
        assert.ok(Number(new URL(await printed(child)).port) > port);
    } finally {
      other.close();
    }
  });

  it('says what to write when it is called wrongly', async () => {
    for (const args of [
      ['--port', 'huit'],
      ['--prot', '1'],
      ['--port', '99999'],
    ]) {
      const child = start(args);
      let said = '';
      for await (const piece of child.stderr) said += piece;
      assert.equal(await ended(child), 2);
      assert.match(said, /port/);
      assert.doesNotMatch(said, /\bat .*:\d+/);
    }
  });
});
