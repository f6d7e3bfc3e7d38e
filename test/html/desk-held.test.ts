/** The desk of a site that is held: what is written by hand is text, and the page says what it is about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldNotice, heldPage } from '../../src/html/desk-held.ts';
import { deskPage } from '../../src/html/desk-page.ts';
import type { DeskFrame } from '../../src/html/desk-page.ts';
import { write } from '../../src/html/html.ts';
import en from '../../src/words/en/desk.ts';
import around from '../../src/words/en/desk-page.ts';

const frame: DeskFrame = {
  ...{ lang: 'en', terms: en, around, style: '/desk.css', icon: '/desk.svg', site: 'Valmont' },
};
const who = { src: '/s/valmont', name: 'Ana', role: 'admin', signOut: '/out', script: '/desk.js' } as const;
const REASON = '<b onclick="x">Late</b> & gone';
const SAFE = '&lt;b onclick=&quot;x&quot;&gt;Late&lt;/b&gt; &amp; gone';

test('the sentences stand above the desk, as text, under a heading that names them', () => {
  const text = write(deskPage(frame, who, heldNotice('Held', ['Since today.', REASON])));
  assert.match(text, /<section class="held" aria-labelledby="held">\s*<h2 id="held">Held<\/h2>/);
  assert.ok(text.indexOf('id="held"') < text.indexOf('<parvis-desk'));
  assert.ok(!text.includes('<b onclick') && text.replaceAll('&#34;', '&quot;').includes(SAFE), text);
  assert.ok(!write(deskPage(frame, who)).includes('held'));
});

test('in place of a form’s answer stands a whole page', () => {
  const text = write(heldPage(frame, 'Held', [REASON]));
  assert.match(text, /^<!doctype html>/);
  assert.match(text, /<h1>Held<\/h1>/);
  assert.ok(!text.includes('<b onclick'));
});
