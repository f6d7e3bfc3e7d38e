/**
 * The description of the companion's API, OpenAPI 3.1, for whoever writes a client of it: printed here, put into the
 * package `parvis-server` by the build. Everything in it but the one sentence for each route is derived from the table
 * that the companion itself is made of.
 */
import { readFileSync } from 'node:fs';
import { openApi } from '../src/model/wire/openapi.ts';
import { routes, shapeNames } from '../src/model/wire/routes.ts';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** Route -> what it does, in a sentence. */
export const summaries = read('./openapi/summaries.json');

/** The document. */
export const openApiDocument = () =>
  openApi(
    routes,
    {
      title: 'Parvis',
      version: read('../package.json').version,
      license: { name: 'MIT', identifier: 'MIT' },
      description: 'The API of the companion of Parvis. docs/api.md says how to speak to it.',
      summaries,
    },
    shapeNames,
  );

if (import.meta.main) console.log(JSON.stringify(openApiDocument(), null, 2));
