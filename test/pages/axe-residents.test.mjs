/**
 * axe over the pages that one person alone can open, in every look at 320 px: an author's receipt in each of its states,
 * the follow-up of a report, the pages of mails, and signing in. Each is reached as its owner reaches it, over a real
 * companion and, for mails, a real mail server.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';
import { looksRight, visitApp } from '../support/looks.mjs';
import { mailTown } from '../support/node/post-office.ts';
import { linkIn } from '../support/node/smtp.ts';
import { DESK, newKey, PAGE, statement, town } from '../support/node/town.ts';

const PUBLIC = 'https://parvis.valmont.example';
const at = (path) => `${PUBLIC}/s/valmont/${path}`;
const about = encodeURIComponent(PAGE);
const CHALLENGE = 'c'.repeat(43);
const LONG = `Un mot sans fin ${'x'.repeat(200)} https://elsewhere.example/${'y'.repeat(120)}`;
let count = 0;
/** Words that nobody wrote before, one of which nobody can break. */
const words = () => `${++count}. ${String.fromCharCode(97 + (count % 26)).repeat(80 + count)}`;
const site = {
  lang: 'fr',
  name: 'Ville de Valmont-sur-Lys',
  look: { accent: '#8a1538' },
  checks: { words: ['marché'] },
  comments: { signIn: 'optional' },
};

const ends = [];
const context = { after: (end) => void ends.push(end) };
let browser;
let mail;
/** A town whose provider cannot be reached. */
let signs;
let ana;
before(async () => {
  mail = await mailTown(
    context,
    { people: [{ email: 'ana@valmont.example', name: 'Ana Petit', comments: 'each' }] },
    { site: { ...site, comments: {} }, policy: { fields: { name: 'optional', email: 'optional' } } },
  );
  ana = await mail.enter('Ana Petit');
  const known = { issuer: 'https://id.valmont.example', clientId: 'parvis' };
  signs = await town(context, {
    site,
    file: {
      residentSignIn: { ...known, name: 'Connexion de la ville' },
      deskSignIn: {
        ...{ ...known, name: 'Annuaire de la ville' },
        roles: [{ claim: 'groups', values: ['moderators'], role: 'moderator' }],
      },
    },
    clientSecret: () => undefined,
    get: () => Promise.reject(new Error('nobody there')),
  });
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
});
after(async () => {
  await browser?.close();
  for (const end of ends.reverse()) await end();
});

/** A tab before a town, closed with the test. */
const visit = async (t, made = mail) => {
  const { tab, context: own } = await visitApp(browser, made, (url) => url.startsWith(DESK));
  t.after(() => own.close());
  return tab;
};
const said = async (tab, pattern) => assert.match(await tab.locator('main').innerText(), pattern);
/** Sends a form as it stands, whatever the browser would ask for first. */
const sendAnyway = async (tab, path) => {
  await tab.locator(`form[action$="/form/${path}"]`).evaluate((form) => {
    form.noValidate = true;
    form.closest('details')?.setAttribute('open', '');
  });
  await tab.locator(`form[action$="/form/${path}"] button`).first().click();
  await tab.waitForLoadState();
};
const byCode = async (tab, path, code) => {
  await tab.goto(at(`pages/${path}`));
  await tab.getByRole('textbox').fill(code);
  await tab.locator('main form button').click();
  await tab.waitForLoadState();
};
const write = (path, body, token) =>
  mail.ask(`/s/valmont/${path}`, {
    method: path.startsWith('comments/') ? (body ? 'PATCH' : 'DELETE') : 'POST',
    ...(body && { body }),
    headers: { 'idempotency-key': newKey(), ...(token && { 'parvis-token': token }) },
  });
