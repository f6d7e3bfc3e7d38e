import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromOrigins } from '../../src/html/media.ts';

describe('fromOrigins', () => {
  const mayLoad = fromOrigins(['https://v.fr', 'https://parvis.v.fr:8443']);
  for (const url of ['https://v.fr/i.jpg', 'https://V.FR:443/i.jpg', 'https://parvis.v.fr:8443/i'])
    it(`lets ${url} be loaded`, () => assert.equal(mayLoad(url), true));
  for (const url of [
    'http://v.fr/i.jpg',
    'https://v.fr:444/',
    'https://a.v.fr/',
    'https://v.fr.evil.example/',
    'null',
    '/i.jpg',
    'data:image/png,x',
  ])
    it(`lets ${url} not be loaded`, () => assert.equal(mayLoad(url), false));
});
