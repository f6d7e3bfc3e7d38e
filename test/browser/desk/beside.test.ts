/** <parvis-desk>: waves, reports, contests, other contributions; where it opens, and what an empty queue says. */
import '../../support/browser/policy.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../../support/browser/axe.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { act, find, focused, openKeys, reason, root, rows, submit, text, until } from './desk-look.ts';
import { comment, desk, queuePage, refusal } from './desk-server.ts';
import type { ParvisDesk } from '../../../src/browser/desk/desk.ts';
import '../../../src/browser/desk/desk.ts';

type Json = Record<string, unknown>;

let server: ReturnType<typeof desk>;
beforeEach(() => {
  server = desk();
});
afterEach(async () => {
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
  await emulateMedia({ colorScheme: 'light', media: 'screen' });
});

async function open(comments: readonly Json[], more: Json = {}, lang = 'en'): Promise<ParvisDesk> {
  server.table.queue = () => queuePage(comments, more);
  const frame = await fixture<HTMLElement>(
    html`<div lang=${lang} class="frame"><parvis-desk src="/s/valmont" live="false"></parvis-desk></div>`,
  );
  const element = frame.querySelector('parvis-desk')!;
  await until(element, '[part=comment], [part=empty], [part=alert]');
  return element;
}

const wave = (key: string, count: number): Json => ({
  key,
  title: `${count} similar comments`,
  sample: comment(key, { content: [{ type: 'text', text: `Win money now, says ${key}` }] }),
  others: ['W1n money', 'WIN MONEY'],
  members: Array.from({ length: count }, (_, i) => ({ comment: i ? `${key}-${i}` : key, version: 2 })),
});
const flood = { waves: [wave('w', 120), wave('v', 3)], counts: { pending: 125 } };
const reported = comment('r', { state: 'published', revision: { public: 1 }, reports: 2 });
const reports = {
  comment: 'r',
  reports: [
    {
      reference: 'S26-AAAA-BBBB',
      receivedAt: '2026-03-15T08:00:00Z',
      kind: 'hate',
      reason: 'It attacks us.',
    },
    { reference: 'S26-CCCC-DDDD', receivedAt: '2026-03-15T09:00:00Z', kind: 'spam', reason: '<b>Buy</b>' },
  ],
};
const contested = (more: Json = {}, mine = false): Json =>
  comment('k', {
    state: 'rejected',
    contests: [
      {
        by: 'author',
        reference: 'S26-EEEE-FFFF',
        openedAt: '2026-03-15T08:00:00Z',
        text: 'I insulted nobody.',
        decision: {
          at: '2026-03-14T10:00:00Z',
          to: 'rejected',
          by: 'moderator',
          name: 'Bruno',
          ground: '§ 3',
          mine,
        },
      },
    ],
    ...more,
  });
const others = [
  {
    id: 'o1',
    by: 'address',
    state: 'rejected',
    receivedAt: '2026-03-10T08:00:00Z',
    page: 'https://www.valmont.example/actualites/piscine',
    title: 'The pool',
    text: 'Another thing they said',
    ground: '§ 4',
  },
  {
    id: 'o2',
    by: 'name',
    state: 'published',
    receivedAt: '2026-03-09T08:00:00Z',
    page: 'https://www.valmont.example/x',
    text: 'And one more',
  },
];

/** Writes an explanation and sends the form. */
async function explain(element: ParvisDesk): Promise<void> {
  await until(element, '#explanation');
  const field = find<HTMLTextAreaElement>(element, '#explanation');
  field.value = 'Read again: it names nobody.';
  field.dispatchEvent(new Event('input'));
  submit(element);
}

describe('parvis-desk is accessible with what stands beside a comment', () => {
  const states: Record<string, (lang: string) => Promise<ParvisDesk>> = {
    wave: async (lang) => {
      const element = await open([comment('a')], flood, lang);
      await until(element, '[data-act=wave]');
      return element;
    },
    'wave, refused': async (lang) => {
      const element = await open([comment('a')], flood, lang);
      await until(element, '[data-act=wave]');
      act(element, 'wave').click();
      await until(element, 'form');
      return element;
    },
    reports: async (lang) => {
      server.table.reports = () => reports;
      const element = await open([reported], { queue: 'reported' }, lang);
      await until(element, '[part=reports]');
      return element;
    },
    contest: async (lang) => {
      const element = await open([contested({}, true)], { queue: 'contested' }, lang);
      await until(element, '[part=contest]');
      return element;
    },
    'other contributions': async (lang) => {
      server.table.history = () => ({ comment: 'a', others, more: true });
      const element = await open([comment('a')], {}, lang);
      find<HTMLDetailsElement>(element, '[data-of=history]').open = true;
      await until(element, '[part=others]');
      return element;
    },
    'empty, with others waiting': (lang) => open([], {}, lang),
    'empty, out of hours': (lang) => open([], { counts: {}, serviceAt: '2026-03-17T08:00:00Z' }, lang),
  };
  for (const scheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'fr'])
      for (const [name, reach] of Object.entries(states))
        it(`${scheme} ${lang} ${name}`, async () => {
          await emulateMedia({ colorScheme: scheme });
          const element = await reach(lang);
          await expectAccessible(element.parentElement!);
        });
});

