/** The shortcuts at work: how this person has set them, and what they do with the comment that is read. */
import type { DeskComment } from '../../../model/wire/desk.ts';
import type { Act, Choice } from '../decide/choices.ts';
import { changeKeys, readKeys, wishOf, writeKeys } from './keys.ts';
import type { KeyName, Keys } from './keys.ts';

/** What the shortcuts need of the desk. */
export interface PressHost {
  /** Ids in the order of the list; the one that is read. */
  readonly ids: readonly string[];
  readonly open: string | undefined;
  /** Comment that is read, and what may be done with it; nothing while a form is open. */
  readonly comment: DeskComment | undefined;
  readonly choices: readonly Choice[];
  undo(): void;
  read(id: string): void;
  choose(choice: Choice, comment: DeskComment): void;
}

/** The buttons that a key may press, the first that is there. */
const acts: Readonly<Record<'approve' | 'reject' | 'remove', readonly Act[]>> = {
  approve: ['approveEdit', 'approve', 'keep'],
  reject: ['rejectEdit', 'reject'],
  remove: ['remove'],
};

export class Shortcuts {
  /** As this person has set them. */
  keys = readKeys();
  /** The shortcut that is being chosen and is taken. */
  taken: KeyName | undefined;

  /** Changes one setting, and keeps it. */
  set(change: Partial<Keys>): void {
    const next = changeKeys(this.keys, change);
    this.taken = next ? undefined : (Object.keys(change)[0] as KeyName);
    if (next) writeKeys((this.keys = next));
  }

  /** What a key stroke asks for; the letter does not end up in a field that takes the focus. */
  wish(event: KeyboardEvent): KeyName | undefined {
    const wish = wishOf(this.keys, event);
    if (wish) event.preventDefault();
    return wish;
  }

  /** Does what a key stroke asks for. */
  pressed(host: PressHost, event: KeyboardEvent): void {
    const wish = wishOf(this.keys, event);
    if (!wish) return;
    if (wish === 'undo') return host.undo();
    if (wish === 'next' || wish === 'previous') {
      const to = host.ids[host.ids.indexOf(host.open!) + (wish === 'next' ? 1 : -1)];
      if (to !== undefined) host.read(to);
      return;
    }
    const { comment } = host;
    const choice = host.choices.find(({ act }) => acts[wish].includes(act));
    if (!comment || !choice) return;
    // The letter must not end up in the field that takes the focus.
    event.preventDefault();
    host.choose(choice, comment);
  }
}
