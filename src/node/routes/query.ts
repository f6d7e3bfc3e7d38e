/** Parameters of a query, read by the shapes that the table of routes declares; what it does not declare is passed over. */
import { routes } from '../../model/wire/routes.ts';
import { parse } from '../../model/wire/parse.ts';
import { object, optional } from '../../model/wire/shape.ts';
import type { Fields, ObjectShape } from '../../model/wire/shape.ts';
import type { Problem } from '../../model/problem.ts';

const shapes = new Map<string, ObjectShape<Fields>>();

/** The query of a route as one object. */
function shapeOf(id: string): ObjectShape<Fields> {
  const known = shapes.get(id);
  if (known) return known;
  const parameters = routes.find((route) => route.id === id)?.parameters ?? {};
  const fields = Object.entries(parameters)
    .filter(([, { in: place }]) => place === 'query')
    .map(([name, { shape, required }]) => [name, required ? shape : optional(shape)] as const);
  const made = object(Object.fromEntries(fields));
  shapes.set(id, made);
  return made;
}

/**
 * Reads the query of a request.
 *
 * @param id of the route in the table. @param T the type that its shapes give, as the caller knows it
 */
export function readQuery<T>(id: string, url: string): T | Problem {
  const shape = shapeOf(id);
  const given = new URL(url).searchParams;
  const raw: [string, unknown][] = [];
  for (const [name, field] of Object.entries(shape.fields)) {
    const value = given.get(name);
    if (value === null) continue;
    if (field.is === 'list') {
      // One more than it may hold tells that there are too many; a million more would be work for nothing.
      raw.push([name, given.getAll(name).slice(0, (field.max ?? 0) + 1)]);
      continue;
    }
    const number = (field.of ?? field).is === 'number' && /^\d{1,9}$/.test(value);
    raw.push([name, number ? Number(value) : value]);
  }
  return parse(shape, Object.fromEntries(raw), { strict: true }) as T | Problem;
}
