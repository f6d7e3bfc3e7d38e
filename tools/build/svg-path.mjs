/**
 * A Rollup plugin that turns an imported icon of bootstrap-icons into its outline: one string, the `d` of a path in
 * a 16 by 16 box. The widget draws it as a node, so no image is fetched, no `data:` address is used, and
 * bootstrap-icons itself is never a dependency of what is published.
 */
import { readFileSync } from 'node:fs';
import { optimize } from 'svgo';

/**
 * Coordinates are rounded to a tenth of the box's unit: a tenth of a pixel at the size the icons are shown, and half
 * the bytes (876 instead of 1,730 for the eight that travel with the share line).
 *
 * @param {string} svg the file's text
 * @param {string} name for the error
 * @returns {string} all its paths' outlines, one after the other
 */
export function outline(svg, name) {
  const box = /viewBox="([^"]*)"/.exec(svg)?.[1];
  if (box !== '0 0 16 16')
    throw new Error(`${name}: the icon's box is "${box}", and only "0 0 16 16" can be drawn.`);
  if (/fill-rule|<(?!\/?(?:svg|path)\b)[a-z]/i.test(svg))
    throw new Error(`${name}: the icon has more than plain paths. Choose another, or draw it in the view.`);
  const { data } = optimize(svg, { multipass: true, floatPrecision: 1 });
  return [...data.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((m) => m[1]).join('');
}

const isSvg = (id) => id.split('?')[0].endsWith('.svg');
const module = (svg, id) =>
  `export default ${JSON.stringify(outline(svg, id.split('?')[0].split('/').at(-1)))};`;

export function svgPath() {
  return {
    name: 'parvis-svg-path',
    load: (id) => (isSvg(id) ? module(readFileSync(id.split('?')[0], 'utf8'), id) : null),
  };
}
