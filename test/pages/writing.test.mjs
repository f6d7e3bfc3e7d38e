/**
 * The forms of <parvis-comments> over the built files, when the network goes: what a form needs besides standing follows
 * by itself, so that a writer who is offline afterwards has all the words and the outbox.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { POLICIES, SCRIPTS, quiet, startPages, threadOf } from '../support/pages.mjs';

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

const THREAD = threadOf(1, { author: () => 'Habitante' });

const WRITE = 'parvis-comments [part=write] button';
const SEND = 'parvis-comments [part=form] [type=submit]';
const status = (tab, sentence) =>
  tab.waitForFunction(
    (wanted) =>
      document
        .querySelector('parvis-comments')
        .shadowRoot.querySelector('[role=status]')
        .textContent.includes(wanted),
    sentence,
  );

/** A page in French with a thread that can be read. @param prepare before anything is asked for */
const open = async (prepare) => {
  pages.put('/s/valmont/thread', { raw: JSON.stringify(THREAD), type: 'application/json' });
  const page = await pages.open({
    lang: 'fr',
    policy: POLICIES.P1,
    head: SCRIPTS.one.replace('share.js', 'comments.js'),
    body: '<parvis-comments src="/s/valmont"></parvis-comments>',
    prepare,
  });
  await page.tab.waitForSelector(WRITE);
  await quiet(page.tab);
  return page;
};
/** The form, filled in. */
const filled = async ({ tab }) => {
  await tab.click(WRITE);
  await tab.fill('parvis-comments #text', 'Mes mots.');
  await tab.check('parvis-comments #charter');
};

describe('offline once the form stands', () => {
  it('a comment waits in the outbox, stands among one’s own, and the sentence says so', async () => {
    const page = await open();
    await filled(page);
    await quiet(page.tab);
    await page.context.setOffline(true);
    await page.tab.click(SEND);
    await status(page.tab, 'Vous êtes hors connexion. Votre commentaire partira dès votre reconnexion.');
    const waiting = await page.tab.textContent('parvis-comments [part~=waiting]');
    assert.match(waiting, /En attente d’envoi[^]*Mes mots\./);
    const kept = await page.kept();
    assert.equal(kept.length, 1);
    assert.match(kept[0], /^parvis:outbox:/);
    assert.deepEqual(page.seen.violations, []);
    await page.close();
  });

  it('mistakes have their sentences', async () => {
    const page = await open();
    await page.tab.click(WRITE);
    await quiet(page.tab);
    await page.context.setOffline(true);
    await page.tab.click(SEND);
    const errors = await page.tab.textContent('parvis-comments [part=errors]');
    assert.match(errors, /Écrivez votre commentaire\./);
    await page.close();
  });

  it('a report says that it could not be sent, and keeps what was written', async () => {
    const { tab, context, close } = await open();
    await tab.click('parvis-comments #c-c0 [part~=report]');
    await tab.check('parvis-comments #kind label:first-of-type input');
    await tab.fill('parvis-comments #reason', 'Voici pourquoi.');
    await tab.check('parvis-comments #goodFaith');
    await quiet(tab);
    await context.setOffline(true);
    await tab.click(SEND);
    const errors = await tab.textContent('parvis-comments [part=errors]');
    assert.match(errors, /Votre signalement n’a pas pu être envoyé/);
    assert.equal(await tab.inputValue('parvis-comments #reason'), 'Voici pourquoi.');
    await close();
  });
});

describe('when what follows does not come', () => {
  it('the sentence says so, the draft stays in the tab, and another press tries again', async () => {
    let blocked = true;
    const page = await open((tab) =>
      tab.route(/\/sending-[^/]*\.js$/, (route) => (blocked ? route.abort() : route.continue())),
    );
    await filled(page);
    await page.tab.click(SEND);
    await status(page.tab, 'La suite du formulaire n’a pas encore pu être chargée. Votre texte est conservé');
    assert.equal(await page.tab.inputValue('parvis-comments #text'), 'Mes mots.');
    const kept = await page.kept();
    assert.equal(kept.length, 1);
    assert.match(kept[0], /^parvis:draft:/);
    blocked = false;
    pages.put('/s/valmont/comments', { raw: '', status: 503 });
    await page.tab.click(SEND);
    await page.tab.waitForSelector('parvis-comments [part=errors]');
    assert.match((await page.kept()).join(), /parvis:outbox:/);
    await page.close();
  });
});
