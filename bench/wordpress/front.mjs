/** One nginx before both, as both are run: a port for each. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const temp = (folder) =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/temp/${name};`)
    .join(' ');

/**
 * @param {{nginx: string, folder: string, ports: {wordpress: number, parvis: number}, wordpress: {root: string, socket: string}, companion: string}} wanted
 * @returns {Promise<{stop: () => Promise<void>}>}
 */
export async function startFront({ nginx, folder, ports, wordpress, companion }) {
  mkdirSync(join(folder, 'temp'), { recursive: true });
  const params = {
    SCRIPT_FILENAME: `${wordpress.root}/index.php`,
    ...{ SCRIPT_NAME: '/index.php', QUERY_STRING: '$query_string', REQUEST_METHOD: '$request_method' },
    ...{ CONTENT_TYPE: '$content_type', CONTENT_LENGTH: '$content_length', REQUEST_URI: '$request_uri' },
    ...{ DOCUMENT_URI: '$document_uri', DOCUMENT_ROOT: wordpress.root, SERVER_PROTOCOL: '$server_protocol' },
    ...{
      REMOTE_ADDR: '$remote_addr',
      SERVER_NAME: '$server_name',
      SERVER_PORT: '$server_port',
      HTTP_HOST: '$http_host',
    },
  };
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
${process.getuid?.() === 0 ? 'user www-data;' : ''}
events {}
http {
  ${temp(folder)}
  access_log off; keepalive_requests 1000000;
  upstream parvis { server ${companion.replace('http://', '')}; keepalive 8; }
  server {
    listen 127.0.0.1:${ports.wordpress};
    location / {
      fastcgi_pass unix:${wordpress.socket};
${Object.entries(params)
  .map(([name, value]) => `      fastcgi_param ${name} ${value};`)
  .join('\n')}
    }
  }
  server {
    listen 127.0.0.1:${ports.parvis};
    location / {
      proxy_pass http://parvis;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header Connection "";
      proxy_set_header X-Forwarded-For $http_x_forwarded_for;
    }
  }
}
`,
  );
  const child = spawn(
    nginx,
    ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'nginx.log')],
    {
      stdio: 'ignore',
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (let tries = 0; tries < 100; tries++) {
    const up = await fetch(`http://127.0.0.1:${ports.parvis}/health`).then(
      () => true,
      () => false,
    );
    if (up)
      return {
        stop: async () => {
          child.kill('SIGQUIT');
          await ended;
        },
      };
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  throw new Error('nginx did not start.');
}
