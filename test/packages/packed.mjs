/** Packs what the build made and installs it in an empty folder, as a theme or a server does. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after } from 'node:test';

const root = process.cwd();
export const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The folder of a built package. */
export function built(name) {
  const folder = join(root, 'build/npm', name);
  if (!existsSync(join(folder, 'package.json')))
    throw new Error(`${folder} is not there: run "npm run build" first.`);
  return folder;
}

/** The environment of a person who is in no npm script: what npm tells its scripts would lead back to this folder. */
const env = () => {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_(?!config_(?:registry|cache|userconfig)$)|INIT_CWD$|NODE_)/i.test(name),
  );
  const { PATH = '', ...rest } = Object.fromEntries(own);
  return { ...rest, PATH: [dirname(process.execPath), PATH].join(delimiter) };
};

/** Runs a program to its end; a failure is a value, not an exception. */
export const run = (program, args, cwd, more = {}) =>
  new Promise((resolve) => {
    const options = { cwd, env: { ...env(), ...more }, encoding: 'utf8', maxBuffer: 2 ** 26 };
    execFile(program, args, options, (fault, out, err) => {
      resolve({ code: fault ? (fault.code ?? 1) : 0, out, err });
    });
  });

/** As `run`, for what must succeed. */
export async function must(program, args, cwd, more) {
  const { code, out, err } = await run(program, args, cwd, more);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${err}\n${out}`);
  return out;
}

const temporary = mkdtempSync(join(tmpdir(), 'parvis-packages-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

/** @returns {Promise<string>} the path of the tarball */
export async function pack(name) {
  const [{ filename }] = Object.values(
    JSON.parse(await must('npm', ['pack', '--json', '--pack-destination', temporary], built(name))),
  );
  return join(temporary, filename);
}

/** @returns {Promise<string>} an empty folder in which only this package was installed */
export async function install(name) {
  const folder = join(temporary, `with-${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  await must('npm', ['install', ...quiet, await pack(name)], folder);
  return folder;
}