describe('a wave at parvis-desk', () => {
  it('is one row with its count, read first, and refused in one act by keyboard', async () => {
    const element = await open([comment('a'), comment('b')], flood);
    await until(element, '[data-act=wave]');
    expect(server.asked[0]!.query.get('waves')).to.equal('true');
    expect(rows(element)).to.deep.equal([
      '120 similar comments',
      '3 similar comments',
      'Author a',
      'Author b',
    ]);
    expect(text(element, '[part=author]')).to.equal('120 similar comments');
    expect(text(element, '[part=content]')).to.equal('Win money now, says w');
    act(element, 'wave').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element)?.id === 'ground');
    expect(root(element).querySelector('#facts')).to.equal(null);
    await reason(element);
    submit(element);
    await waitUntil(() => rows(element).length === 3);
    expect(text(element, '[part=status]')).to.equal('120 comments dealt with');
    expect(text(element, '[part=author]')).to.equal('3 similar comments');
    expect(text(element, '[data-queue=pending]')).to.match(/: 5$/);
    await waitUntil(() => focused(element)?.id === 'comment');
    server.table.queue = () => queuePage([comment('a'), comment('b')], { waves: [wave('v', 3)] });
    expect(server.pass()).to.equal(1);
    await waitUntil(() => server.asked.some(({ path }) => path === 'waves'));
    const { body } = server.asked.find(({ path }) => path === 'waves')!;
    expect((body['members'] as Json[]).length).to.equal(120);
    expect(body['ground']).to.deep.equal({
      type: 'terms',
      ref: '§ 3',
      url: 'https://www.valmont.example/charte',
    });
    expect(body['explanation']).to.equal('It insults a neighbour.');
    const { parseWaveDecision } = await import('../../../src/model/wire/desk-wave.ts');
    const { isProblem } = await import('../../../src/model/problem.ts');
    expect(isProblem(parseWaveDecision(body))).to.equal(false);
  });

  it('comes back whole when it is undone, and nothing is sent', async () => {
    const element = await open([comment('a')], flood);
    await until(element, '[data-act=wave]');
    act(element, 'wave').click();
    await reason(element);
    submit(element);
    await until(element, '[part~=undo]');
    find(element, '[part~=undo]').click();
    await waitUntil(() => rows(element)[0] === '120 similar comments');
    expect(text(element, '[data-queue=pending]')).to.match(/: 125$/);
    expect(server.pass()).to.equal(0);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('can be looked at one by one', async () => {
    const element = await open([], { waves: [wave('w', 3)] });
    await until(element, '[data-act=apart]');
    server.table.queue = ({ query }) => {
      expect(query.get('waves')).to.equal(null);
      return queuePage(['w', 'w-1', 'w-2'].map((id) => comment(id)));
    };
    act(element, 'apart').click();
    await waitUntil(() => rows(element).length === 3);
    expect(rows(element)[0]).to.equal('Author w');
  });

  it('is kept through a reload and sent with the same key; members that changed are told', async () => {
    let element = await open([], { waves: [wave('w', 3)] });
    await until(element, '[data-act=wave]');
    act(element, 'wave').click();
    await reason(element);
    server.table.waves = () => refusal('unavailable', 503);
    submit(element);
    await until(element, '[part~=undo]');
    server.pass();
    await until(element, '[part~=retry]');
    expect(text(element, '[role=alert]')).to.contain('3 decisions have not been sent yet');
    element.remove();
    server.stop();
    server = desk();
    server.table.waves = ({ body }) => ({
      results: (body['members'] as Json[]).map(({ comment: id }, i) =>
        i
          ? { comment: id, state: 'rejected', version: 3 }
          : { comment: id, state: 'published', problem: 'conflict' },
      ),
    });
    element = await open([comment('a')]);
    await waitUntil(() => server.asked.some(({ path }) => path === 'waves'));
    await waitUntil(() => !Object.keys(localStorage).length);
    await waitUntil(() => text(element, '[role=alert]'));
    expect(text(element, '[role=alert]')).to.match(/could not be made|left as it is/);
  });

  it('a manager reads it and cannot refuse it; it is the same after a move in the page', async () => {
    const element = await open([], { ...flood, me: { name: 'Lise', role: 'manager' } });
    await until(element, '[data-act=apart]');
    expect(act(element, 'wave')).to.equal(null);
    const place = document.createElement('div');
    place.lang = 'fr';
    element.parentElement!.append(place);
    place.append(element);
    await waitUntil(() => text(element, '[part=author]') === '120 commentaires semblables');
    expect(rows(element).length).to.equal(2);
  });
});

