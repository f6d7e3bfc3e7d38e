/** The few keywords of JSON Schema that we write, checked: enough to hold a schema against the parser. */
type Schema = Record<string, unknown>;

const formats: Record<string, (value: string) => boolean> = {
  uri: (value) => URL.canParse(value),
  'date-time': (value) => !Number.isNaN(Date.parse(value)),
  'json-pointer': () => true,
};

export const written = new Set([
  ...['type', 'enum', 'const', 'minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'items'],
  ...['minItems', 'maxItems', 'properties', 'required', 'additionalProperties', 'maxProperties', 'oneOf'],
  ...['default', '$ref'],
]);

export function valid(schema: Schema, value: unknown): boolean {
  const at = <T>(key: string): T | undefined => schema[key] as T | undefined;
  const { type } = schema;
  if (at('oneOf') && at<Schema[]>('oneOf')!.filter((one) => valid(one, value)).length !== 1) return false;
  if (at('enum') && !at<unknown[]>('enum')!.includes(value)) return false;
  if ('const' in schema && schema['const'] !== value) return false;
  if (type === 'string') {
    if (typeof value !== 'string') return false;
    const length = [...value].length;
    if (length < (at<number>('minLength') ?? 0) || length > (at<number>('maxLength') ?? Infinity))
      return false;
    if (at('pattern') && !new RegExp(at<string>('pattern')!, 'u').test(value)) return false;
    if (at('format') && !formats[at<string>('format')!]!(value)) return false;
  }
  if (type === 'boolean' && typeof value !== 'boolean') return false;
  if (type === 'integer' && !Number.isInteger(value)) return false;
  if (type === 'number' && typeof value !== 'number') return false;
  if (typeof value === 'number')
    if (value < (at<number>('minimum') ?? -Infinity) || value > (at<number>('maximum') ?? Infinity))
      return false;
  if (type === 'array') {
    if (!Array.isArray(value)) return false;
    if (value.length < (at<number>('minItems') ?? 0) || value.length > (at<number>('maxItems') ?? Infinity))
      return false;
    return value.every((entry) => valid(at<Schema>('items') ?? {}, entry));
  }
  if (type === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const properties = at<Record<string, Schema>>('properties') ?? {};
    const extra = at<Schema | false>('additionalProperties');
    if ((at<string[]>('required') ?? []).some((key) => !Object.hasOwn(value, key))) return false;
    if (Object.keys(value).length > (at<number>('maxProperties') ?? Infinity)) return false;
    return Object.entries(value).every(([key, entry]) =>
      Object.hasOwn(properties, key)
        ? valid(properties[key]!, entry)
        : extra === false
          ? false
          : valid(extra ?? {}, entry),
    );
  }
  return true;
}
