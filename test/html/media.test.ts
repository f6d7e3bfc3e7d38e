import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, write } from '../../src/html/html.ts';
import { fromOrigins, linkCard } from '../../src/html/media.ts';

describe('fromOrigins', () => {
  it('lets what stands beside the page be loaded', () => {
    assert.equal(fromOrigins([])('media/0a-640.jpg'), true);
  });

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

describe('a list of pictures', () => {
  const set = (value: string): string => write(html`<img srcset="${value}" />`);
  it('is written when each of its addresses may be', () =>
    assert.equal(
      set('media/a-1.webp 1w, https://v.fr/media/a-2.webp 2w'),
      '<img srcset="media/a-1.webp 1w, https://v.fr/media/a-2.webp 2w" />',
    ));
  for (const value of [
    'javascript:x 1w',
    'a/b 1w, data:x 2w',
    'a/b',
    'a/b,//evil.example/x 1w',
    '//evil.example/x 1w',
    '',
  ])
    it(`is left out for ${value}`, () => assert.equal(set(value), '<img />'));
});

describe('the picture of a card', () => {
  const card = (url: string): string =>
    write(
      linkCard(
        {
          url: 'https://press.example/a',
          title: 'Article',
          image: { type: 'image', url, width: 640, height: 320, widths: [320, 640] },
        },
        fromOrigins(['https://v.fr']),
      ),
    );
  it('is drawn from the mirror, in its widths; without a description it only adorns', () =>
    assert.match(
      card('https://v.fr/media/a-640.jpg'),
      /<source type="image\/avif" srcset="https:\/\/v\.fr\/media\/a-320\.avif 320w, .*<img src="https:\/\/v\.fr\/media\/a-640\.jpg" alt="" width="640" height="320"/,
    ));
  it('is not there from anywhere else', () =>
    assert.doesNotMatch(card('https://press.example/a.jpg'), /<img|a\.jpg/));
});