const desk = async (path, body) => {
  const answer = await mail.askDesk(`/s/valmont/desk/${path}`, {
    body,
    headers: { cookie: ana, 'idempotency-key': newKey() },
  });
  assert.equal(answer.status, 200, await answer.clone().text());
};
const whole = {
  ...statement,
  ground: { type: 'terms', ref: '§ 3', url: 'https://www.valmont.example/charter#3' },
  redress: [{ kind: 'review', deadline: '2027-06-01T00:00:00Z' }, ...statement.redress],
};
const decided = (to, more) => (one) => mail.decide(ana, one.comment.id, to, more);
const refused = async (one) => {
  const made = await decided('rejected', { statement: whole })(one);
  assert.equal(made.state, 'rejected');
};
const contested = async (one) => {
  await refused(one);
  const answer = await write('appeals', { token: one.token, text: LONG });
  assert.ok(answer.status < 300, await answer.text());
};
const settled = (outcome) => async (one) => {
  await contested(one);
  const { version } = (await mail.store.comment('valmont', one.comment.id)).comment;
  await desk('appeals', { comment: one.comment.id, version, outcome, explanation: LONG });
};
const measured = async (one) => {
  await mail.store.write((tx) =>
    tx.saveContact('valmont', one.comment.id, {
      ...{ email: 'lou@valmont.example', replies: false, quiet: false },
      verifiedAt: new Date(mail.clock.now()).toISOString(),
    }),
  );
  await desk('sanctions', {
    ...{
      comment: one.comment.id,
      measure: 'suspended',
      illegal: true,
      ground: { type: 'terms', ref: '§ 3' },
    },
    ...{ reason: LONG, until: new Date(mail.clock.now() + 30 * 86_400_000).toISOString() },
  });
};

/** A receipt: what has happened to the comment, what is done on its page, and words that only this state has. */
const RECEIPTS = [
  ['waiting', () => undefined, /attente de modération/],
  ['held by a check', () => undefined, /contrôle|retenu/i, { text: 'Le marché' }],
  ['held by a person', decided('held', { heldBy: ['human'] }), /modérateur/],
  ['published', decided('published'), /est publié/],
  [
    'published, with an edit that waits',
    async (one) => {
      await decided('published')(one);
      assert.equal((await write(`comments/${one.comment.id}`, { text: LONG }, one.token)).status, 202);
    },
    /modification/i,
  ],
  ['refused, with a statement of reasons', refused, /contester/i],
  ['contested', contested, /nouvelle lecture/i],
  ['contested, upheld', settled('upheld'), /confirm|maint/i],
  ['contested, reversed', settled('reversed'), /annulée/],
  [
    'removed, with a statement of reasons',
    async (one) => {
      await decided('published')(one);
      await decided('removed', { statement: whole })(one);
    },
    /retiré/,
  ],
  [
    'taken back',
    async (one) => {
      await mail.ask(`/s/valmont/comments/${one.comment.id}`, {
        method: 'DELETE',
        headers: { 'idempotency-key': newKey(), 'parvis-token': one.token },
      });
    },
    /retiré|supprimé/i,
  ],
  ['of a suspended author', measured, /suspen/i, { email: 'lou@valmont.example' }],
  ['an edit without words', () => undefined, /Écrivez votre commentaire/, {}, ['edit', 'text', '']],
  ['a contest without words', refused, /Écrivez en quelques mots/, {}, ['appeal', 'text', '']],
];

describe('a receipt, axe at 320 px in every look', () => {
  for (const [name, happen, pattern, draft, step] of RECEIPTS)
    it(name, async (t) => {
      const one = await mail.sent({ text: words(), name: 'Léa', ...draft });
      await happen(one);
      const tab = await visit(t);
      await byCode(tab, 'receipt', one.token);
      if (step) {
        const [path, field, value] = step;
        const input = tab.locator(`form[action$="/form/${path}"] [name=${field}]`);
        await input.evaluate((node, text) => (node.value = text), value);
        await sendAnyway(tab, path);
      }
      await said(tab, pattern);
      await looksRight(tab, `receipt ${name}`);
    });

  it('an unknown code, and the page that asks for one', async (t) => {
    const tab = await visit(t);
    await tab.goto(at('pages/receipt'));
    await looksRight(tab, 'receipt asks');
    await byCode(tab, 'receipt', 'x'.repeat(43));
    await said(tab, /Aucun commentaire ne correspond/);
    await looksRight(tab, 'receipt unknown');
  });
});

