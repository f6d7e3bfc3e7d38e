/** Markup read back as a browser reads it (parse5), and what may be in it. */
import assert from 'node:assert/strict';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { write } from '../../src/html/html.ts';
import type { Html } from '../../src/html/html.ts';

export type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** The elements of finished markup; a mistake in the markup fails. */
export const read = (markup: Html): Element => {
  const errors: string[] = [];
  const fragment = parseFragment(write(markup), { onParseError: ({ code }) => errors.push(code) });
  // Characters that HTML has no place for are data, and come out as U+FFFD or are dropped.
  assert.deepEqual(
    errors.filter((code) => !/null-character|control-character|noncharacter|surrogate/.test(code)),
    [],
    write(markup).slice(0, 500),
  );
  return { ...fragment, nodeName: 'fragment', tagName: 'fragment', attrs: [] } as unknown as Element;
};

export const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** All elements below, in document order. */
export const elements = (node: Node): Element[] =>
  children(node).flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : elements(child)));

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

/** The first element below with a class. */
export const byClass = (node: Node, name: string): Element | undefined =>
  elements(node).find((element) => hasClass(element, name));

export const textOf = (node: Node): string =>
  'value' in node && node.nodeName === '#text' ? node.value : children(node).map(textOf).join('');

/** Its words, blanks folded. */
export const words = (node: Node | undefined): string =>
  node
    ? textOf(node)
        .replace(/[ \n]+/g, ' ')
        .trim()
    : '';

/** The markup without the blanks between elements, for golden texts. */
export const tidy = (markup: Html): string =>
  write(markup)
    .replace(/\s+/g, ' ')
    .replace(/(?<=>) (?=<)| (?=<\/)/g, '');

const TAGS =
  /^(?:section|article|header|div|p|h[2-6]|ul|ol|li|a|bdi|em|strong|small|span|br|time|data|img|figure|blockquote|details|summary)$/;
const ATTRIBUTES =
  /^(?:class|id|lang|dir|href|rel|target|title|aria-label|aria-labelledby|datetime|value|src|alt|width|height|loading|decoding|cite|data-parvis(?:-[a-z]+)*)$/;

/** Nothing but the elements, attributes and addresses that our writers use, whatever the data was. */
export const assertOnlyOurs = (markup: Html, note: string): void => {
  for (const element of elements(read(markup))) {
    const where = `${note}: ${write(markup).slice(0, 2000)}`;
    assert.match(element.tagName, TAGS, where);
    for (const { name, value } of element.attrs) {
      assert.match(name, ATTRIBUTES, where);
      if (name === 'href') assert.match(value, /^(?:https?:\/\/|mailto:|sms:|threema:|viber:|#)/, where);
      if (name === 'src' || name === 'cite') assert.match(value, /^https?:\/\//, where);
      if (name === 'class') assert.match(value, /^[\w -]+$/, where);
      if (name.startsWith('data-parvis-')) assert.notEqual(value, '', where);
    }
  }
};

/**
 * The same tree with a hostile string in all places, and, with `alone`, once for each string in it.
 * Numbers, booleans and the keys stay.
 */
export const poisoned = <T>(sample: T, hostile: string, alone = false): T[] => {
  let count = 0;
  const put = (value: unknown, at: number | undefined): unknown => {
    // A break has no words to put anything in.
    if (value === 'break') return value;
    if (typeof value === 'string') return at === undefined || count++ === at ? hostile : value;
    if (Array.isArray(value)) return value.map((each) => put(each, at));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, put(each, at)]));
  };
  put(sample, -1);
  const total = alone ? count : 0;
  const each = Array.from({ length: total }, (_, at) => {
    count = 0;
    return put(sample, at) as T;
  });
  return [...each, put(sample, undefined) as T];
};
