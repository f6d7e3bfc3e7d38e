/**
 * The API's document, OpenAPI 3.1, from the table of routes and the shapes that parse them: it cannot say anything
 * else than what is done.
 */
import { statusOf } from '../problem.ts';
import type { ProblemType } from '../problem.ts';
import { inlined, toJsonSchema } from './json-schema.ts';
import type { JsonSchema, SchemaOptions } from './json-schema.ts';
import type { Shape } from './shape.ts';

/** Where a parameter stands, and what it is. */
export interface Parameter {
  readonly in: 'query' | 'header';
  readonly shape: Shape;
  readonly required?: boolean;
}

/** One route. */
export interface Route {
  /** Name of what it does, unique: `thread`, `comment-post`. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** With its parameters in braces: `/s/{site}/thread`. */
  readonly path: string;
  /** `desk`: answered on the desk's origin only. */
  readonly on: 'public' | 'desk';
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** Body, read strictly. */
  readonly request?: Shape;
  /** Status of a good answer -> its shape; null for one without a body. */
  readonly responses: Readonly<Record<number, Shape | null>>;
  /** Media type of the good answers; JSON unless it says otherwise. */
  readonly media?: string;
  /** Problems that it may answer. */
  readonly problems: readonly ProblemType[];
}

/** The schema of every problem (RFC 9457). */
const problemSchema = (types: readonly string[]): JsonSchema => ({
  type: 'object',
  properties: {
    type: { enum: types },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', format: 'json-pointer' },
          code: { type: 'string' },
          limit: { type: 'number' },
          expected: { type: 'string' },
          allowed: { type: 'array', items: { type: 'string' } },
        },
        required: ['path', 'code'],
      },
    },
    retryAfter: { type: 'number' },
    reasons: { type: 'array', items: { type: 'string' } },
    until: { type: 'string', format: 'date-time' },
  },
  required: ['type', 'title'],
});

/** One route as an operation. */
function operation(route: Route, schema: SchemaOptions, summary: string | undefined): JsonSchema {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const others = Object.entries(route.parameters ?? {}).map(([name, parameter]) => ({
    name,
    in: parameter.in,
    required: !!parameter.required,
    schema: toJsonSchema(parameter.shape, schema),
  }));
  const good = Object.entries(route.responses).map(([status, shape]) => [
    status,
    {
      description: 'ok',
      ...(shape && {
        content: { [route.media ?? 'application/json']: { schema: toJsonSchema(shape, schema) } },
      }),
    },
  ]);
  const bad = new Map<number, ProblemType[]>();
  for (const type of route.problems) {
    const status = statusOf(type) ?? 0;
    bad.set(status, [...(bad.get(status) ?? []), type]);
  }
  return {
    operationId: route.id,
    ...(summary !== undefined && { summary }),
    tags: [route.on],
    ...((inPath.length || others.length) && { parameters: [...inPath, ...others] }),
    ...(route.request && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: toJsonSchema(route.request, { ...schema, strict: true }) } },
      },
    }),
    responses: Object.fromEntries([
      ...good,
      ...[...bad].map(([status, types]) => [
        String(status),
        {
          description: types.join(', '),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
    ]),
  };
}

/** What the document says of itself. */
export interface About {
  readonly title: string;
  /** Of the release. */
  readonly version: string;
  readonly description?: string;
  readonly license?: { readonly name: string; readonly identifier: string };
  /** Address of the companion, if it is known. */
  readonly server?: string;
  /** Id of a route -> what it does, in a sentence. */
  readonly summaries?: Readonly<Record<string, string>>;
}

/**
 * The document.
 *
 * @param routes the table, see `routes.ts`.
 * @param named shapes that get a name under `components/schemas`; the bodies of requests are written strictly.
 */
export function openApi(
  routes: readonly Route[],
  about: About,
  named: Readonly<Record<string, Shape>> = {},
): JsonSchema {
  const requests = new Set(routes.map((route) => route.request));
  const schema: SchemaOptions = {
    named: new Map(Object.entries(named).map(([name, shape]) => [shape, name])),
    prefix: '#/components/schemas/',
  };
  const paths: Record<string, Record<string, JsonSchema>> = Object.create(null);
  for (const route of routes) {
    const summary = about.summaries?.[route.id];
    (paths[route.path] ??= Object.create(null) as Record<string, JsonSchema>)[route.method] = operation(
      route,
      schema,
      summary,
    );
  }
  const types = [...new Set(routes.flatMap((route) => route.problems))];
  return {
    openapi: '3.1.0',
    info: {
      title: about.title,
      version: about.version,
      ...(about.description !== undefined && { description: about.description }),
      ...(about.license && { license: about.license }),
    },
    ...(about.server && { servers: [{ url: about.server }] }),
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(
          Object.entries(named).map(([name, shape]) => [
            name,
            inlined(shape, { ...schema, strict: requests.has(shape) }),
          ]),
        ),
        Problem: problemSchema(types),
      },
    },
  };
}