describe('what stands beside a comment at parvis-desk', () => {
  it('reports come with it: kind, words, reference; one act answers them', async () => {
    server.table.reports = () => reports;
    const element = await open([reported], { queue: 'reported' });
    await until(element, '[part=reports]');
    // The hour is that of whoever reads.
    expect(text(element, '[part=beside]')!.replace(/\d\d:\d\d/g, 'TIME')).to.equal(
      [
        '2 reports',
        'Hate speech It attacks us. 15 March 2026 at TIME Reference S26-AAAA-BBBB',
        'Advertising or spam <b>Buy</b> 15 March 2026 at TIME Reference S26-CCCC-DDDD',
        'Your decision answers the 2 reports: those who sent them can read it.',
      ].join(' '),
    );
    act(element, 'keep').click();
    await until(element, '[part~=undo]');
    expect(server.pass()).to.equal(1);
    await waitUntil(() => server.sent().length);
    expect(server.sent()[0]![0]).to.deep.equal({ comment: 'r', version: 3, to: 'published', edit: false });
  });

  it('reports that do not come leave the decision possible', async () => {
    server.table.reports = () => refusal('unavailable', 503);
    const element = await open([reported], { queue: 'reported' });
    await waitUntil(() => /cannot be reached/.test(text(element, '[part=beside]') ?? ''));
    expect(act(element, 'keep').disabled).to.equal(false);
  });

  it('a contest stands beside the first decision; it is reversed with an explanation', async () => {
    const element = await open([contested()], { queue: 'contested' });
    await until(element, '[part=contest]');
    expect(text(element, '[part=contest]')).to.equal('I insulted nobody.');
    expect(text(element, '[part=first]')).to.match(/^Contested decision: Refused, § 3, Bruno, 14 March 2026/);
    expect(root(element).querySelector('[part=notice]')).to.equal(null);
    expect(act(element, 'approve')).to.equal(null);
    act(element, 'overturn').click();
    await until(element, 'form');
    submit(element);
    await waitUntil(() => focused(element)?.id === 'explanation');
    expect(text(element, '[role=alert]')).to.equal('Explain the decision in a few words.');
    await explain(element);
    await until(element, '[part~=undo]');
    expect(text(element, '[part=status]')).to.equal('Decision reversed');
    server.pass();
    await waitUntil(() => server.asked.some(({ path }) => path === 'appeals'));
    expect(server.asked.find(({ path }) => path === 'appeals')!.body).to.deep.equal({
      comment: 'k',
      version: 3,
      outcome: 'reversed',
      explanation: 'Read again: it names nobody.',
    });
  });

  it('a reporter who is right needs a statement, for the comment goes', async () => {
    const [one] = contested()['contests'] as Json[];
    const element = await open(
      [contested({ state: 'published', revision: { public: 1 }, contests: [{ ...one, by: 'reporter' }] })],
      { queue: 'contested' },
    );
    await until(element, '[part=contest]');
    act(element, 'overturn').click();
    await reason(element);
    submit(element);
    await until(element, '[part~=undo]');
    server.pass();
    await waitUntil(() => server.asked.some(({ path }) => path === 'appeals'));
    const { body } = server.asked.find(({ path }) => path === 'appeals')!;
    const { parseAppealDecision } = await import('../../../src/model/wire/desk.ts');
    const { isProblem } = await import('../../../src/model/problem.ts');
    expect(isProblem(parseAppealDecision(body))).to.equal(false);
    expect((body['statement'] as Json)['action']).to.equal('removed');
  });

  it('whoever decided first is warned; where four eyes are asked for, there is nothing to press', async () => {
    let element = await open([contested({}, true)], { queue: 'contested' });
    await until(element, '[part=notice]');
    expect(text(element, '[part=notice]')).to.contain('If you can, ask somebody else');
    expect(act(element, 'uphold')).not.to.equal(null);
    element = await open([contested({}, true)], { queue: 'contested', fourEyes: true });
    await until(element, '[part=notice]');
    expect(text(element, '[part=notice]')).to.contain('another person must answer');
    expect(root(element).querySelector('[data-act]')).to.equal(null);
  });

  it('an answer that the server refuses brings the comment back', async () => {
    const element = await open([contested()], { queue: 'contested' });
    await until(element, '[data-act=uphold]');
    server.table.appeals = () => refusal('conflict', 409);
    act(element, 'uphold').click();
    await explain(element);
    await until(element, '[part=empty]');
    server.pass();
    await waitUntil(() => rows(element).length === 1);
    expect(text(element, '[role=alert]')).to.match(/could not be made/);
  });

  it('other contributions come when they are asked for, with what links them', async () => {
    server.table.history = () => ({ comment: 'a', others, more: false });
    const element = await open([comment('a')]);
    expect(server.asked.some(({ path }) => path === 'history')).to.equal(false);
    find<HTMLDetailsElement>(element, '[data-of=history]').open = true;
    await until(element, '[part=others]');
    const items = [...root(element).querySelectorAll('[part=others] li')].map((item) =>
      item.textContent!.trim().replace(/\s+/g, ' '),
    );
    expect(items[0]).to.match(
      /^Refused, § 4 .*Same e-mail address, not checked Another thing they said The pool$/,
    );
    expect(items[1]).to.contain('it may be another person');
    const link = find<HTMLAnchorElement>(element, '[part=others] a');
    expect(link.href).to.equal('https://www.valmont.example/actualites/piscine#c-o1');
  });
});

