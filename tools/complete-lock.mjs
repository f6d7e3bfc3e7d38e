/**
 * Completes `package-lock.json` with the packages of other platforms, which a machine whose package source does not
 * carry them leaves out, so that `npm ci` accepts the file there and everywhere. Run it after any `npm install` that
 * changed the lock: `node tools/complete-lock.mjs` (`--check` only says whether something is missing).
 *
 * What is added is what npm would have written, less the integrity: version, optional, and the platform, which such
 * packages carry in their names.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  386: 'ia32',
  loong64: 'loong64',
  loongarch64: 'loong64',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  mips64el: 'mips64el',
  mipsel: 'mipsel',
  wasm32: 'wasm32',
  wasm: 'wasm32',
};

/** @param {string} name such as `@rollup/rollup-linux-arm64-musl` @returns {{os?: string[], cpu?: string[]}} */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.map((word) => SYSTEMS[word]).find(Boolean);
  const cpu = words
    .map((word) => PROCESSORS[word] ?? (word.startsWith('arm-') ? 'arm' : undefined))
    .find(Boolean);
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) };
}

/** The keys as npm orders them, so that its next write changes nothing. */
const inOrder = ({ version, ...others }) => ({
  version,
  ...Object.fromEntries(Object.entries(others).sort()),
});

/** @param {{packages: Record<string, object>}} lock @returns {Record<string, object>} the entries that it lacks, by path */
export function missingEntries({ packages }) {
  const missing = {};
  for (const [path, entry] of Object.entries(packages))
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      // Found as Node finds it: in the package itself, or in any folder above.
      let found = false;
      for (let at = path; ; at = at.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
        found ||= `${at ? `${at}/` : ''}node_modules/${name}` in packages;
        if (!at) break;
      }
      const version = /^\d+\.\d+\.\d+\S*$/.exec(range)?.[0];
      if (!found && version)
        missing[`node_modules/${name}`] = inOrder({
          version,
          ...platformOf(name),
          ...(entry.dev && { dev: true }),
          optional: true,
        });
    }
  return missing;
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = missingEntries(lock);
  const names = Object.keys(missing);
  if (process.argv.includes('--check')) {
    if (names.length)
      console.error(
        `package-lock.json lacks ${names.length} packages of other platforms. Run: node tools/complete-lock.mjs`,
      );
    process.exitCode = names.length ? 1 : 0;
  } else {
    const [root, ...others] = Object.entries({ ...lock.packages, ...missing });
    others.sort(([a], [b]) => (a < b ? -1 : 1));
    lock.packages = Object.fromEntries([root, ...others]);
    writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`${names.length} packages of other platforms added to package-lock.json.`);
  }
}
