/**
 * XML of any size, read as it comes: elements with their texts, which a reader turns into comments. Entities that a file
 * declares itself are not expanded, and no text grows without end.
 */
import { Parser } from 'htmlparser2';
import { unpacked } from './unpacked.ts';

/** Characters of one element's text, and how deep elements may stand. */
const LONGEST = 200_000;
const DEEPEST = 50;

/** An element as it closes. */
export interface Element {
  readonly name: string;
  /** Names of the elements that it stands in, the outermost first. */
  readonly within: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What a reader does with elements. */
export interface Reader<T> {
  open?(name: string, attributes: Readonly<Record<string, string>>, within: readonly string[]): void;
  close(element: Element, emit: (found: T) => void): void;
}

/** @throws the system's fault; NotWhole; RangeError when elements stand in each other without end */
export async function* readXml<T>(file: string, reader: Reader<T>): AsyncGenerator<T> {
  const found: T[] = [];
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const names = (): string[] => open.map(({ name }) => name);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= DEEPEST) throw new RangeError('The elements of this file stand too deep.');
        reader.open?.(name, attributes, names());
        open.push({
          name,
          attributes: Object.assign(Object.create(null), attributes) as Record<string, string>,
          text: '',
        });
      },
      ontext(text) {
        const last = open.at(-1);
        if (last && last.text.length < LONGEST) last.text += text;
      },
      onclosetag() {
        const last = open.pop();
        if (last) reader.close({ ...last, within: names() }, (one) => found.push(one));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const chunk of unpacked(file)) {
    parser.write(chunk);
    yield* found.splice(0);
  }
  parser.end();
  yield* found.splice(0);
}