describe('where parvis-desk opens', () => {
  it('on the queue that the server gives when none is asked for', async () => {
    const element = await open([comment('h', { state: 'held' })], { queue: 'held' });
    expect(server.asked[0]!.query.get('queue')).to.equal(null);
    expect(find(element, '[data-queue=held]').getAttribute('aria-current')).to.equal('true');
    server.table.queue = ({ query }) => queuePage([comment('a')], { queue: query.get('queue') });
    find(element, '[data-queue=pending]').click();
    await waitUntil(() => rows(element)[0] === 'Author a');
    expect(server.asked.at(-1)!.query.get('queue')).to.equal('pending');
  });

  it('an empty queue says where to go on, and leads there', async () => {
    const element = await open([], { counts: { held: 2, reported: 1 } });
    expect(text(element, '[part=calm]')).to.equal('Nothing is waiting. Every comment has been read.');
    expect(
      [...root(element).querySelectorAll('[data-to]')].map((one) => one.textContent!.trim()),
    ).to.deep.equal(['Held: 2', 'Reported: 1']);
    server.table.queue = ({ query }) =>
      queuePage([comment('h', { state: 'held' })], { queue: query.get('queue') });
    find(element, '[data-to=held]').click();
    await waitUntil(() => rows(element).length === 1);
    expect(find(element, '[data-queue=held]').getAttribute('aria-current')).to.equal('true');
  });

  it('with nothing anywhere it says when there is service again', async () => {
    const element = await open([], { counts: {}, serviceAt: '2026-03-17T08:00:00Z' });
    expect(text(element, '[part=empty]')).to.match(
      /The next service hours begin on 17 March 2026.*New comments appear here as they come in\.$/,
    );
  });
});

describe('how it looks', () => {
  it('fits 320 px with a wave, reports and a contest, every target at least 44 px', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      server.table.reports = () => reports;
      server.table.history = () => ({ comment: 'a', others, more: true });
      for (const [comments, more] of [
        [[comment('a')], flood],
        [[reported], { queue: 'reported' }],
        [[contested({}, true)], { queue: 'contested' }],
        [[], { counts: { held: 2 } }],
      ] as [Json[], Json][]) {
        const element = await open(comments, more);
        await openKeys(element);
        const history = find<HTMLDetailsElement | null>(element, '[data-of=history]');
        if (history) {
          history.open = true;
          await until(element, '[part=others]');
        }
        for (const target of root(element).querySelectorAll(
          'button, summary, label:has(input), [part=others] a',
        )) {
          const { width, height } = target.getBoundingClientRect();
          if (width) expect(Math.min(width, height), target.outerHTML.slice(0, 80)).to.be.at.least(44);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
