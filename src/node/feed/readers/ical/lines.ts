/**
 * The lines of an iCalendar document (RFC 5545, section 3.1) in their components. What one line means is read later and
 * alone, so that a line which nobody understands costs that line.
 */
import { BOUNDS } from '../reader.ts';

/** Signs looked at for the first words. */
const HEAD = 512;
/** Events looked at; of those the next ones are kept, as many as of any feed. */
const MOST_EVENTS = 20_000;
/** Lines of one event, of one time zone; zones of one document. */
const MOST_LINES = 400;
const MOST_ZONES = 50;

/** A document, sorted. */
export interface CalendarLines {
  /** What it says of itself. */
  readonly own: readonly string[];
  readonly events: readonly (readonly string[])[];
  /** Each with its parts, as they stand. */
  readonly zones: readonly (readonly string[])[];
  /** Its end is there: what is not in it is not in the agenda. */
  readonly whole: boolean;
}

/** Do these bytes begin as an agenda does? */
export const isCalendar = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*BEGIN:VCALENDAR\s/i.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)),
  );

/**
 * Joins lines that were folded. In bytes, for a fold may part the bytes of one letter (section 3.1), and each half would
 * be read as another charset.
 */
export function unfold(bytes: Uint8Array): Uint8Array {
  const [LF, CR, TAB, SPACE] = [10, 13, 9, 32];
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const next = byte === CR && bytes[at + 1] === LF ? at + 2 : byte === LF ? at + 1 : -1;
    if (next >= 0 && (bytes[next] === SPACE || bytes[next] === TAB)) at = next;
    else joined[length++] = byte;
  }
  return joined.subarray(0, length);
}

/** Sorts the lines of a text that was unfolded. Work is linear; what is too much is left out. */
export function calendarLines(text: string): CalendarLines {
  const own: string[] = [];
  const events: string[][] = [];
  const zones: string[][] = [];
  /** Names of the components that are open. */
  const open: string[] = [];
  let whole = false;
  let into: string[] | undefined = own;
  for (const found of text.matchAll(/[^\r\n]+/g)) {
    const line = found[0].slice(0, BOUNDS.text);
    const [, edge, kind = ''] = /^(BEGIN|END):\s*([\w-]{1,40})\s*$/i.exec(line) ?? [];
    const name = kind.toUpperCase();
    if (edge === undefined) {
      // A zone is kept whole; of an event only what is its own, not what its alarms say.
      const mine = into === own ? open.length === 1 : open[1] === 'VTIMEZONE' || open.length === 2;
      if (mine && into && into.length < MOST_LINES) into.push(line);
    } else if (edge.toUpperCase() === 'BEGIN') {
      if (open.length >= BOUNDS.depth) continue;
      open.push(name);
      if (open.length === 2) {
        const list: string[][] | undefined = { VEVENT: events, VTIMEZONE: zones }[name];
        into = list && list.length < (list === zones ? MOST_ZONES : MOST_EVENTS) ? [] : undefined;
        if (into) list!.push(into);
      }
      if (open[1] === 'VTIMEZONE') into?.push(line);
    } else {
      if (open[1] === 'VTIMEZONE') into?.push(line);
      const from = open.lastIndexOf(name);
      if (from >= 0) open.length = from;
      if (open.length < 2) into = own;
      whole = open.length === 0 && name === 'VCALENDAR';
    }
  }
  return { own, events, zones, whole };
}
