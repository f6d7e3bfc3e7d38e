/** Segments as one plain text, for excerpts and records. */
import type { Segment } from '../../../model/text/segment.ts';

export const plain = (segments: readonly Segment[]): string =>
  segments.map((piece) => (piece.type === 'break' ? '\n' : piece.text)).join('');
