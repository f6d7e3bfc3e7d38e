import type { PictureList } from '../../model/wire/desk-pictures.ts';
import type { Say } from './say.ts';

/** What moderators read of the pictures of the institution's own posts. */
export interface DeskPicturesTerms {
  readonly hint: string;
  readonly choose: string;
  readonly list: Record<PictureList, string>;
  /** Pictures that nobody has described, of all. */
  readonly figures: Say<{ readonly missing: number; readonly total: number }>;
  readonly empty: Record<PictureList, string>;
  readonly field: string;
  readonly fieldHint: string;
  readonly tooLong: Say<number>;
  readonly own: Say<string>;
  readonly by: Say<{ readonly who: string; readonly date: string }>;
  readonly somebody: string;
  readonly untitled: string;
  readonly picture: Say<string>;
  readonly openPicture: string;
  readonly openPost: string;
  readonly save: string;
  readonly undo: string;
  readonly saved: string;
  readonly emptied: string;
  readonly undone: string;
  readonly gone: string;
  readonly download: string;
}
