/** What the address of a link means to each widget: the element finds its data from a page that people can read. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import type { Refusal } from '../../../src/browser/kit/place.ts';
import { fill, places } from '../../../src/browser/kit/place.ts';

/** Elements of the names, with the options that the table needs; the real ones would ask the network. */
for (const name of ['share', 'feed', 'comments', 'rating'])
  if (!customElements.get(`parvis-${name}`))
    customElements.define(
      `parvis-${name}`,
      class extends HTMLElement {
        static observedAttributes = ['src', 'url', 'limit'];
      },
    );

/** Fills a page of one link. */
const filled = (href: string): { element: Element | null; refused: Refusal[] } => {
  const page = document.createElement('div');
  const link = document.createElement('a');
  link.setAttribute('href', href);
  page.append(link);
  const refused: Refusal[] = [];
  for (const place of places(page, (code) => refused.push(code))) fill(place, (code) => refused.push(code));
  return { element: page.firstElementChild, refused };
};

describe('a link becomes a widget', () => {
  const table: [href: string, tag: string, attributes: Record<string, string>][] = [
    ['/agenda#parvis-share', 'parvis-share', { url: '/agenda' }],
    ['#parvis-share', 'parvis-share', {}],
    ['/parvis/feed.html#parvis-feed?limit=5', 'parvis-feed', { src: '/parvis/feed.html', limit: '5' }],
    ['/parvis/s/v/feed.htm?lang=fr#parvis-feed', 'parvis-feed', { src: '/parvis/s/v/feed.htm?lang=fr' }],
    ['/parvis/s/valmont/t/t1#parvis-comments', 'parvis-comments', { src: '/parvis/s/valmont/t/t1' }],
    [
      '/parvis/s/valmont#parvis-comments?limit=10',
      'parvis-comments',
      { src: '/parvis/s/valmont', limit: '10' },
    ],
    [
      '/parvis/s/valmont/pages/rating?page=x#parvis-rating?limit=2',
      'parvis-rating',
      { src: '/parvis/s/valmont/pages/rating?page=x', limit: '2' },
    ],
    ['/elsewhere#parvis-comments', 'parvis-comments', { src: '/elsewhere' }],
  ];
  for (const [href, tag, attributes] of table)
    it(href, () => {
      const { element, refused } = filled(href);
      expect(element!.localName).to.equal(tag);
      expect(
        Object.fromEntries([...element!.attributes].map(({ name, value }) => [name, value])),
      ).to.deep.equal(attributes);
      expect(element!.firstElementChild!.getAttribute('href')).to.equal(href);
      expect(refused).to.deep.equal([]);
    });

  it('never sets what the widget does not know, and leaves other fragments alone', () => {
    const { element, refused } = filled('/x#parvis-comments?onclick=alert(1)&style=x&limit=3');
    expect([...element!.attributes].map(({ name }) => name)).to.deep.equal(['src', 'limit']);
    expect(refused.length).to.equal(2);
    for (const href of ['/x#parvis-', '/x#parvis-desk', '/x#parvis-comments-2', '/x#c-1'])
      expect(filled(href).element!.localName).to.equal('a');
  });

  it('refuses a link to data', () => {
    const { element, refused } = filled('/feed.json#parvis-feed');
    expect(element!.localName).to.equal('a');
    expect(refused).to.deep.equal(['json-link']);
  });
});
