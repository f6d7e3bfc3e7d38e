import type { Place } from '../../model/ready-text.ts';
import type { Say } from './say.ts';

/** What can be looked at in the room of official replies. */
export type RepliesView = 'open' | 'waiting' | 'texts';

/** What people of the desk read of official replies. */
export interface DeskRepliesTerms {
  readonly choose: string;
  readonly view: Record<RepliesView, string>;
  readonly hint: Record<RepliesView, string>;
  readonly empty: Record<RepliesView, string>;
  readonly anonymous: string;
  readonly somebody: string;
  readonly more: string;
  /** Comments that may be answered. */
  readonly open: {
    /** Label of a box; takes the author's name and the date. */
    readonly select: Say<{ readonly who: string; readonly date: string }>;
    readonly answer: string;
    /** Spoken: the same with whom. */
    readonly answerTo: Say<string>;
    readonly answerAll: Say<number>;
    readonly answered: string;
    readonly page: string;
    readonly pageHint: string;
    readonly write: string;
    readonly needPage: string;
    readonly see: string;
  };
  /** Writing one. */
  readonly form: {
    readonly heading: Say<number>;
    readonly onPage: string;
    readonly edit: string;
    readonly to: string;
    /** For several comments. */
    readonly once: string;
    readonly notPublic: string;
    /** Comments of other pages that were chosen too. */
    readonly elsewhere: Say<number>;
    readonly ready: string;
    readonly readyHint: string;
    readonly none: string;
    readonly insert: string;
    readonly inserted: string;
    readonly text: string;
    readonly textHint: string;
    readonly needText: string;
    readonly tooLong: Say<number>;
    readonly preview: string;
    readonly official: string;
    readonly signature: Say<{ readonly body: string; readonly service: string; readonly role: string }>;
    readonly publish: string;
    readonly submit: string;
    readonly save: string;
    readonly cancel: string;
    readonly kept: string;
    /** Instead of publishing: why another person does. */
    readonly fourEyes: string;
    readonly contributor: string;
    readonly reader: string;
  };
  /** Drafts. */
  readonly draft: {
    readonly state: Record<'waiting' | 'returned', string>;
    readonly by: Say<{ readonly who: string; readonly date: string }>;
    readonly returned: Say<{ readonly who: string; readonly reason: string }>;
    readonly own: string;
    readonly publish: string;
    readonly edit: string;
    readonly giveBack: string;
    readonly withdraw: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly needReason: string;
  };
  readonly done: {
    readonly publishing: string;
    readonly published: Say<number>;
    /** Comments that got no reply, for they are not public. */
    readonly left: Say<number>;
    readonly waiting: string;
    readonly returned: string;
    readonly withdrawn: string;
    readonly undo: string;
    readonly undone: string;
    readonly seconds: Say<number>;
  };
  readonly failed: {
    /** It did not get through; it is kept and tried again. */
    readonly kept: string;
    readonly conflict: string;
    readonly closed: Say<{ readonly reason: string; readonly until: string }>;
    readonly gone: string;
    readonly forbidden: string;
    readonly noPage: string;
    readonly invalid: string;
  };
  /** Ready texts. */
  readonly texts: {
    readonly add: string;
    readonly edit: string;
    readonly remove: string;
    readonly removed: string;
    readonly saved: string;
    readonly title: string;
    readonly text: string;
    readonly places: string;
    readonly place: Record<Place, string>;
    readonly service: string;
    readonly everybody: string;
    readonly language: string;
    readonly languageHint: string;
    readonly wrongLanguage: string;
    readonly needTitle: string;
    readonly save: string;
    readonly download: string;
    readonly take: string;
    readonly takeHint: string;
    readonly taken: Say<{ readonly added: number; readonly changed: number; readonly same: number }>;
    readonly wrong: Say<string>;
    readonly noTable: string;
    readonly tooLarge: string;
  };
}
