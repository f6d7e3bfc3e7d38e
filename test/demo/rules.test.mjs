/** What the demonstration's pages say of its rules is what its configuration says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import { attribute, elements, read } from '../../demo/build-fallbacks.mjs';

const SITE = 'https://www.valmont.example/';
const text = (node) => node.value ?? (node.childNodes ?? []).map(text).join('');
const squeezed = (node) => text(node).replace(/\s+/g, ' ').trim();
const all = (page) => elements(parse(read(page)));

describe('the rules of the demonstration', () => {
  const config = JSON.parse(readFileSync(new URL('../../demo/parvis.json', import.meta.url), 'utf8'));
  const { charter, privacyUrl, contacts, retention } = config.site.policy;
  const byId = (page, id) => all(page).find((node) => attribute(node, 'id') === id);

  it('are the same on their page and in the configuration', () => {
    assert.equal(charter.url, new URL('charte.html', SITE).href);
    const paragraphs = elements(byId('charte.html', 'charte')).filter(({ tagName }) => tagName === 'p');
    assert.equal(paragraphs.map(squeezed).join('\n\n'), charter.text);
    const clauses = elements(byId('charte.html', 'clauses'));
    const of = (name) => clauses.filter(({ tagName }) => tagName === name).map(squeezed);
    assert.deepEqual(
      of('dt').map((ref, index) => ({ ref, title: of('dd')[index] })),
      charter.clauses.map(({ ref, title }) => ({ ref, title })),
    );
    const tags = (name) => all('charte.html').filter(({ tagName }) => tagName === name);
    assert.ok(tags('time').some((node) => attribute(node, 'datetime') === charter.date));
    assert.ok(tags('p').some((node) => squeezed(node).startsWith(`Version ${charter.version},`)));
  });

  it('say on the page of personal data what the configuration keeps, and whom to write to', () => {
    const url = new URL(privacyUrl);
    const section = byId(url.pathname.slice(1), url.hash.slice(1));
    assert.ok(squeezed(section).includes(contacts.dpo.email));
    assert.deepEqual(retention, { connection: 365, rejected: 183, email: 365 });
    for (const words of ['Six mois au plus', 'Un an au plus']) assert.ok(squeezed(section).includes(words));
  });
});
