/** What a page says of itself, over a real connection. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { look } from '../../../../src/node/comments/visits/look.ts';
import { configOf } from '../../../support/node/companion.ts';
import { withPolicy } from '../../../support/node/town.ts';
import { leads, page, status, webSite } from './site.ts';

const site = (origin: string) => configOf(withPolicy({}, { origins: [origin] })).sites[0]!.site;

test('each answer of a page, and what it means', async (t) => {
  const { origin, get, on, asked } = await webSite(t);
  const own = site(origin);
  on('/there', page(`${origin}/there`));
  on('/new', page(`${origin}/new`));
  on('/unnamed', page(''));
  on('/spelt/', page(`${origin}/spelt`));
  on('/claims', page(`${origin}/old-claims`));
  on('/third', page(`${origin}/elsewhere`));
  on('/', page(`${origin}/`));
  on('/fr/', page(`${origin}/fr/`));
  on('/hop', leads(301, '/new'));
  on('/picture', (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'));
  on('/cut', (response) => void response.destroy());
  const table: [path: string, answer: ReturnType<typeof status> | undefined, expected: unknown][] = [
    ['/there', undefined, { is: 'there' }],
    ['/a', leads(301, '/new'), { is: 'moved', to: `${origin}/new` }],
    ['/b', leads(308, `${origin}/new?utm_source=old#part`), { is: 'moved', to: `${origin}/new` }],
    ['/c', leads(301, '/unnamed'), { is: 'moved', to: `${origin}/unnamed` }],
    ['/spelt', leads(301, '/spelt/'), { is: 'unsure', why: 'other' }],
    ['/gone', status(410), { is: 'gone' }],
    // Elsewhere for a time is there.
    ['/d', leads(302, '/new'), { is: 'there' }],
    ['/e', leads(307, '/new'), { is: 'there' }],
    ['/f', leads(303, '/new'), { is: 'there' }],
    ['/404', status(404), { is: 'unsure', why: 'absent' }],
    ['/403', status(403), { is: 'unsure', why: 'away' }],
    ['/500', status(500), { is: 'unsure', why: 'away' }],
    ['/503', status(503), { is: 'unsure', why: 'away' }],
    ['/cut', undefined, { is: 'unsure', why: 'away' }],
    // Where it leads.
    ['/g', leads(301, '/hop'), { is: 'unsure', why: 'chain' }],
    ['/self', leads(301, '/self'), { is: 'unsure', why: 'chain' }],
    ['/h', leads(301, '/'), { is: 'unsure', why: 'home' }],
    ['/i', leads(301, '/fr/'), { is: 'unsure', why: 'home' }],
    ['/j', leads(301, 'https://www.elsewhere.example/new'), { is: 'unsure', why: 'elsewhere' }],
    ['/k', leads(301, 'javascript:alert(1)'), { is: 'unsure', why: 'other' }],
    ['/l', leads(301, '/404-too'), { is: 'unsure', why: 'other' }],
    ['/m', leads(301, '/500'), { is: 'unsure', why: 'away' }],
    ['/n', leads(301, '/gone'), { is: 'unsure', why: 'other' }],
    ['/o', leads(301, '/picture'), { is: 'unsure', why: 'other' }],
    ['/old-claims', leads(301, '/claims'), { is: 'unsure', why: 'other' }],
    ['/p', leads(301, '/third'), { is: 'unsure', why: 'other' }],
    ['/q', (response) => void response.writeHead(301).end(), { is: 'unsure', why: 'other' }],
  ];
  for (const [path, answer] of table) if (answer) on(path, answer);
  for (const [path, , expected] of table)
    assert.deepEqual(await look(get, own, origin + path), expected, path);
  assert.equal(asked.filter((path) => path === '/hop').length, 1, 'a second hop is not followed');
});

test('a page of another site is not asked', async (t) => {
  const { origin, get, asked } = await webSite(t);
  assert.deepEqual(await look(get, site('https://www.valmont.example'), `${origin}/a`), { is: 'there' });
  assert.deepEqual(asked, []);
});
