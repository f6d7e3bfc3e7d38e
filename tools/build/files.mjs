/**
 * Rollup plugins that name the chunks for others: they hand the chunks' names and hashes from their own build to the loader's, through a file under
 * build/: the loader holds the hash of all it fetches.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sri } from './integrity.mjs';

const TABLE = 'build/files.json';

/** Writes, for each entry, the files it needs at once: itself and what it imports without `import()`. */
export function chunkFiles() {
  return {
    name: 'parvis-chunk-files',
    writeBundle(_options, bundle) {
      const needs = (file, seen = new Set()) => {
        if (seen.has(file)) return seen;
        seen.add(file);
        for (const next of bundle[file].imports) needs(next, seen);
        return seen;
      };
      const table = {};
      for (const chunk of Object.values(bundle)) {
        if (!chunk.isEntry) continue;
        table[chunk.name] = [...needs(chunk.fileName)].map((file) => [
          `chunks/${file}`,
          sri(bundle[file].code, 'sha256'),
        ]);
      }
      mkdirSync('build', { recursive: true });
      writeFileSync(TABLE, JSON.stringify(table, null, 2));
    },
  };
}

/**
 * Writes `dist/NAME.js` for each widget: a stable name over the chunk, for pages that want one widget and no loader.
 * @param {readonly string[]} widgets
 */
export function entries(widgets) {
  return {
    name: 'parvis-entries',
    writeBundle(_options, bundle) {
      for (const { isEntry, name, fileName } of Object.values(bundle))
        if (isEntry && widgets.includes(name))
          writeFileSync(`dist/${name}.js`, `import"./chunks/${fileName}";\n`);
    },
  };
}

/** The module `parvis:files`: the table that `chunkFiles` wrote. */
export function files() {
  return {
    name: 'parvis-files',
    resolveId: (id) => (id === 'parvis:files' ? `\0${id}` : null),
    load: (id) => (id === '\0parvis:files' ? `export default ${readFileSync(TABLE, 'utf8')};` : null),
  };
}
