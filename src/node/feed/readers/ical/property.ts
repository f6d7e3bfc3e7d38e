/** One line of an agenda, read by the library; what it cannot read is absent. */
import ICAL from 'ical.js';

/** The properties of one component, by their names in small letters. */
export type Properties = ReadonlyMap<string, readonly ICAL.Property[]>;

/** The name of a line, in small letters. */
const nameOf = (line: string): string => /^[\w-]{1,60}/.exec(line)?.[0].toLowerCase() ?? '';

/** @param wanted names that are read; other lines cost nothing */
export function properties(lines: readonly string[], wanted: ReadonlySet<string>): Properties {
  const found = new Map<string, ICAL.Property[]>();
  for (const line of lines) {
    const name = nameOf(line);
    if (!wanted.has(name)) continue;
    try {
      const property = new ICAL.Property(ICAL.parse.property(line) as unknown[]);
      found.set(name, [...(found.get(name) ?? []), property]);
    } catch {
      // Not a line that anybody could read.
    }
  }
  return found;
}

/** The words of the first of these properties; a length of time as it is written. */
export function words(all: Properties, name: string): string | undefined {
  try {
    const value: unknown = all.get(name)?.[0]?.getFirstValue();
    const text = value instanceof ICAL.Duration ? value.toString() : value;
    return (typeof text === 'string' && text.trim()) || undefined;
  } catch {
    return undefined;
  }
}

/** All values of a property that are of a kind. */
export function values<T>(all: Properties, name: string, kind: abstract new (...of: never) => T): T[] {
  return (all.get(name) ?? []).flatMap((property): T[] => {
    try {
      return property.getValues().filter((value: unknown) => value instanceof kind) as T[];
    } catch {
      return [];
    }
  });
}

/** A parameter of the first of these properties. */
export function parameter(all: Properties, name: string, of: string): string | undefined {
  const value: unknown = all.get(name)?.[0]?.getParameter(of);
  return typeof value === 'string' ? value : undefined;
}
