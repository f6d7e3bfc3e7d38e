// Addresses: each must be classified as the corpus says. URLs: those to refuse must open no connection, counted where
// sockets are opened; the others must get as far as a connection, which a double refuses.
import { Socket, connect } from 'node:net';
import { lookup } from 'node:dns/promises';
import { classify } from '../../src/node/net/address.ts';
import { createGet } from '../../src/node/net/get.ts';
import { json } from './read.mjs';

export async function run(folder) {
  const corpus = json(folder, 'feeds', 'ssrf.json');
  if (!corpus) return undefined;
  const wrong = [];
  for (const { ip, block, why } of corpus.ips)
    if (classify(ip).blocked !== block) wrong.push(`${ip}: blocked ${!block} (${why})`);

  const answers = new Map(Object.entries(corpus.resolver));
  const resolve = async (host) => {
    const scripted = answers.get(host);
    if (scripted) return scripted.length > 1 ? scripted.shift() : scripted[0];
    // Names of this machine resolve as they do here; no question leaves it.
    if (/^(localhost|ip6-localhost)\.?$/.test(host))
      return (await lookup(host, { all: true }).catch(() => [{ address: '127.0.0.1' }])).map(
        ({ address }) => address,
      );
    return ['93.184.216.34'];
  };
  let sockets = 0;
  const original = Socket.prototype.connect;
  Socket.prototype.connect = function (...args) {
    sockets++;
    return original.apply(this, args);
  };
  try {
    for (const { url, block, why } of corpus.urls) {
      sockets = 0;
      let handed = 0;
      // A public address must not be dialled from a test: the double goes to a port where nobody listens.
      const dial = () => (handed++, connect({ host: '127.0.0.1', port: 1 }));
      await createGet({ resolve, connect: dial, limits: { head: 2000 } })(url);
      const dialled = handed > 0 || sockets > 0;
      if (dialled === block) wrong.push(`${JSON.stringify(url)}: connections ${handed} (${why})`);
    }
  } finally {
    Socket.prototype.connect = original;
  }
  return { tried: corpus.ips.length + corpus.urls.length, wrong };
}
