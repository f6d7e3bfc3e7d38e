/**
 * The tools of the desk, one at a time within their room, each with its own words and its own chunk. The stop comes with
 * the room: whoever needs it needs it now.
 */
import type { CSSResult } from 'lit';
import type { Language } from '../../kit/language.ts';
import type { DeskQueuePage } from '../../../model/wire/desk-wave.ts';
import type { Room, RoomHost } from '../rooms/room.ts';
import { spoken } from '../rooms/parts.ts';

/** What somebody may do at the desk. */
type Role = DeskQueuePage['me']['role'];

/** The tools, in the order of their buttons. */
export const toolNames = ['stop', 'words', 'training'] as const;
export type ToolName = (typeof toolNames)[number];

/** The tools that a role finds; the companion holds to the same. Managers change no list, so they are offered none. */
export const toolsOf = (role: Role | undefined): readonly ToolName[] =>
  toolNames.filter((name) => name !== 'words' || role !== 'manager');

/** A tool that has come, with its words. */
export interface ToolPart {
  readonly sheets: readonly CSSResult[];
  readonly room: (host: RoomHost) => Room;
}

/** Those that are fetched when they are opened. @throws when a chunk does not come */
export const later: Readonly<Partial<Record<ToolName, (language: Language) => Promise<ToolPart>>>> = {
  words: spoken(() => import('../words/words.tool.ts'), {
    en: () => import('../../../words/en/desk-words.ts'),
    fr: () => import('../../../words/fr/desk-words.ts'),
  }),
  training: spoken(() => import('../training/training.tool.ts'), {
    en: () => import('../../../words/en/desk-training.ts'),
    fr: () => import('../../../words/fr/desk-training.ts'),
  }),
};
