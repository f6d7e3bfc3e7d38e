/**
 * Values that a shape accepts, for property tests: what `parse` gives back of each is the same value.
 */
import fc from 'fast-check';
import type { Shape } from '../../../src/model/wire/shape.ts';

/** Small words without anything that display safety would change. */
const words = fc.stringMatching(/^[a-zA-Z0-9 ,.]{0,11}[a-z]$/);
const address = fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href);
/** ISO 8601 UTC, with and without milliseconds. */
const instants = fc
  .date({ min: new Date('1970-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => (date.getTime() % 2 ? date.toISOString() : date.toISOString().replace(/\.\d+Z$/, 'Z')));

const own: Record<string, fc.Arbitrary<unknown>> = {
  origin: address.map((url) => new URL(url).origin),
  segments: fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('text'), text: words }),
      fc.record({ type: fc.constant('link'), text: words, href: address }),
      fc.record({ type: fc.constant('emoji'), text: words, src: address }),
      fc.constant({ type: 'break' }),
    ),
    { maxLength: 4 },
  ),
};

export function arbitrary(shape: Shape): fc.Arbitrary<unknown> {
  const { is, min = 0, max = 0 } = shape;
  switch (is) {
    case 'text':
      return shape.pattern
        ? fc.stringMatching(shape.pattern).filter((value) => [...value].length <= max)
        : fc
            .string({ unit: 'binary', maxLength: Math.min(max, 20) })
            .map((value) => value.replaceAll('\0', '0') + ([...value.trim()].length < min ? 'abc' : ''));
    case 'number':
      return shape.whole
        ? fc.integer({ min, max: Math.min(max, 2 ** 31 - 1) })
        : fc.double({ min, max, noNaN: true }).map((value) => value || 0);
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(shape.values as readonly unknown[]));
    case 'instant':
      return instants;
    case 'url':
      return address;
    case 'list':
      return fc.array(arbitrary(shape.of!), { minLength: min, maxLength: Math.min(max, Math.max(min, 3)) });
    case 'record':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), arbitrary(shape.of!), {
        maxKeys: Math.min(max, 3),
        noNullPrototype: true,
      });
    case 'own':
      return own[shape.name!]!;
    case 'optional':
      return arbitrary(shape.of!);
    default: {
      const fields = Object.entries(shape.fields!);
      const required = fields
        .filter(([, field]) => field.is !== 'optional' || field.or !== undefined)
        .map(([key]) => key);
      return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, arbitrary(field)])), {
        requiredKeys: required,
        noNullPrototype: true,
      });
    }
  }
}
