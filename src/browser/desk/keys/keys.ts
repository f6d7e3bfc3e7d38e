/** Shortcuts: single letters, off until they are turned on, heard inside the desk alone, and one's own to choose (WCAG 2.1.4). */
import { isProblem } from '../../../model/problem.ts';
import { parse } from '../../../model/wire/parse.ts';
import { bool, object, or, pattern } from '../../../model/wire/shape.ts';
import type { Infer } from '../../../model/wire/shape.ts';
import { keep, kept } from '../../kit/storage.ts';

const key = (usual: string) => /* @__PURE__ */ or(/* @__PURE__ */ pattern(/^[^\s]$/u, 1), usual);

const keysShape = /* @__PURE__ */ object({
  on: or(bool, false),
  next: key('j'),
  previous: key('k'),
  approve: key('p'),
  reject: key('r'),
  remove: key('t'),
  undo: key('z'),
});

/** Whether they are on, and the key of each. */
export type Keys = Infer<typeof keysShape>;
/** What a key does; the names are those of the words. */
export type KeyName = Exclude<keyof Keys, 'on'>;
export const keyNames: readonly KeyName[] = ['next', 'previous', 'approve', 'reject', 'remove', 'undo'];

/** As this person left them on this device. */
export function readKeys(): Keys {
  const keys = parse(keysShape, kept('local', 'desk:keys').get('') ?? {});
  return isProblem(keys) ? (parse(keysShape, {}) as Keys) : keys;
}

/** Keeps them. */
export const writeKeys = (keys: Keys): void => void keep('local', 'desk:keys', keys);

/** What a key stroke asks for; undefined where it is text, part of a combination, or nobody's. */
export function wishOf(keys: Keys, event: KeyboardEvent): KeyName | undefined {
  if (!keys.on || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat)
    return undefined;
  const [target] = event.composedPath() as Element[];
  const kind = target?.localName;
  if (
    kind === 'textarea' ||
    kind === 'select' ||
    (kind === 'input' && target!.matches(':not([type=checkbox])'))
  )
    return undefined;
  return keyNames.find((name) => keys[name] === event.key.toLowerCase());
}

/** Changes one setting. @returns undefined for a key that is none, or is another's */
export function changeKeys(keys: Keys, change: Partial<Keys>): Keys | undefined {
  const next = { ...keys, ...change };
  const own = keyNames.map((name) => next[name]);
  return own.every((one) => /^\S$/u.test(one)) && new Set(own).size === own.length ? next : undefined;
}
