/** A site that is a host: is the private half of its key elsewhere, and is a year kept? */
import { closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { privateKey, publicHalf, publicKey } from '../../comments/connection/key.ts';
import { connectionDays } from '../../comments/records/kept.ts';
import type { Config } from '../../config/config.ts';
import { shown } from '../arguments.ts';
import type { Language } from '../command.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** Bytes of a file that are looked at: a key is shorter. */
const LOOK = 16_384;
const YEAR = 365;
const PEM = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----/g;

const beginning = (file: string): string => {
  try {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(LOOK);
      return bytes.toString('latin1', 0, readSync(handle, bytes, 0, LOOK, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
};

/** Files of a folder, not of those below it. */
const filesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
};

/** One finding for each site that is a host. */
export function checkConnections(config: Config, { host }: Language): readonly Finding[] {
  const hosts = config.sites.filter(({ connection }) => connection.keep === 'host');
  if (!hosts.length) return [];
  const { file, folder, store, secretFile } = config;
  const folders = [
    ...[dirname(file), folder, join(folder, 'sites'), dirname(secretFile)],
    ...(store.engine === 'sqlite' ? [dirname(store.name)] : []),
  ];
  /** Each private half that lies about, by its public one. */
  const found = new Map<string, string>();
  for (const one of [...new Set(folders)].flatMap(filesOf))
    for (const [pem] of beginning(one).matchAll(PEM)) {
      const key = privateKey(pem);
      if (key) found.set(publicHalf(key).fingerprint, one);
    }
  return hosts.map(({ site, connection }) => {
    const beside = found.get(publicKey(connection.key!).fingerprint);
    const days = connectionDays(site.policy.retention);
    return finding(
      'secrets',
      site.id,
      beside === undefined ? [] : [host.doctor.keyBeside(shown(beside))],
      days < YEAR ? [host.doctor.short(days)] : [],
    );
  });
}
