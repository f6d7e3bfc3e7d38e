/**
 * JSON Schema (draft 2020-12, the dialect of OpenAPI 3.1) from a shape, for the configuration's editor help, for
 * `policy.json` and for the API document. What a schema cannot say (a zone that exists, an end after its
 * beginning) is left to the parsers.
 */
import type { Shape } from './shape.ts';

/** A schema: JSON. */
export type JsonSchema = { readonly [key: string]: unknown };

/** How to write it. */
export interface SchemaOptions {
  /** Refuses keys that are not declared, as strict reading does. */
  readonly strict?: boolean;
  /** Shapes that have a name: they become a `$ref`, `prefix` before the name. */
  readonly named?: ReadonlyMap<Shape, string>;
  readonly prefix?: string;
}

const address = { type: 'string', format: 'uri', pattern: '^https?://' } as const;
const words = { type: 'string' } as const;

const segment = (
  type: string,
  more: JsonSchema = {},
  required: readonly string[] = ['text'],
): JsonSchema => ({
  type: 'object',
  properties: { type: { const: type }, ...more },
  required: ['type', ...required],
});

/** Schemas of the shapes that have a reader of their own, by name. */
const known: Readonly<Record<string, JsonSchema>> = {
  origin: { type: 'string', format: 'uri', pattern: '^https?://[^/?#@]+$' },
  segments: {
    type: 'array',
    items: {
      oneOf: [
        segment('text', { text: words }),
        segment('link', { text: words, href: address }, ['text', 'href']),
        segment('mention', { text: words, href: address }),
        segment('tag', { text: words, href: address }),
        segment('emoji', { text: words, src: address }),
        segment('emphasis', { text: words }),
        segment('break', {}, []),
      ],
    },
  },
};

/** A bound, where there is one. */
const bound = (key: string, value: number | undefined): JsonSchema =>
  value === undefined ? {} : { [key]: value };

/** The schema of a shape. */
export function toJsonSchema(shape: Shape, options: SchemaOptions = {}): JsonSchema {
  const name = options.named?.get(shape);
  return name === undefined ? inlined(shape, options) : { $ref: (options.prefix ?? '#/$defs/') + name };
}

/** The schema of a shape itself, even when it has a name; what is inside it may still be a reference. */
export function inlined(shape: Shape, options: SchemaOptions = {}): JsonSchema {
  const { is, min, max, of, fields, values } = shape;
  const inner = (one: Shape): JsonSchema => toJsonSchema(one, options);
  switch (is) {
    case 'text':
      return {
        type: 'string',
        ...bound('minLength', min),
        ...bound('maxLength', max),
        ...(shape.pattern && { pattern: shape.pattern.source }),
      };
    case 'number':
      return { type: shape.whole ? 'integer' : 'number', ...bound('minimum', min), ...bound('maximum', max) };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { enum: values };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'url':
      return address;
    case 'list':
      return { type: 'array', items: inner(of!), ...bound('minItems', min), ...bound('maxItems', max) };
    case 'record':
      return { type: 'object', additionalProperties: inner(of!), ...bound('maxProperties', max) };
    case 'optional': {
      const schema = inner(of!);
      return shape.or === undefined ? schema : { ...schema, default: shape.or };
    }
    case 'own':
      return known[shape.name!] ?? {};
    default: {
      const entries = Object.entries(fields!);
      const required = entries.filter(([, field]) => field.is !== 'optional').map(([key]) => key);
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, field]) => [key, inner(field)])),
        ...(required.length && { required }),
        ...(options.strict && { additionalProperties: false }),
      };
    }
  }
}
