/**
 * XML as feeds have it, to a small tree, from the tokens of htmlparser2. Forgiving where people err (unclosed and
 * crossed elements, a bare `&`, a cut end) and bounded where people attack (S-43). No entity is declared by a
 * document: references come from one fixed table.
 *
 * The tokenizer is used without htmlparser2's Parser, whose stack makes deep nesting cost the square of its depth.
 */
import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import { decodeEntities } from '../../../model/text/entities.ts';
import { BOUNDS } from './reader.ts';
import { FORBIDDEN } from './salvage.ts';
import { expandedName, rootScope, scopeOf } from './vocabularies.ts';
import type { Scope } from './vocabularies.ts';

/** An element. `tag` is its local name as written; `cut` means that the document ended inside it. */
export interface XmlNode {
  readonly name: string;
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlNode | string)[];
  readonly parent: XmlNode | undefined;
  cut?: true;
}

/** What an element under construction also needs. */
interface Open extends XmlNode {
  readonly raw: string;
  readonly scope: Scope | undefined;
}

const isItem = (name: string): boolean => name === 'item' || name === 'entry' || name === 'atom:entry';

/** References replaced; one that stands for a control, which XML forbids, stands for nothing. */
const referred = (text: string): string =>
  text.includes('&') ? decodeEntities(text).replace(FORBIDDEN, '') : text;

/** The root element of a document; undefined when there is none. Never throws; work is linear in the text. */
export function readXml(text: string): XmlNode | undefined {
  let root: Open | undefined;
  const stack: Open[] = [];
  /** How many elements of each name are open, so that an end without a beginning costs nothing. */
  const names = new Map<string, number>();
  let nodes = 0;
  let items = 0;
  /** Elements open that are not kept: too deep, too many, or inside an item too many, whose words go as well. */
  let skipped = 0;
  let muted = false;
  let raw = '';
  let attributes = new Map<string, string>();
  let key = '';
  let value = '';

  const top = (): Open | undefined => stack.at(-1);
  const add = (words: string): void => {
    if (words && !muted) top()?.children.push(words);
  };
  const ended = (): boolean => root !== undefined && stack.length === 0;

  /** Closes all elements from this depth on. */
  const pop = (depth: number): void => {
    for (const node of stack.splice(depth)) names.set(node.raw, (names.get(node.raw) ?? 1) - 1);
  };

  const open = (): void => {
    if (ended()) return;
    const parent = top();
    const scope = parent ? scopeOf(attributes, parent.scope) : rootScope(raw, attributes);
    const name = expandedName(raw, scope);
    if (!skipped && isItem(name)) {
      // An item inside an item is one whose end was forgotten.
      const outer = stack.findIndex((node) => isItem(node.name));
      if (outer >= 0 && stack[outer]?.raw === raw) pop(outer);
      items++;
    }
    const surplus = isItem(name) && items > BOUNDS.items;
    if (skipped || surplus || stack.length >= BOUNDS.depth || ++nodes > BOUNDS.nodes) {
      muted ||= surplus;
      skipped++;
      return;
    }
    const inside = top();
    const tag = raw.slice(raw.indexOf(':') + 1);
    const node: Open = { name, tag, raw, scope, attributes, children: [], parent: inside };
    if (inside) inside.children.push(node);
    else root = node;
    stack.push(node);
    names.set(raw, (names.get(raw) ?? 0) + 1);
  };

  const close = (name: string): void => {
    if (skipped) {
      skipped--;
      muted &&= skipped > 0;
      return;
    }
    if (names.get(name)) pop(stack.findLastIndex((node) => node.raw === name));
  };

  const handler: TokenizerCallbacks = {
    ontext: (start, end) => add(referred(text.slice(start, end))),
    oncdata: (start, end, offset) => add(text.slice(start, end - offset)),
    onopentagname(start, end) {
      raw = text.slice(start, end);
      attributes = new Map();
    },
    onattribname(start, end) {
      key = text.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata: (start, end) => void (value += text.slice(start, end)),
    onattribend() {
      // The first of two attributes of one name counts, as in browsers.
      if (attributes.size < BOUNDS.attributes && !attributes.has(key)) attributes.set(key, referred(value));
    },
    onopentagend: open,
    onselfclosingtag() {
      open();
      close(raw);
    },
    onclosetag: (start, end) => close(text.slice(start, end).trim()),
    onattribentity() {},
    ontextentity() {},
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, handler);
  tokenizer.write(text);
  tokenizer.end();
  for (const node of stack) node.cut = true;
  return root;
}
