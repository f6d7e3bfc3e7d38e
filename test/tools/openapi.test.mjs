/** The API's description: valid by the specification's own schema, a sentence for each route, and none for no route. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { routes } from '../../src/model/wire/routes.ts';
import { openApiDocument, summaries } from '../../tools/openapi.mjs';

test('the document is valid by the schema of OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(openApiDocument());
  assert.ok(valid, JSON.stringify(errors));
});

test('what it refuses is a document that is none', async () => {
  const document = structuredClone(openApiDocument());
  document.paths['/s/{site}/thread'].get.responses = 'some';
  assert.equal((await new Validator().validate(document)).valid, false);
});

test('each route has its sentence, and no sentence is left over', () => {
  assert.deepEqual(Object.keys(summaries).sort(), routes.map(({ id }) => id).sort());
  for (const [id, summary] of Object.entries(summaries)) assert.match(summary, /^[A-Z][^.]{10,140}$/, id);
});
