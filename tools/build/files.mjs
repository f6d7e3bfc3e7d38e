/**
 * Rollup plugins that name the chunks for others. Each widget is a build of its own, beside one build of Lit: what one
 * widget shares with another would otherwise weigh on pages that have neither. What they all need, Lit, they find by the
 * name that its build wrote down; and the loader holds the hash of all it fetches.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { widgets } from '../../src/browser/kit/place.ts';
import { sri } from './integrity.mjs';
import { mark } from './mark.mjs';

const TABLE = 'build/files.json';
const LIT = 'kit/lit';

const read = () => {
  try {
    return JSON.parse(readFileSync(TABLE, 'utf8'));
  } catch {
    return {};
  }
};

/**
 * Writes, for an entry, the files it needs at once: itself, what it imports without `import()`, and Lit.
 * @param {boolean} needsLit
 */
export function chunkFiles(needsLit = true) {
  return {
    name: 'parvis-chunk-files',
    writeBundle(_options, bundle) {
      const table = read();
      const needs = (file, seen = new Map()) => {
        if (!bundle[file] || seen.has(file)) return seen;
        seen.set(file, [`chunks/${file}`, sri(bundle[file].code, 'sha256')]);
        for (const next of bundle[file].imports) needs(next, seen);
        return seen;
      };
      for (const { isEntry, name, fileName } of Object.values(bundle))
        if (isEntry)
          table[name] = [...needs(fileName).values(), ...(name === LIT || !needsLit ? [] : table[LIT])];
      mkdirSync('build', { recursive: true });
      writeFileSync(TABLE, JSON.stringify(table, null, 2));
    },
  };
}

/** Points `lit`, and what must run before it, at the built Lit. */
export function oneLit() {
  return {
    name: 'parvis-one-lit',
    resolveId(source) {
      if (source !== 'lit' && !source.endsWith('/kit/second-copy.ts')) return null;
      return { id: `./${read()[LIT][0][0].split('/').at(-1)}`, external: true };
    },
  };
}

/** Writes `dist/NAME.js`: a stable name over the chunk, for pages that want one widget and no loader. */
export function entry(widget) {
  return {
    name: 'parvis-entry',
    writeBundle(_options, bundle) {
      const { fileName } = Object.values(bundle).find(({ isEntry, name }) => isEntry && name === widget);
      writeFileSync(`dist/${widget}.js`, `export*from"./chunks/${fileName}";\n`);
    },
  };
}

/**
 * The module `parvis:files`: the content's hash of each widget that a loader may fetch, in the order of `widgets`, and
 * last that of Lit, without anything between them; and the mark that all their names have in common.
 * @param {readonly string[]} bare those of the widgets that need no Lit
 */
export function files(bare) {
  return {
    name: 'parvis-files',
    resolveId: (id) => (id === 'parvis:files' ? `\0${id}` : null),
    load(id) {
      if (id !== '\0parvis:files') return null;
      const table = read();
      const hash = ([[file, integrity], ...others], name) => {
        if (file !== `chunks/${name}-${mark}.js`) throw new Error(`${file} is not where the loader looks.`);
        // The loader fetches two files for a widget: its own, and Lit. A third would be missed.
        if (others.length > (bare.includes(name) ? 0 : 1))
          throw new Error(`${name} needs ${others.length} more files at once, and may need Lit alone.`);
        return integrity.replace(/^sha256-|=$/g, '');
      };
      const hashes = [...widgets.map((name) => hash(table[name], name)), hash(table[LIT], 'lit')];
      return `export const mark=${JSON.stringify(mark)};export const hashes=${JSON.stringify(hashes.join(''))};`;
    },
  };
}

/**
 * What a script tag runs for a widget: registers its element. It exports nothing but what a page's own script calls, so
 * that what only an import from npm asks for (its events' classes) travels with the code that uses it.
 * @param {string} widget
 */
export function registers(widget) {
  const id = `\0parvis:script/${widget}`;
  const room = new URL('../../src/browser/', import.meta.url).pathname;
  const name = `Parvis${widget[0].toUpperCase()}${widget.slice(1)}`;
  return {
    name: 'parvis-registers',
    resolveId: (source) => (source === `parvis:script/${widget}` ? id : null),
    load: (source) =>
      source === id
        ? `import '${room}kit/second-copy.ts'; import { define } from '${room}kit/define.ts';
           import { ${name} } from '${room}${widget}/${widget}.element.ts'; define('parvis-${widget}', ${name});
           ${widget === 'share' ? `export { defineNetwork } from '${room}share/share.define.ts';` : ''}`
        : null,
  };
}
