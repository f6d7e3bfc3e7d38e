/**
 * TypeScript to what is published: declarations, and JavaScript where no bundler makes it. Sources import each other
 * with their `.ts` ending; what comes out names `.js`, which every tool resolves to the declaration beside it.
 */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { filesUnder } from './integrity.mjs';

/** `./clip.ts` is `./clip.js`; a package or a style sheet stays as it is. */
const published = (specifier) =>
  /^\.{1,2}\//.test(specifier) ? specifier.replace(/(?<!\.d)\.ts$/, '.js') : specifier;

/** Rewrites the endings in a declaration file: the compiler does so in JavaScript only. */
const declarationEndings = (context) => (file) => {
  const { factory } = context;
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier;
      if (!from || !ts.isStringLiteral(from) || published(from.text) === from.text) return node;
      const literal = factory.createStringLiteral(published(from.text), true);
      return ts.isImportDeclaration(node)
        ? factory.updateImportDeclaration(node, node.modifiers, node.importClause, literal, node.attributes)
        : factory.updateExportDeclaration(
            node,
            node.modifiers,
            node.isTypeOnly,
            node.exportClause,
            literal,
            node.attributes,
          );
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const literal = factory.createStringLiteral(published(node.argument.literal.text), true);
      const inner = ts.visitEachChild(node, visit, context);
      return factory.updateImportTypeNode(
        inner,
        factory.createLiteralTypeNode(literal),
        inner.attributes,
        inner.qualifier,
        inner.typeArguments,
        inner.isTypeOf,
      );
    }
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitNode(file, visit);
};

/** The room's own compiler options, so that what is published was checked as it is linted and tested. */
const roomOptions = (tsconfig) => {
  const { config, error } = ts.readConfigFile(tsconfig, ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(resolve(tsconfig))).options;
};

/**
 * Compiles `entries` and what they import.
 *
 * @param {object} job
 * @param {string} job.tsconfig the room's, whose options hold
 * @param {string[]} job.entries source files
 * @param {string[]} [job.ambient] declaration files the entries need and that are not published
 * @param {string} job.to the folder; the tree of src/ is repeated in it
 * @param {boolean} job.javascript whether JavaScript is wanted beside the declarations
 * @throws when there is a type error, or an ending that no consumer could resolve
 */
export function emit({ tsconfig, entries, ambient = [], to, javascript }) {
  const program = ts.createProgram([...entries, ...ambient], {
    ...roomOptions(tsconfig),
    noEmit: false,
    noEmitOnError: true,
    declaration: true,
    emitDeclarationOnly: !javascript,
    rootDir: resolve('src'),
    outDir: resolve(to),
  });
  const { diagnostics } = program.emit(undefined, undefined, undefined, undefined, {
    afterDeclarations: [declarationEndings],
  });
  const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (faults.length)
    throw new Error(
      ts.formatDiagnostics(faults, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => process.cwd(),
        getNewLine: () => '\n',
      }),
    );
  const kinds = javascript ? ['.js', '.d.ts'] : ['.d.ts'];
  for (const kind of kinds)
    prune(
      to,
      entries.map((entry) => relative('src', entry).replace(/\.ts$/, kind)),
      kind,
    );
}

/** The modules that a JavaScript or declaration file names, `import()` and `import('…')` types included. */
export const specifiers = (file) =>
  ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

/** Takes away what no entry reaches: a file that held types only, and a helper that no public type mentions. */
function prune(dir, entries, kind) {
  const kept = new Set();
  const keep = (file) => {
    if (kept.has(file)) return;
    kept.add(file);
    for (const specifier of specifiers(join(dir, file))) {
      if (!specifier.startsWith('.')) continue;
      if (!specifier.endsWith('.js')) throw new Error(`${file} names ${specifier}, which is not published.`);
      keep(
        join(dirname(file), specifier.slice(0, -3) + kind)
          .split(sep)
          .join('/'),
      );
    }
  };
  entries.forEach((entry) => keep(entry.split(sep).join('/')));
  for (const file of filesUnder(dir)) if (file.endsWith(kind) && !kept.has(file)) rmSync(join(dir, file));
}
