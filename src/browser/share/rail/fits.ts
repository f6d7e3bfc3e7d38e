/** Whether a column beside the text would cover anything: pure geometry of boxes, in the coordinates of the viewport. */

/** A box. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is known when it is decided. */
export interface Room {
  /** The box of the text that the column stands beside. */
  readonly text: Box;
  /** The column's size, the space between it and the text included. */
  readonly width: number;
  readonly height: number;
  /** The viewport's width, without its scroll bar. */
  readonly viewport: number;
  /** The writing goes from right to left: the column stands on the right. */
  readonly rtl: boolean;
}

/** Left free between the column and the edge of the page, in px. */
const EDGE = 8;

/** The strip beside the text that the column may come to stand in while the page scrolls. */
export const strip = ({ text, width, rtl }: Room): Box => {
  const [left, right] = rtl ? [text.right, text.right + width] : [text.left - width, text.left];
  return { left, right, top: text.top, bottom: text.bottom };
};

/** Whether two boxes have more than a line in common. */
export const meet = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;

/** Whether the column stands free: on the page, shorter than the text, and on nothing of `others`. */
export const fits = (room: Room, others: Iterable<Box>): boolean => {
  const place = strip(room);
  if (place.left < EDGE || place.right > room.viewport - EDGE) return false;
  if (place.bottom - place.top < room.height) return false;
  for (const other of others) if (meet(place, other)) return false;
  return true;
};
