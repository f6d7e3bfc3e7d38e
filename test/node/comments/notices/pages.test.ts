/** The pages of mails in a real browser, without script, under their own policy: seen, read by axe, and pressed by keyboard. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { TestContext } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findChromium } from '../../../../tools/test/chromium.mjs';
import { linkIn } from '../../../support/node/smtp.ts';
import { mailTown } from '../../../support/node/post-office.ts';
import type { MailTown } from '../../../support/node/post-office.ts';

/** The browser, if there is one. */
const executablePath = ((): string | undefined => {
  try {
    return findChromium();
  } catch {
    return undefined;
  }
})();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures go, for somebody who wants to look. */
const shots = process.env['PARVIS_SHOTS'];

let browser: Browser;
before(async () => {
  if (executablePath)
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
});
after(() => browser?.close());

/** A page whose every request is the town's to answer. */
async function pageOf(
  t: TestContext,
  at: MailTown,
  look: { dark?: boolean; width?: number } = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    colorScheme: look.dark ? 'dark' : 'light',
    viewport: { width: look.width ?? 1100, height: 700 },
    javaScriptEnabled: true,
    locale: 'en-GB',
  });
  t.after(() => context.close());
  const faults: string[] = [];
  await context.route('**/*', async (route) => {
    const asked = route.request();
    const headers = await asked.allHeaders();
    const body = asked.postData();
    const answer = asked.url().startsWith('https://desk.') ? at.app.desk : at.app.public;
    const response = await answer(
      new Request(asked.url(), {
        method: asked.method(),
        headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
        ...(body !== null && { body }),
      }),
      '192.0.2.9',
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    // The status of a page that says that a link is past.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
}

async function check(page: Page, faults: readonly string[], name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  const found = (await page.evaluate(
    `${axe}; axe.run().then(({ violations }) => violations.map((one) => one.id + ': ' + one.nodes[0].html))`,
  )) as string[];
  assert.deepEqual(found, [], name);
  assert.deepEqual(faults, [], name);
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  assert.equal(wide, false, `${name} does not scroll sideways`);
}

const skip = executablePath ? false : 'no Chromium';
const hostile = `"><script>top.hurt=1</script> https://evil.example/${'x'.repeat(200)}`;

for (const [dark, width] of [
  [false, 1100],
  [false, 320],
  [true, 1100],
  [true, 320],
] as const)
  test(
    `a moderator’s and an author’s pages, ${dark ? 'dark' : 'light'}, ${width} px`,
    { skip },
    async (t) => {
      const at = await mailTown(
        t,
        { people: [{ email: 'ana@valmont.example', name: 'Ana Petit', comments: 'each' }] },
        { site: { lang: dark ? 'fr' : 'en', checks: { words: ['marché'] } } },
      );
      await at.enter('Ana Petit');
      const name = (what: string): string => `${what}-${dark ? 'dark' : 'light'}-${width}`;
      const { page, faults } = await pageOf(t, at, { dark, width });
      const { comment } = await at.sent({
        text: `Le marché.\n\n${hostile}`,
        name: 'Léa <b>',
        email: 'lea@example.org',
        anyway: true,
      });
      const mails = await at.mail();
      const notice = mails.find(({ to }) => to[0] === 'ana@valmont.example')!;
      const [approve, reject] = [...notice.text.matchAll(/https?:\/\/\S*form\/decide\S*/g)].map(
        ([href]) => href,
      );

      if (shots) {
        await page.setContent(notice.html);
        await page.screenshot({ path: `${shots}/${name('mail')}.png`, fullPage: true });
      }
      await page.goto(approve!);
      await check(page, faults, name('approve'));
      assert.equal(await page.evaluate('window.hurt'), undefined);
      assert.equal(await page.locator('main a').count(), 0, 'no link of a comment is followed from here');
      await page.goto(reject!);
      await check(page, faults, name('reject'));
      // By keyboard alone; the browser itself asks for what is missing.
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate('document.activeElement.id'), 'clause');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Facts.');
      await page.keyboard.press('Tab');
      await page.keyboard.type(' ');
      await page
        .locator('main form')
        .evaluate((form) => ((form as unknown as { noValidate: boolean }).noValidate = true));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('[role=alert]').waitFor();
      await check(page, faults, name('reject-wrong'));
      assert.equal(await page.locator('#facts').inputValue(), 'Facts.');
      await page.locator('#explanation').fill('Respect.');
      await page.locator('button').press('Enter');
      await page.locator('[role=status]').waitFor();
      await check(page, faults, name('done'));
      assert.equal((await at.store.comment('valmont', comment.id))?.comment.state, 'rejected');
      await page.goto(approve!);
      await check(page, faults, name('already'));

      await page.goto(
        linkIn(
          mails.find(({ to }) => to[0] === 'lea@example.org')!,
          'form/email',
        ).href,
      );
      await check(page, faults, name('email'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('[role=status]').waitFor();
      await check(page, faults, name('email-done'));
      assert.equal((await at.store.contact('valmont', comment.id))?.replies, true);
      at.clock.pass(3_600_000);
      const [decision] = await at.mail();
      if (shots) {
        await page.setContent(decision!.html);
        await page.screenshot({ path: `${shots}/${name('mail-decision')}.png`, fullPage: true });
      }
      await page.goto(linkIn(decision!, 'form/unsubscribe').href);
      await check(page, faults, name('stop'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('[role=status]').waitFor();
      assert.equal(await at.store.contact('valmont', comment.id), undefined);
    },
  );
