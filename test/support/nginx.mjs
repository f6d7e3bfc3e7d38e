/**
 * nginx in front of a site and its companion, as docs/companion.md tells a webmaster to set it up: one origin, the built
 * files and the companion under /parvis/. A process of this test's own, on a free port, with nothing outside its folder.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../tools/test/debian.mjs';

/** @returns {string | undefined} where nginx is */
export const findNginx = () =>
  findProgram({ variable: 'PARVIS_NGINX', names: ['nginx'], package: 'nginx-light' });

/**
 * @param {{port: number, site: number, companion: number, dist: string}} ports and the folder of the built files
 * @returns {Promise<{stop: () => Promise<void>}>}
 */
export async function startNginx({ port, site, companion, dist }) {
  const dir = mkdtempSync(join(tmpdir(), 'parvis-nginx-'));
  mkdirSync(join(dir, 'temp'));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${dir}/temp/${name};`)
    .join('\n  ');
  writeFileSync(
    join(dir, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${dir}/pid; error_log ${dir}/error.log;
events {}
http {
  ${temp}
  access_log off;
  types { text/javascript js; text/css css; text/html html; application/json json; }
  server {
    listen 127.0.0.1:${port};
    location /parvis/s/ {
      proxy_pass http://127.0.0.1:${companion};
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_set_header Connection "";
      proxy_buffering off;
      proxy_read_timeout 1h;
    }
    location /parvis/ { alias ${dist}/; }
    location / { proxy_pass http://127.0.0.1:${site}; proxy_set_header Host $http_host; }
  }
}
`,
  );
  const child = spawn(findNginx(), ['-c', join(dir, 'nginx.conf'), '-p', dir, '-e', join(dir, 'error.log')], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      )
    )
      break;
    if (child.exitCode !== null) throw new Error('nginx did not start.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
