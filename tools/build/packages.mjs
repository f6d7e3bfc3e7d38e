/**
 * Completes the two npm packages under build/npm, from which `npm pack` makes what is published.
 *
 *   parvis         Rollup has put the modules there; here come types, the elements' manifest, editor data, script files
 *   parvis-server  the companion, compiled file by file: a server bundles nothing
 */
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBuiltin } from 'node:module';
import enCli from '../../src/words/en/cli.ts';
import frCli from '../../src/words/fr/cli.ts';
import { elementsManifest, htmlData } from './elements.mjs';
import { emit, specifiers } from './emit.mjs';
import { filesUnder } from './integrity.mjs';
import { openApiDocument } from '../openapi.mjs';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

/** The folder a package is made in. */
export const folder = (name) => `build/npm/${name}`;

/** `hono/css` is of the package `hono`, `@a/b/c` of `@a/b`. */
const packageOf = (specifier) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)[0];

/** The packages that a built tree really imports, sorted; Node's own modules are none. */
export const imported = (dir) =>
  [
    ...new Set(
      filesUnder(dir)
        .filter((file) => /\.(?:js|d\.ts)$/.test(file) && !file.startsWith('dist/'))
        .flatMap((file) => specifiers(join(dir, file)))
        .filter((name) => !/^[./#]/.test(name) && !isBuiltin(name))
        .map(packageOf),
    ),
  ].sort();

/**
 * The manifest as it is published: the one under packages/, with the version and the ranges of the repository's own.
 * The dependencies are what the built files import, so the list can neither miss one nor keep one.
 */
function manifest(name) {
  const root = json('package.json');
  const optional = root.optionalDependencies ?? {};
  const ranges = { ...root.devDependencies, ...root.dependencies, ...optional };
  const { name: ownName, ...own } = json(`packages/${name}/package.json`);
  const needed = imported(folder(name)).map((dependency) => {
    if (!Object.hasOwn(ranges, dependency))
      throw new Error(`${name} imports ${dependency}, which package.json does not have.`);
    return [dependency, ranges[dependency]];
  });
  /** What the files can do without stays optional. */
  const of = (isOptional) =>
    Object.fromEntries(needed.filter(([dependency]) => Object.hasOwn(optional, dependency) === isOptional));
  const optionalDependencies = of(true);
  return {
    name: ownName,
    version: root.version,
    ...own,
    dependencies: of(false),
    ...(Object.keys(optionalDependencies).length > 0 && { optionalDependencies }),
  };
}

/** What both packages carry. Last, because the manifest looks at the files. */
function finish(name) {
  cpSync('LICENSE', join(folder(name), 'LICENSE'));
  cpSync(`packages/${name}/README.md`, join(folder(name), 'README.md'));
  writeJson(join(folder(name), 'package.json'), manifest(name));
}

/** The source files that the exports of `parvis` stand for, by the path of their types. */
const typed = () =>
  Object.values(json('packages/parvis/package.json').exports)
    .map(({ types }) => types?.match(/^\.\/types\/(.*)\.d\.ts$/)?.[1])
    .filter(Boolean)
    .map((path) => `src/${path}.ts`);

async function widgets() {
  const dir = folder('parvis');
  const entries = typed();
  emit({
    tsconfig: 'src/browser/tsconfig.json',
    entries,
    ambient: ['src/browser/assets.d.ts'],
    to: join(dir, 'types'),
    javascript: false,
  });
  const names = entries.map((entry) => /\/(\w+)\.element\.ts$/.exec(entry)?.[1]).filter(Boolean);

  // `import 'parvis'` registers what stands on a town's pages; the desk is for its staff alone. One text serves as module
  // and as its types.
  const index = [...names.filter((name) => name !== 'desk'), 'place']
    .map((name) => `export * from './${name}.js';\n`)
    .join('');
  const types = index.replaceAll(/'\.\/(\w+)\.js'/g, (_, name) =>
    name === 'place' ? `'./types/browser/place.js'` : `'./types/browser/${name}/${name}.js'`,
  );
  writeFileSync(join(dir, 'index.js'), index);
  writeFileSync(join(dir, 'index.d.ts'), types);

  const elements = await elementsManifest(names);
  writeJson(join(dir, 'custom-elements.json'), elements);
  writeJson(join(dir, 'vscode.html-custom-data.json'), htmlData(elements));
  cpSync('dist', join(dir, 'dist'), { recursive: true });
  finish('parvis');
}

/** What an older Node prints, by language: it could not read the words' own modules. */
function tooOld(dir) {
  const needed = parseInt(json('packages/parvis-server/package.json').engines.node.replace(/^\D+/, ''), 10);
  const say = ({ nodeTooOld }) => nodeTooOld({ needed, found: '{found}' });
  writeJson(join(dir, 'bin/too-old.json'), { en: say(enCli), fr: say(frCli) });
}

function server() {
  const dir = folder('parvis-server');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const words = ['en', 'fr'].flatMap((tag) =>
    filesUnder(`src/words/${tag}`).map((file) => `src/words/${tag}/${file}`),
  );
  emit({
    tsconfig: 'src/node/tsconfig.json',
    entries: ['src/node/index.ts', 'src/node/cli.ts', ...words],
    to: join(dir, 'lib'),
    javascript: true,
  });
  cpSync('packages/parvis-server/bin', join(dir, 'bin'), { recursive: true });
  chmodSync(join(dir, 'bin/parvis.js'), 0o755);
  tooOld(dir);
  writeJson(join(dir, 'openapi.json'), openApiDocument());
  // The companion serves the widgets, and its desk is one of them.
  cpSync('dist', join(dir, 'dist'), { recursive: true });
  finish('parvis-server');
}

/** Completes both. Rollup has run, and dist/ is whole. */
export async function assemble() {
  await widgets();
  server();
}
