import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskPage, deskPolicy, signInPage, sitesPage } from '../../src/html/desk-page.ts';
import { deskStyle } from '../../src/html/desk-style.ts';
import { write } from '../../src/html/html.ts';
import en from '../../src/words/en/desk.ts';
import fr from '../../src/words/fr/desk.ts';

const hostile = `"><script>alert(1)</script>'&`;
const frame = { lang: 'en', terms: en, style: '/desk.css', site: 'Valmont' };

test('each page is whole, in its language, with one heading and one main', () => {
  const who = { src: '/s/v', name: 'Ana', role: 'moderator', signOut: '/s/v/form/sign-out' } as const;
  for (const [lang, terms] of [
    ['en', en],
    ['fr', fr],
  ] as const)
    for (const page of [
      deskPage({ ...frame, lang, terms }),
      deskPage({ ...frame, lang, terms }, who),
      signInPage({ ...frame, lang, terms }),
      signInPage({ ...frame, lang, terms }, { action: '/s/v/form/sign-in', token: 'abc' }),
      sitesPage({ ...frame, lang, terms }, [{ name: 'Valmont', href: '/s/v/desk' }]),
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
  assert.doesNotMatch(write(deskPage(frame, who)), /<script/);
  assert.match(
    write(deskPage(frame, { ...who, script: '/dist/desk.js' })),
    /<script type="module" src="\/dist\/desk\.js"><\/script>/,
  );
  assert.match(write(signInPage(frame)), /role="alert"/);
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
