/**
 * The description of the companion's API, OpenAPI 3.1, for whoever writes a client of it. Without arguments it goes to
 * stdout; `--write FILE` puts it there. Everything in it but the one sentence for each route is derived from the table
 * that the companion itself is made of.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
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

/** As the repository's formatter leaves it. */
export const openApiText = () =>
  format(JSON.stringify(openApiDocument()), { parser: 'json', printWidth: 110 });

if (import.meta.main) {
  const [flag, file] = process.argv.slice(2);
  if (flag === '--write' && file) writeFileSync(file, await openApiText());
  else process.stdout.write(await openApiText());
}
