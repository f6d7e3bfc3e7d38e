import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusOf } from '../../../src/model/problem.ts';
import { openApi } from '../../../src/model/wire/openapi.ts';
import { routes, shapeNames } from '../../../src/model/wire/routes.ts';

type Json = Record<string, unknown>;
const document = openApi(
  routes,
  { title: 'Parvis', version: '0.1.0', server: 'https://a.example' },
  shapeNames,
);
const paths = document['paths'] as Record<string, Record<string, Json>>;

test('every route is there, with its problems by status', () => {
  assert.equal(document['openapi'], '3.1.0');
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  assert.deepEqual(listed.sort(), routes.map(({ method, path }) => `${method} ${path}`).sort());
  for (const route of routes) {
    const operation = paths[route.path]![route.method]!;
    const answers = Object.keys(operation['responses'] as Json);
    for (const type of route.problems)
      assert.ok(answers.includes(String(statusOf(type))), `${route.id} ${type}`);
    for (const status of Object.keys(route.responses)) assert.ok(answers.includes(status));
  }
});

test('every reference leads somewhere, and the document is JSON', () => {
  const text = JSON.stringify(document);
  const schemas = (document['components'] as Record<string, Json>)['schemas']!;
  const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((found) => found[1]!);
  assert.ok(references.length > 20);
  for (const name of references) assert.ok(Object.hasOwn(schemas, name), name);
  assert.equal(JSON.stringify(JSON.parse(text)), text);
});

test('request bodies refuse what is not declared, answers do not', () => {
  const schemas = (document['components'] as Record<string, Record<string, Json>>)['schemas']!;
  for (const name of ['Draft', 'Edit', 'Track', 'Report', 'Appeal', 'DeskDecisions'])
    assert.equal(schemas[name]!['additionalProperties'], false, name);
  for (const name of ['Thread', 'Feed', 'Receipt', 'DeskPage'])
    assert.equal(schemas[name]!['additionalProperties'], undefined, name);
});

/** What asks and changes nothing, can only be done once by what it is, or does no harm when it is done twice. */
const keyless = [
  'track',
  'desk-words-try',
  'desk-request-find',
  'own',
  'sign-in-code',
  'sign-in-end',
  'desk-member',
];

test('every write but these carries an Idempotency-Key; reads take no body; ids are unique', () => {
  for (const { id, method, request, parameters } of routes) {
    if (method === 'get') assert.equal(request, undefined);
    else if (!keyless.includes(id)) assert.ok(parameters?.['Idempotency-Key']?.required, id);
  }
  assert.equal(new Set(routes.map((route) => route.id)).size, routes.length);
});

test('the desk is apart, and nothing makes a social network of us (R-108)', () => {
  for (const { path, on } of routes) {
    assert.equal(on === 'desk', path.includes('/desk/'));
    assert.ok(path.startsWith('/s/{site}/'));
    assert.ok(!/message|profile|follow|friend|mention|user/.test(path), path);
  }
});
