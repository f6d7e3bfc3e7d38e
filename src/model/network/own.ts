/**
 * A site's own networks: a regional one, a partner's, one that Parvis does not know yet. They are kept in one place of
 * the page, a plain list of entries under a symbol that every copy of Parvis knows, so that it does not matter whether
 * the entry or the widget comes first, nor which copy of two draws it. What stands in that list is foreign: it is
 * parsed each time it is read.
 */
import { invalid, isProblem, problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { tidy } from '../share/page.ts';
import { networkById } from './dead.ts';
import { networkIds } from './registry.ts';
import type { Network } from './network.ts';

/** A network of the site's own. */
export interface OwnNetwork extends Network {
  /** The `d` of a path in a 16 by 16 box; without it the name is shown. */
  readonly outline?: string;
}

/** Where the list stands on the global object: `globalThis[Symbol.for('parvis.networks')]`, an array. */
export const OWN_NETWORKS: unique symbol = Symbol.for('parvis.networks') as never;

/** Each field: what it may hold, and an example to show whoever wrote something else. */
const fields = {
  id: [/^[a-z][a-z\d-]{0,39}$/, 'my-network'],
  name: [/^(?=.*\S).{1,40}$/u, 'My network'],
  // The address of the page somewhere in the path, query or fragment; `{host}` as the whole host alone.
  template: [
    /^(?=.*\{t?u\})https:\/\/(?:\{host\}|[a-z\d-]+(?:\.[a-z\d-]+)+)\/(?:\{(?:u|t|m|tu)\}|[\w\-.~!$&'()*+,;=:@/?#%])*$/,
    'https://example.org/share?url={u}&text={t}',
  ],
  outline: [/^[Mm][\d\s.,+eEMmZzLlHhVvCcSsQqTtAa-]{1,4000}$/, 'M0 0h16v16H0z'],
  hashtags: [/^(?:text|&[a-z_]+=(?:%23)?\{tag\})$/i, 'text'],
} as const;

type Field = keyof typeof fields;

const optional: ReadonlySet<string> = new Set<Field>(['outline', 'hashtags']);

/** The names that a share line takes for something else. */
const taken = (id: string): boolean =>
  (networkIds as readonly string[]).includes(id) ||
  networkById(id) !== undefined ||
  /^(?:native|copy|print|qr|permalink|subscribe|follow|preset:.*)$/.test(id);

const limitOf = (raw: unknown): Network['limit'] | Problem => {
  const { max, count = 'characters' } = { __proto__: null, ...(raw as object) } as Record<string, unknown>;
  return Number.isInteger(max) && (max as number) >= 20 && (count === 'characters' || count === 'graphemes')
    ? { max: max as number, count }
    : invalid({ path: '/limit', code: 'format', expected: '{ "max": 300, "count": "characters" }' });
};

/** The entry's own fields; nothing for what is no object, or throws when it is read. */
const ownFields = (entry: unknown): Record<string, unknown> => {
  try {
    return { __proto__: null, ...(entry as object) } as unknown as Record<string, unknown>;
  } catch {
    return {};
  }
};

/**
 * One entry: `id` and `name`; `template`, https, with the placeholders `{u}` or `{tu}`, `{t}`, `{m}`, `{host}` that
 * `Network` explains; if wished `outline`, `limit` and `hashtags`.
 *
 * @returns the network, or a problem whose first error names the field and an example of what it may hold; of the type
 *   `conflict` when the id is that of a network or an action that Parvis brings, or of one that closed
 */
export const parseOwnNetwork = (entry: unknown): OwnNetwork | Problem => {
  const raw = ownFields(entry);
  const network: Record<string, unknown> = { ownTab: true };
  for (const [field, [pattern, expected]] of Object.entries(fields)) {
    const value = raw[field];
    if (value === undefined && optional.has(field)) continue;
    const text = field === 'name' ? tidy(value).replace(/\s+/g, ' ') : value;
    if (typeof text !== 'string' || !pattern.test(text))
      return invalid({ path: `/${field}`, code: value === undefined ? 'missing' : 'format', expected });
    network[field] = text;
  }
  if (raw['limit'] !== undefined) {
    const limit = limitOf(raw['limit']);
    if (isProblem(limit)) return limit;
    network['limit'] = limit;
  }
  const { id } = network as unknown as OwnNetwork;
  return taken(id)
    ? problem('conflict', { errors: [{ path: '/id', code: 'choice' }] })
    : (network as unknown as OwnNetwork);
};

const listOf = (scope: object): unknown[] => {
  const list = (scope as { [OWN_NETWORKS]?: unknown })[OWN_NETWORKS];
  return Array.isArray(list) ? list : [];
};

/**
 * Adds a network to those of a page, before or after a widget is there.
 *
 * @param scope the page's global object
 * @param entry see `parseOwnNetwork`; a second entry of the same id takes the place of the first
 * @returns the network as it will be used, or why it was refused; nothing is added then
 */
export const defineNetwork = (scope: object, entry: unknown): OwnNetwork | Problem => {
  const network = parseOwnNetwork(entry);
  if (!isProblem(network)) Reflect.set(scope, OWN_NETWORKS, [...listOf(scope), network]);
  return network;
};

/** The networks of a page, each id once, the last that was defined; what is no network is passed over. */
export const ownNetworks = (scope: object): OwnNetwork[] => [
  ...new Map(
    listOf(scope).flatMap((entry) => {
      const network = parseOwnNetwork(entry);
      return isProblem(network) ? [] : [[network.id, network] as const];
    }),
  ).values(),
];
