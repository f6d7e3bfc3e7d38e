/**
 * Rollup plug-in for `parvis.all.js`: a classic script with all that reading needs, and modules beside it that it fetches
 * when somebody opens a panel or writes. Rollup knows no such pair, so its ES output is rewritten:
 *
 *   - the script puts what its modules take from it where they find it, under a symbol, in place of `export`;
 *   - a module takes it from there, in place of `import` from the script (a second Lit could not even start);
 *   - each `import()` becomes a call with the file's hash, so that the script's one `integrity` covers them all.
 */
import { sri } from './integrity.mjs';

const SHELF = 'globalThis[Symbol.for("parvis.all")]';

/** Puts new text in place of nodes. @param {string} code @param {{ start: number, end: number, text: string }[]} changes */
const rewrite = (code, changes) =>
  [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end, text }) => out.slice(0, start) + text + out.slice(end), code);

const property = ({ imported, exported, local }) => {
  const name = (imported ?? exported).name;
  return name === local.name ? name : `${name}:${local.name}`;
};

/** @returns the nodes of a kind, wherever they stand */
function* nodes(tree, type) {
  if (!tree || typeof tree !== 'object') return;
  if (tree.type === type) yield tree;
  for (const value of Object.values(tree)) yield* nodes(value, type);
}

/**
 * @param {{ before: string, after: string }} around what stands around the script, as a function's body
 */
export function oneFile({ before, after }) {
  return {
    name: 'parvis-one-file',
    /** What is put on the shelf is put there once: a binding that changes later would be missed. */
    renderChunk(code, { isEntry, imports }) {
      if (!isEntry) return null;
      if (imports.length)
        throw new Error(`parvis.all.js needs ${imports.join()} at once, and may need no file.`);
      const { body } = this.parse(code);
      const assigned = new Set([
        ...[...nodes(body, 'AssignmentExpression')].map(({ left }) => left.name),
        ...[...nodes(body, 'UpdateExpression')].map(({ argument }) => argument.name),
      ]);
      const changing = new Set(
        body
          .filter(({ type, kind }) => type === 'VariableDeclaration' && kind !== 'const')
          .flatMap(({ declarations }) => declarations.map(({ id }) => id.name))
          .filter((name) => assigned.has(name)),
      );
      for (const { specifiers } of body.filter(({ type }) => type === 'ExportNamedDeclaration'))
        for (const { local } of specifiers)
          if (changing.has(local.name))
            throw new Error(`${local.name} changes, and is used by a module that parvis.all.js fetches.`);
      return null;
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const script = files.find(({ isEntry }) => isEntry).fileName;
      const done = new Map();
      /** A module, and what it imports: all must have come, and be what was built, before any runs. */
      const needs = (file, seen = new Set()) => {
        if (file === script || seen.has(file)) return seen;
        seen.add(file);
        for (const next of bundle[file].imports) needs(next, seen);
        return seen;
      };
      const finish = (name) => {
        if (done.has(name)) {
          if (!done.get(name))
            throw new Error(`${name} is fetched by a module that it fetches: neither hash can be written.`);
          return done.get(name);
        }
        done.set(name, '');
        const chunk = bundle[name];
        const own = name === script;
        const { body } = this.parse(chunk.code);
        const changes = [];
        for (const node of body) {
          if (own && node.type === 'ExportNamedDeclaration')
            changes.push({ ...node, text: `${SHELF}={${node.specifiers.map(property)}};` });
          if (!own && node.type === 'ImportDeclaration' && node.source.value.endsWith(script))
            changes.push({ ...node, text: `const{${node.specifiers.map(property)}}=${SHELF};` });
        }
        for (const node of nodes(body, 'ImportExpression')) {
          // An address known only at run time is `hashed` itself.
          if (node.source.type !== 'Literal') continue;
          const file = `chunks/${node.source.value.split('/').at(-1)}`;
          if (!bundle[file]) throw new Error(`${name} imports ${node.source.value}, which was not built.`);
          // What runs already was held against its hash by who fetched it.
          const here = needs(name);
          const marks = [...needs(file)]
            .filter((each) => !here.has(each))
            .map((each) => each.slice(7) + sri(finish(each), 'sha256').replace('sha256-', ' '));
          changes.push({ ...node, text: `${SHELF}.hashed(${marks.map((mark) => JSON.stringify(mark))})` });
        }
        const code = rewrite(chunk.code, changes).trim();
        chunk.code = own ? `(()=>{"use strict";${before}${code}${after}})();\n` : code;
        done.set(name, chunk.code);
        return chunk.code;
      };
      finish(script);
      for (const { fileName } of files)
        if (!done.has(fileName)) throw new Error(`${fileName} is fetched by nobody.`);
    },
  };
}

/**
 * Puts into the script what its source imports by name, so that Rollup leaves none of it in a module beside it.
 * @param {string} id @param {{ getModuleInfo: (id: string) => { isEntry: boolean, importers: readonly string[] } }} graph
 */
export const inTheScript = (id, { getModuleInfo }) =>
  [id, ...getModuleInfo(id).importers].some((each) => getModuleInfo(each).isEntry) ? 'parvis.all' : undefined;
