import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareLinks } from '../../src/html/share-links.ts';
import { needsHost } from '../../src/model/network/network.ts';
import { defaultNetworks, liveNetwork, networks } from '../../src/model/network/registry.ts';
import en from '../../src/words/en/share.ts';
import fr from '../../src/words/fr/share.ts';
import { HOSTILE, corpusPayloads } from '../model/text/hostile.ts';
import { tidy, assertOnlyOurs, attribute, elements, poisoned, read, words } from './dom.ts';

const page = { url: 'https://v.fr/a?b=1&c=2', title: 'Le « marché »', text: 'Venez & voyez' };
const defaults = defaultNetworks.map((id) => liveNetwork(id)).filter((network) => network !== undefined);

const links = (markup: Parameters<typeof read>[0]) =>
  elements(read(markup)).filter(({ tagName }) => tagName === 'a');

describe('shareLinks', () => {
  it('reads like one line of the page', () => {
    const [email, sms] = [liveNetwork('email'), liveNetwork('facebook')].filter(
      (network) => network !== undefined,
    );
    assert.ok(email && sms);
    assert.equal(
      tidy(shareLinks(page, [email, sms], fr)),
      '<div class="parvis-share" id="parvis-share" data-parvis-url="https://v.fr/a?b=1&amp;c=2">' +
        '<p id="parvis-share-heading">Partager cette page</p>' +
        '<ul aria-labelledby="parvis-share-heading">' +
        '<li><a href="mailto:?subject=Le%20%C2%AB%20march%C3%A9%20%C2%BB&amp;body=Venez%20%26%20voyez%20https%3A%2F%2Fv.fr%2Fa%3Fb%3D1%26c%3D2" aria-label="Partager par courriel" data-parvis-network="email">Courriel</a></li>' +
        '<li><a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fv.fr%2Fa%3Fb%3D1%26c%3D2" target="_blank" rel="noopener noreferrer external" aria-label="Partager sur Facebook (nouvelle fenêtre)" data-parvis-network="facebook">Facebook</a></li>' +
        '</ul></div>',
    );
  });

  it('keeps the order, and leaves out what needs a server first', () => {
    const all = links(shareLinks(page, networks, en));
    assert.deepEqual(
      all.map((link) => attribute(link, 'data-parvis-network')),
      networks.filter((network) => !needsHost(network)).map(({ id }) => id),
    );
  });

  for (const terms of [en, fr])
    it(`names contain their visible label: ${terms.heading}`, () => {
      for (const link of links(shareLinks(page, networks, terms))) {
        const [label, name] = [words(link), attribute(link, 'aria-label') ?? ''];
        assert.ok(name.toLowerCase().includes(label.toLowerCase()), `${name} / ${label}`);
        // A window that opens is announced, and only then; it can neither reach back nor learn the page.
        const opens = attribute(link, 'target') === '_blank';
        assert.equal(/fenêtre|window/.test(name), opens);
        assert.equal(attribute(link, 'rel'), opens ? 'noopener noreferrer external' : undefined);
      }
    });

  it('has the title of the site’s own, and names the other page it shares', () => {
    const list = (markup: Parameters<typeof read>[0]) =>
      elements(read(markup)).find(({ tagName }) => tagName === 'ul')!;
    const own = shareLinks(page, defaults, fr, { heading: 'Faites passer le mot' });
    assert.match(words(read(own)), /Faites passer le mot/);
    assert.equal(attribute(list(own), 'aria-labelledby'), 'parvis-share-heading');
    const other = list(shareLinks(page, defaults, fr, { other: true }));
    assert.equal(attribute(other, 'aria-label'), 'Partager cette page\u00a0: Le « marché »');
    assert.equal(attribute(other, 'aria-labelledby'), undefined);
    // Without a title there is nothing to tell them apart by.
    const untitled = list(shareLinks({ url: page.url }, defaults, fr, { other: true }));
    assert.equal(attribute(untitled, 'aria-labelledby'), 'parvis-share-heading');
  });

  it('has a heading at the level asked for, a language, and ids of its own', () => {
    const [block, heading, list] = elements(
      read(shareLinks(page, defaults, en, { level: 3, lang: 'en', id: 's2' })),
    );
    assert.ok(block && heading && list);
    assert.equal(attribute(block, 'lang'), 'en');
    assert.equal(heading.tagName, 'h3');
    assert.equal(attribute(list, 'aria-labelledby'), attribute(heading, 'id'));
    assert.equal(attribute(heading, 'id'), 's2-heading');
  });

  it('hostile words stay words', () => {
    for (const hostile of [...HOSTILE, ...corpusPayloads()])
      for (const each of poisoned(page, hostile, true))
        assertOnlyOurs(shareLinks(each, networks, fr), hostile);
  });
});