describe('a report, axe at 320 px in every look', () => {
  /** A report of a public comment. @returns its code */
  const reported = async () => {
    const one = await mail.sent({ text: words() });
    await decided('published')(one);
    const answer = await write('reports', {
      ...{ comment: one.comment.id, page: PAGE, kind: 'other', reason: LONG, goodFaith: true },
    });
    const { token } = await answer.json();
    return { ...one, code: token };
  };
  const FOLLOWED = [
    ['received', () => undefined, /Reçu/],
    ['decided: it stays', decided('published'), /reste tel quel/],
    ['decided: it is removed', decided('removed', { statement: whole }), /retiré/],
  ];
  for (const [name, happen, pattern] of FOLLOWED)
    it(name, async (t) => {
      const one = await reported();
      await happen(one);
      const tab = await visit(t);
      await byCode(tab, 'report-status', one.code);
      await said(tab, pattern);
      await looksRight(tab, `report ${name}`);
    });

  it('contested by who reported', async (t) => {
    const one = await reported();
    await decided('published')(one);
    const tab = await visit(t);
    await byCode(tab, 'report-status', one.code);
    await tab.locator('form[action$="/form/appeal"] textarea').evaluate((node) => (node.value = 'Relisez.'));
    await sendAnyway(tab, 'appeal');
    await said(tab, /nouvelle lecture/);
    await looksRight(tab, 'report contested');
  });

  it('the form, and what is missing in it', async (t) => {
    const one = await reported();
    const tab = await visit(t);
    await tab.goto(at(`pages/report?comment=${one.comment.id}&page=${about}`));
    await looksRight(tab, 'report form');
    await sendAnyway(tab, 'report');
    assert.ok((await tab.locator('.wrong a').count()) > 1, 'each mistake is named');
    await looksRight(tab, 'report mistakes');
  });
});

describe('the pages of mails, axe at 320 px in every look', () => {
  it('a moderator decides by a link: publish, refuse, what is missing, done, too late', async (t) => {
    await mail.mail();
    await mail.sent({ text: words(), name: 'Léa' });
    const notice = (await mail.mail()).find(({ to }) => to[0] === 'ana@valmont.example');
    const [publish, refuse] = [...notice.text.matchAll(/https?:\/\/\S*form\/decide\S*/g)].map(
      ([href]) => href,
    );
    const tab = await visit(t);
    await tab.goto(publish);
    await looksRight(tab, 'mail publish');
    await tab.goto(refuse);
    await looksRight(tab, 'mail refuse');
    await sendAnyway(tab, 'decide');
    await tab.locator('[role=alert]').waitFor();
    await looksRight(tab, 'mail refuse, mistakes');
    await tab.goto(publish);
    await sendAnyway(tab, 'decide');
    await tab.locator('[role=status]').waitFor();
    await looksRight(tab, 'mail done');
    await tab.goto(refuse);
    await said(tab, /\S/);
    await looksRight(tab, 'mail too late');
  });

  it('an author confirms the address, and ends the mails', async (t) => {
    const one = await mail.sent({ text: words(), email: 'lea@example.org' });
    const check = (await mail.mail()).find(({ to }) => to[0] === 'lea@example.org');
    const tab = await visit(t);
    await tab.goto(linkIn(check, 'form/email').href);
    await looksRight(tab, 'mail confirm');
    await sendAnyway(tab, 'email');
    await tab.locator('[role=status]').waitFor();
    await looksRight(tab, 'mail confirmed');
    await decided('published')(one);
    mail.clock.pass(3_600_000);
    ana = await mail.enter('Ana Petit');
    const news = (await mail.mail()).find(({ to }) => to[0] === 'lea@example.org');
    await tab.goto(linkIn(news, 'form/unsubscribe').href);
    await looksRight(tab, 'mail stop');
    await sendAnyway(tab, 'unsubscribe');
    await tab.locator('[role=status]').waitFor();
    await looksRight(tab, 'mail stopped');
  });
});

/** Pages of signing in: an address, and words that only this state has. */
const SIGN_IN = [
  ['before the provider', at(`sign-in?return=${about}&challenge=${CHALLENGE}`), /Connexion de la ville/],
  ['without a page to go back to', at('sign-in'), /\S/],
  ['the provider is away', at(`sign-in/go?return=${about}&challenge=${CHALLENGE}`), /Connexion de la ville/],
  ['back with nothing that is known', at('sign-in/back?state=x&code=y'), /\S/],
  ['the desk, with a provider', `${DESK}/s/valmont/desk`, /Annuaire de la ville/],
  ['the desk, the provider is away', `${DESK}/s/valmont/form/provider`, /\S/],
  ['the desk, back with nothing that is known', `${DESK}/s/valmont/form/provider/back?state=x&code=y`, /\S/],
];

describe('signing in, axe at 320 px in every look', () => {
  for (const [name, address, pattern] of SIGN_IN)
    it(name, async (t) => {
      const tab = await visit(t, signs);
      await tab.goto(address);
      assert.match(await tab.locator('body').innerText(), pattern);
      await looksRight(tab, `sign in ${name}`);
    });
});
