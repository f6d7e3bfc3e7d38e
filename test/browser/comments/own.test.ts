/** One’s own comments in <parvis-comments>: seen by their author alone, changed, withdrawn, contested. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/browser/comments/comments.ts';
import { expectAccessible } from '../../support/browser/axe.ts';
import type { Companion } from './companion.ts';
import {
  comment,
  companion,
  json,
  kept,
  offline,
  problem,
  receipt,
  says,
  statement,
  thread,
  tracked,
} from './companion.ts';
import { all, inFocus, one, place, press, root, send, status, text, type, until, write } from './support.ts';

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

describe('one’s own comments', () => {
  const reload = async (comments: unknown[], state = 'pending') => {
    localStorage.setItem(`parvis:receipt:${receipt().token}`, JSON.stringify(kept(state)));
    server.on('POST /track', () => json({ comments }));
    const element = await place();
    await until(() => server.of('POST /track').length);
    return element;
  };

  it('are there after a reload, under their state, for this browser alone', async () => {
    const element = await reload([tracked('held', { heldBy: ['words', 'rate', 'spam'] })]);
    await until(() => text(element, '[part~=waiting]').includes('Held for a check'));
    const shown = text(element, '[part~=waiting]');
    expect(shown).to.contain('Some words in your comment call for a moderator to read it first.');
    expect(shown.match(/An automatic check held your comment/g)!.length).to.equal(1);
    expect(server.of('POST /track')[0]!.body).to.deep.equal({ tokens: [receipt().token] });
  });

  it('offline as they were last seen, with the date', async () => {
    localStorage.setItem(`parvis:receipt:${receipt().token}`, JSON.stringify(kept()));
    server.on('POST /track', () => new TypeError('offline'));
    const element = await place();
    await until(() => text(element, '[part~=waiting]').includes('As of 15 March 2026 at 11:00'));
    expect(text(element, '[part~=waiting]')).to.contain('My words.');
  });

  it('an answer stands under what it answers', async () => {
    localStorage.setItem(`parvis:receipt:t`, JSON.stringify({ ...kept(), parent: '1' }));
    const element = await place();
    await until(() => one(element, '[part=replies] [part~=waiting]'));
  });

  it('once public they take their place among the others, without a reload', async () => {
    const element = await reload([tracked('published')]);
    await until(() => one(element, '#c-n1:not([part~=waiting])'));
    expect(one(element, '[part~=waiting]')).to.equal(null);
    expect(text(element, '[part=count]')).to.equal('5 comments');
  });

  it('an edit that waits stands beside the text that is public', async () => {
    const element = await reload([
      tracked('published', {
        proposed: says('New words.'),
        revision: { public: 1, proposed: 2, proposedState: 'pending' },
      }),
    ]);
    await until(() => text(element, '[part~=waiting]').includes('New words.'));
    expect(all(element, '#c-n1').length).to.equal(1);
    expect(text(element, '[part~=waiting]')).to.contain('Until then, the earlier text stays public.');
    expect(
      all(element, '[part=roots]:first-of-type article')
        .map(({ textContent }) => textContent)
        .join(),
    ).to.not.contain('New words.');
  });

  it('refused or removed, all eleven fields of the statement are read, and it can be contested', async () => {
    const element = await reload([tracked('removed', { statement: statement('removed') })]);
    await until(() => one(element, '[part=statement]'));
    expect(all(element, 'dt').map(({ textContent }) => textContent)).to.deep.equal([
      'What was done',
      'Where it applies',
      'Since',
      'Until',
      'What was found',
      'How it came to us',
      'Automatic means',
      'Rule applied',
      'Why the rule applies',
      'If you disagree',
      'Reference',
    ]);
    const said = all(element, 'dd').map(({ textContent }) => textContent!.trim());
    expect(said[1]).to.equal('On this page Only in: France');
    expect(said[6]).to.equal('An automatic check held the comment. A person decided.');
    expect(said[7]).to.equal('Our charter, § 3');
    expect(said[10]).to.equal('V-12');
    press(element, '[part~=contest]');
    await until(() => inFocus(element)?.localName === 'textarea');
    one<HTMLTextAreaElement>(element, '[part=form] textarea').value = 'It was my own name.';
    server.on('POST /appeals', () => json({ reference: 'C-9', receivedAt: '2026-03-15T10:00:00Z' }, 201));
    send(element);
    await until(() => text(element, '[part~=waiting]').includes('Reference: C-9'));
    expect(server.of('POST /appeals')[0]!.body).to.deep.equal({
      token: receipt().token,
      text: 'It was my own name.',
    });
  });

  it('a contest is followed to its answer, which says why', async () => {
    const element = await reload([
      tracked('rejected', {
        statement: statement('withheld'),
        appeal: {
          state: 'upheld',
          human: true,
          reference: 'S26-7FK3-9QWM',
          explanation: 'The name is not yours.',
        },
      }),
    ]);
    await until(() => text(element, '[part~=waiting]').includes('Read again: the decision stands.'));
    const shown = text(element, '[part~=waiting]');
    expect(shown).to.contain('A person read it again.');
    expect(shown).to.contain('The name is not yours.');
    expect(shown).to.contain('S26-7FK3-9QWM');
    expect(one(element, '[part~=contest]')).to.equal(null);
    await expectAccessible(element);
  });

  it('public again after a contest, it says so where it stands', async () => {
    const element = await reload([
      tracked('published', { appeal: { state: 'reversed', human: true, explanation: 'You were right.' } }),
    ]);
    await until(() => one(element, '#c-n1:not([part~=waiting])'));
    const beside = (): string => one(element, '#c-n1').parentElement!.textContent!.replace(/\s+/g, ' ');
    await until(() => beside().includes('Read again: the decision is reversed.'));
    expect(beside()).to.contain('You were right.');
  });

  it('what a moderator holds can be contested too, without a statement; a second press sends nothing twice', async () => {
    const element = await reload([
      tracked('held', {
        heldBy: ['human'],
        appeal: { state: 'none', deadline: '2026-09-15T10:05:00Z' },
      }),
    ]);
    await until(() => one(element, '[part~=contest]'));
    expect(text(element, '[part~=waiting]')).to.contain('You can contest until 15 September 2026');
    press(element, '[part~=contest]');
    await until(() => inFocus(element)?.localName === 'textarea');
    await expectAccessible(element);
    one<HTMLTextAreaElement>(element, '[part=form] textarea').value = 'Please look again.';
    server.on('POST /appeals', () => new TypeError('offline'));
    send(element);
    await until(() => server.of('POST /appeals').length === 1);
    await until(() => status(element));
    server.on('POST /appeals', () => problem('duplicate', 409));
    send(element);
    await until(() => status(element) === 'You have already contested this decision.');
    const [first, second] = server.of('POST /appeals').map(({ headers }) => headers['Idempotency-Key']);
    expect(first).to.equal(second);
  });

  it('a measure against their author is said with its reason and its end', async () => {
    const element = await reload([
      tracked('pending', {
        sanction: { kind: 'suspended', reason: 'Insults', until: '2026-04-01T00:00:00Z' },
      }),
    ]);
    await until(() => text(element, '[part~=waiting]').includes('You can write again from 1 April 2026'));
  });

  it('a measure is contested in two activations, by its id; a warning says so', async () => {
    const element = await reload([
      tracked('pending', {
        sanction: { kind: 'warned', reason: 'Insults', id: 's1', appeal: { state: 'none' } },
      }),
    ]);
    await until(() =>
      text(element, '[part~=waiting]').includes('A moderator asks you to take care: Insults'),
    );
    await until(() => one(element, '[part~=contest]'));
    server.on('POST /appeals', () => json({ reference: 'S26', receivedAt: '2026-03-15T10:00:00Z' }, 201));
    press(element, '[part~=contest]');
    await until(() => inFocus(element)?.id === 'contest-s1');
    await expectAccessible(element);
    expect(server.of('POST /appeals').length).to.equal(0);
    one<HTMLTextAreaElement>(element, '#contest-s1').value = 'It was a joke.';
    send(element);
    await until(() => server.of('POST /appeals').length === 1);
    const [{ body }] = server.of('POST /appeals') as [(typeof server.requests)[0]];
    expect(body).to.deep.equal({ token: receipt().token, text: 'It was a joke.', sanction: 's1' });
    await until(() => status(element).includes('S26'));
  });

  it('can be edited within the time, by the server’s clock', async () => {
    const element = await reload([tracked('pending', { editableUntil: '2026-03-15T10:15:00Z' })]);
    await until(() => one(element, '[part~=edit]'));
    server.on('PATCH /comments/n1', () => json(receipt(), 202));
    press(element, '[part~=edit]');
    await until(() => one(element, '#text'));
    expect(one<HTMLTextAreaElement>(element, '#text').value).to.equal('My words.');
    type(element, '#text', 'Better words.');
    send(element);
    await until(() => server.of('PATCH /comments/n1').length);
    const [{ body, headers }] = server.of('PATCH /comments/n1') as [(typeof server.requests)[0]];
    expect(body).to.deep.equal({ text: 'Better words.' });
    expect(headers['Parvis-Token']).to.equal(receipt().token);
    await until(() => status(element) === 'Your change has arrived.');
    expect(one(element, '#text')).to.equal(null);
  });

  it('cannot be edited after it', async () => {
    const element = await reload([tracked('pending', { editableUntil: '2026-03-15T09:59:00Z' })]);
    await until(() => one(element, '[part~=withdraw]'));
    expect(one(element, '[part~=edit]')).to.equal(null);
  });

  it('are withdrawn after a question', async () => {
    const element = await reload([tracked('pending')]);
    server.on('DELETE /comments/n1', () => new Response(null, { status: 204 }));
    await until(() => one(element, '[part~=withdraw]'));
    press(element, '[part~=withdraw]');
    await until(() => inFocus(element) === one(element, '[part~=yes]'));
    expect(server.of('DELETE /comments/n1').length).to.equal(0);
    press(element, '[part~=yes]');
    await until(() => !one(element, '[part~=waiting]'));
    expect(localStorage.length).to.equal(0);
    await until(() => status(element) === 'Your comment has been withdrawn.');
    await until(() => inFocus(element)?.id === 'heading');
  });

  it('are forgotten by the browser at their author’s wish', async () => {
    const element = await reload([tracked('pending')]);
    await until(() => one(element, '[part~=forget]'));
    press(element, '[part~=forget]');
    await until(() => !one(element, '[part~=waiting]'));
    expect(localStorage.length).to.equal(0);
    await until(() => status(element) === 'The receipt has been removed from this browser.');
  });

  it('a receipt’s link shows its comment and keeps nothing', async () => {
    history.replaceState(null, '', `#parvis-receipt=${receipt().token}`);
    server.on('POST /track', () => json({ comments: [tracked('pending')] }));
    const element = await place();
    await until(() => one(element, '[part~=waiting]'));
    expect(localStorage.length).to.equal(0);
    expect(one(element, '[part~=forget]')).to.equal(null);
  });

  it('what others wrote into the storage harms nothing', async () => {
    for (const junk of ['{', 'null', '[]', '{"token":"x"}', '{"__proto__":{"state":"published"}}'])
      localStorage.setItem(`parvis:receipt:${junk}`, junk);
    localStorage.setItem(
      'parvis:outbox:x',
      '{"key":"x","base":"javascript:alert(1)","at":"never","body":"{"}',
    );
    const element = await place();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(one(element, '[part~=waiting]')).to.equal(null);
    expect(root(element).querySelector('#c-1')).to.not.equal(null);
  });
});

describe('an answer that stands for others', () => {
  it('is drawn only once even when the thread and the receipt both have it', async () => {
    localStorage.setItem(`parvis:receipt:t`, JSON.stringify({ ...kept('published'), id: '7' }));
    server.on('GET /thread', () => json(thread({ comments: [comment('7')] })));
    const element = await place();
    await until(() => server.of('POST /track').length);
    await element.updateComplete;
    expect(all(element, '#c-7').length).to.equal(1);
  });
});
