/** Reporting a comment in <parvis-comments>. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/browser/comments/comments.ts';
import type { Companion } from './companion.ts';
import { PAGE, comment, companion, json, problem } from './companion.ts';
import { all, inFocus, one, place, press, send, text, tick, type, until } from './support.ts';

let server: Companion;
beforeEach(() => {
  server = companion();
});
afterEach(async () => {
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

describe('reporting a comment', () => {
  it('takes two presses to the form, needs no account, and gives a reference', async () => {
    const element = await place();
    press(element, '#c-7 [part~=report]');
    await until(() => one(element, '#reason'));
    expect(text(element, '[part=form]')).to.contain(`${PAGE}#c-7`);
    one<HTMLInputElement>(element, '#kind label:nth-of-type(2) input').click();
    type(element, '#reason', 'It insults a group of people.');
    type(element, '#email', 'kim@example.org');
    tick(element, '#goodFaith');
    send(element);
    await until(() => text(element, '[part=form]').includes('R-12'));
    const [{ body, headers }] = server.of('POST /reports') as [(typeof server.requests)[0]];
    expect(body).to.deep.equal({
      comment: '7',
      page: `${PAGE}#c-7`,
      kind: 'hate',
      reason: 'It insults a group of people.',
      email: 'kim@example.org',
      goodFaith: true,
    });
    expect(headers['Idempotency-Key']).to.match(/^[\da-f]{32}$/);
    expect(localStorage.length).to.equal(0);
  });

  it('never asks who reports the abuse of a child', async () => {
    const element = await place();
    press(element, '#c-7 [part~=report]');
    await until(() => one(element, '#email'));
    type(element, '#email', 'kim@example.org');
    one<HTMLInputElement>(element, '#kind label:nth-of-type(5) input').click();
    await until(() => !one(element, '#email'));
    type(element, '#reason', 'Why.');
    tick(element, '#goodFaith');
    send(element);
    await until(() => server.of('POST /reports').length);
    expect(server.of('POST /reports')[0]!.body).to.not.have.any.keys('email', 'name');
  });

  it('lists what is missing, keeps what was written when sending fails, and tries again under the same key', async () => {
    const element = await place();
    press(element, '#c-7 [part~=report]');
    await until(() => one(element, '#reason'));
    send(element);
    await until(() => inFocus(element) === one(element, '[part=errors]') && one(element, '[part=errors]'));
    expect(all(element, '[part=errors] a').length).to.equal(3);
    one<HTMLInputElement>(element, '#kind label:nth-of-type(1) input').click();
    type(element, '#reason', 'Why.');
    tick(element, '#goodFaith');
    server.on('POST /reports', () => problem('internal', 500));
    send(element);
    await until(() => text(element, '[part=errors]').includes('could not be sent'));
    expect(one<HTMLTextAreaElement>(element, '#reason').value).to.equal('Why.');
    server.on('POST /reports', () =>
      json({ reference: 'R-2', receivedAt: '2026-03-15T10:00:00Z', already: true }, 201),
    );
    send(element);
    await until(() => text(element, '[part=form]').includes('Others have reported this comment too'));
    expect(
      new Set(server.of('POST /reports').map(({ headers }) => headers['Idempotency-Key'])).size,
    ).to.equal(1);
  });
});
