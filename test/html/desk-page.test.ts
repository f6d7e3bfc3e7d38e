import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskIcon } from '../../src/html/desk-icon.ts';
import { deskPage, deskPolicy, signInPage, sitesPage } from '../../src/html/desk-page.ts';
import { deskStyle } from '../../src/html/desk-style.ts';
import { write } from '../../src/html/html.ts';
import en from '../../src/words/en/desk.ts';
import enPage from '../../src/words/en/desk-page.ts';
import fr from '../../src/words/fr/desk.ts';
import frPage from '../../src/words/fr/desk-page.ts';

const hostile = `"><script>alert(1)</script>'&`;
const frame = {
  lang: 'en',
  terms: en,
  around: enPage,
  style: '/desk.css',
  icon: '/desk.svg',
  site: 'Valmont',
};

test('each page is whole, in its language, with one heading and one main', () => {
  const who = { src: '/s/v', name: 'Ana', role: 'moderator', signOut: '/s/v/form/sign-out' } as const;
  for (const [lang, terms, around] of [
    ['en', en, enPage],
    ['fr', fr, frPage],
  ] as const)
    for (const page of [
      deskPage({ ...frame, lang, terms, around }),
      deskPage({ ...frame, lang, terms, around }, who),
      signInPage({ ...frame, lang, terms, around }),
      signInPage({ ...frame, lang, terms, around }, { action: '/s/v/form/sign-in', token: 'abc' }),
      sitesPage({ ...frame, lang, terms, around }, [{ name: 'Valmont', href: '/s/v/desk' }]),
    ]) {
      const text = write(page);
      assert.ok(text.startsWith('<!doctype html>'));
      assert.ok(text.includes(`<html lang="${lang}">`));
      for (const tag of ['<h1>', '<main', '<title>']) assert.equal(text.split(tag).length, 2, tag);
      assert.doesNotMatch(text, / style=| on\w+=|<style|javascript:/);
    }
});

test('signing in is a form that posts; the desk asks for its script only when there is one', () => {
  const sign = write(signInPage(frame, { action: '/s/v/form/sign-in', token: 'abc' }));
  assert.match(
    sign,
    /<form method="post" action="\/s\/v\/form\/sign-in">\s*<input type="hidden" name="token" value="abc" \/>/,
  );
  assert.doesNotMatch(sign, /<script/);
  const who = { src: '/s/v', name: 'Ana', role: 'admin', signOut: '/s/v/form/sign-out' } as const;
  const none = write(deskPage(frame, who));
  assert.doesNotMatch(none, /<script|<parvis-desk/);
  assert.match(none, /role="alert">[^<]*doctor/);
  assert.match(
    write(deskPage(frame, { ...who, script: '/dist/desk.js' })),
    /<script type="module" src="\/dist\/desk\.js"><\/script>/,
  );
  assert.match(write(signInPage(frame)), /role="alert"/);
});

test('the page says what is needed without script, that it loads, and that it is late', () => {
  const who = { src: '/s/v', name: 'Ana', role: 'admin', signOut: '/x', script: '/dist/desk.js' } as const;
  const text = write(deskPage(frame, who));
  assert.match(text, /<noscript><p>The desk needs JavaScript\./);
  assert.match(text, /<parvis-desk [^>]*>\s*<p role="status">Loading the desk…<\/p>\s*<p slot="late">/);
  assert.match(text, /<link rel="icon" type="image\/svg\+xml" href="\/desk\.svg" \/>/);
  assert.match(
    deskStyle,
    /parvis-desk:not\(:defined\) \[slot="late"\] \{ visibility: hidden; animation: late 0s 10s/,
  );
  assert.match(deskIcon, /^<svg xmlns/);
  assert.doesNotMatch(deskIcon, /script|style=|href|on\w+=/);
  // Whoever is not signed in reads how one comes in.
  assert.match(write(deskPage(frame)), /can send you a link/);
  assert.match(write(signInPage(frame)), /can send you a link/);
});

test('no name and no token becomes markup', () => {
  const who = { src: hostile, name: hostile, role: 'admin', signOut: '/x', script: hostile } as const;
  for (const page of [
    deskPage({ ...frame, site: hostile, lang: hostile }, who),
    signInPage({ ...frame, site: hostile }, { action: hostile, token: hostile }),
    sitesPage(frame, [{ name: hostile, href: hostile }]),
  ])
    assert.doesNotMatch(write(page), /<script>|alert\(1\)<\/script>/);
});

test('the policy allows nothing from elsewhere, and the style has nothing that could ask for it', () => {
  assert.doesNotMatch(deskPolicy, /unsafe|\*|https?:/);
  assert.doesNotMatch(deskStyle, /url\(|@import|</);
});
