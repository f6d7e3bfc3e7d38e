/**
 * Pictures of the institution's own posts at the desk: what each shows, in whose words, and which have none.
 * Answered on the desk's own origin only, to people who have signed in.
 */
import { mediaShape } from '../post.ts';
import type { Problem } from '../problem.ts';
import { name } from './common.ts';
import { parse } from './parse.ts';
import { instant, int, object, oneOf, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';

/** `missing`: nobody has described it; `desk`: described at the desk; `all`. */
export const pictureLists = ['missing', 'desk', 'all'] as const;
export type PictureList = (typeof pictureLists)[number];

/** Code points of a description. */
export const LONGEST_ALT = 1500;

const postId = text(2048, 1);

/** One picture of a post. */
export const deskPictureShape = /* @__PURE__ */ object({
  post: postId,
  /** Address of the picture, as its source has it: with the post it names the picture. */
  picture: url,
  /** The picture as the desk may load it. */
  media: mediaShape,
  /** How the post begins, and where it is. */
  title: or(text(300), ''),
  address: optional(url),
  published: optional(instant),
  /** What its author said of it. */
  own: optional(text(5000, 1)),
  /** What the desk says in place of that, who wrote it, and when. */
  alt: optional(text(5000, 1)),
  name: optional(name),
  at: optional(instant),
});
export type DeskPicture = Infer<typeof deskPictureShape>;

/** `GET /s/{site}/desk/pictures`. */
export const deskPicturesShape = /* @__PURE__ */ object({
  wire: optional(text(20)),
  list: or(oneOf(...pictureLists), 'missing'),
  /** Those of the newest posts first. */
  pictures: tolerantList(deskPictureShape, 500),
  /** Pictures in all, and those that nobody has described. */
  total: or(int(0), 0),
  missing: or(int(0), 0),
});
export type DeskPictures = Infer<typeof deskPicturesShape>;

/** `POST /s/{site}/desk/pictures`: '' takes the description back, and the author's holds again. */
export const describeShape = /* @__PURE__ */ object({
  post: postId,
  picture: url,
  alt: text(LONGEST_ALT),
});
export type Describe = Infer<typeof describeShape>;

/** Answer: what is said of the picture now; absent: nothing. */
export const describedShape = /* @__PURE__ */ object({
  post: postId,
  picture: url,
  alt: optional(text(5000, 1)),
});
export type Described = Infer<typeof describedShape>;

/** Reads the list. */
export const parseDeskPictures = (value: unknown): DeskPictures | Problem => parse(deskPicturesShape, value);
/** Reads a description (strict). */
export const parseDescribe = (value: unknown): Describe | Problem =>
  parse(describeShape, value, { strict: true });
/** Reads the answer to it. */
export const parseDescribed = (value: unknown): Described | Problem => parse(describedShape, value);
