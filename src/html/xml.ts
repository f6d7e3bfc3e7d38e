/** Text for XML 1.0, which has no way to write some signs, escaped or not. */

const UNWRITABLE = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text with a replacement sign for each of those; it is still to be escaped, as `html` does. */
export const xml = (text: string): string => text.replace(UNWRITABLE, '\ufffd');
