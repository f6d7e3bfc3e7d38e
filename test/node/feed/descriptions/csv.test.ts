import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picturesCsv } from '../../../../src/node/feed/descriptions/csv.ts';

test('a list of pictures is a table; no cell is a formula', () => {
  const media = { type: 'image', url: 'https://a.example/p.jpg' } as const;
  const one = { post: 'p', picture: media.url, media, title: '=1+1', alt: 'A "new", wide\nbridge' };
  const lines = picturesCsv([one]).split('\r\n');
  assert.deepEqual(lines, [
    '\ufeffpost,address,published,title,picture,own,alt,name,at',
    `p,,,'=1+1,https://a.example/p.jpg,,"A ""new"", wide\nbridge",,`,
    '',
  ]);
  assert.equal(picturesCsv([]).split('\r\n').length, 2);
});
