import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { run } from '../../../src/node/cli.ts';
import { cspLacks } from '../../../src/node/commands/doctor/csp.ts';
import { writeSecret } from '../../../src/node/config/secrets.ts';
import en from '../../../src/words/en/cli.ts';
import { townFile } from '../../support/node/companion.ts';
import { folderWith, serving } from '../../support/node/serving.ts';

interface Report {
  readonly code: number;
  readonly of: (check: string) => { readonly level: string; readonly say: string } | undefined;
}

async function doctor(folder: string, ...args: string[]): Promise<Report> {
  const { code, out, err } = await run(
    ['doctor', '--config', join(folder, 'parvis.json'), '--json', ...args],
    {},
  );
  assert.deepEqual(err, []);
  const { findings } = JSON.parse(out) as { findings: { check: string; level: string; say: string[] }[] };
  return {
    code,
    of: (check) => {
      const found = findings.find((one) => one.check === check);
      return found && { level: found.level, say: found.say.join(' ') };
    },
  };
}

/** A page of the site that sends a policy. */
async function page(t: TestContext, policy: string | undefined): Promise<string> {
  const server = createServer((_, response) => {
    if (policy !== undefined) response.setHeader('content-security-policy', policy);
    response.end('<!doctype html>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A town that lacks nothing. */
const whole = (allow: readonly string[], publicUrl: string): Record<string, unknown> => {
  const file = townFile({ publicUrl, net: { allow } });
  const { site } = file as { site: { policy: { charter: object } } };
  const contact = { email: 'mairie@valmont.example' };
  const policy = {
    ...site.policy,
    charter: { ...site.policy.charter, version: '1', date: '2026-01-01', text: 'Be kind.' },
    calendar: {
      zone: 'Europe/Paris',
      weekly: { mon: [{ from: '09:00', to: '17:00' }] },
      holidays: ['2099-05-01'],
    },
    languages: ['fr'],
    retention: { connection: 365, rejected: 183, email: 365 },
    contacts: { director: contact, dpo: contact, moderation: contact },
    escalation: [{ topic: 'Roads', service: 'Works' }],
  };
  const accounts = [{ network: 'mastodon', url: 'https://mastodon.example/@valmont' }];
  return { ...file, site: { ...site, policy, accounts } };
};

test('a whole installation is in order; what only warns ends with 0', async (t) => {
  const folder = folderWith(t, townFile());
  const one = await serving(t, folder);
  const allow = [new URL(one.url).host];
  writeFileSync(join(folder, 'parvis.json'), JSON.stringify(whole(allow, one.url + '/')));
  writeSecret(join(folder, 'parvis.secret'));
  const report = await doctor(folder);
  assert.equal(report.code, 0);
  for (const check of [
    'node',
    'config',
    'policy',
    'hours',
    'retention',
    'accounts',
    'secrets',
    'store',
    'desk',
    'endpoints',
  ])
    assert.equal(report.of(check)?.level, 'ok', `${check}: ${report.of(check)?.say}`);
  assert.equal(report.of('policy')?.say, en.doctor.noChampion, 'a hint, and no warning');
  assert.equal(report.of('csp')?.level, 'skipped');
  assert.equal(report.of('staff')?.say, en.doctor.noStaff('valmont'));
  assert.equal(report.of('network')?.say, en.doctor.netAllow(allow[0]!), 'each exception is named');
});

test('whoever has a champion, or no desk, reads no hint about one', async (t) => {
  const contact = { email: 'mairie@valmont.example' };
  const file = whole([], 'http://127.0.0.1:9/') as { site: { policy: { contacts: object } } };
  const { policy } = file.site;
  const contacts = { ...policy.contacts, champion: contact };
  const named = { ...file, site: { ...file.site, policy: { ...policy, contacts } } };
  for (const one of [named, { ...file, deskUrl: undefined }])
    assert.deepEqual((await doctor(folderWith(t, one))).of('policy'), { level: 'ok', say: '' });
});

test('what is missing is named, in words, and ends with 1; nothing is made', async (t) => {
  const folder = folderWith(t, townFile({ deskUrl: undefined, publicUrl: 'http://127.0.0.1:9/' }));
  const before = readdirSync(folder);
  const report = await doctor(folder);
  assert.equal(report.code, 1);
  assert.deepEqual(report.of('policy'), {
    level: 'error',
    say: en.doctor.policyMissing(
      [
        ...(['/charter/version', '/charter/date', '/charter/text', '/languages'] as const),
        ...(['/contacts/director', '/contacts/dpo', '/contacts/moderation', '/escalation'] as const),
      ]
        .map((part) => en.doctor.part[part])
        .join(', '),
    ),
  });
  assert.equal(report.of('hours')?.level, 'error');
  assert.equal(report.of('retention')?.level, 'error');
  assert.equal(report.of('accounts')?.say, en.doctor.noAccounts);
  assert.equal(report.of('secrets')?.level, 'warning');
  assert.equal(report.of('store')?.say, en.doctor.storeNew);
  assert.equal(report.of('desk')?.say, en.doctor.noDesk);
  // The guarded way out does not dial it; what to write is said.
  assert.deepEqual(report.of('endpoints'), { level: 'error', say: en.doctor.privateAddress('127.0.0.1:9') });
  assert.deepEqual(readdirSync(folder), before);
});

test('files that others can read are errors, and the command says chmod', async (t) => {
  const folder = folderWith(t);
  writeFileSync(join(folder, 'parvis.db'), '', { mode: 0o644 });
  writeSecret(join(folder, 'parvis.secret'));
  chmodSync(join(folder, 'parvis.secret'), 0o644);
  const { say = '', level } = (await doctor(folder)).of('secrets') ?? {};
  assert.equal(level, 'error');
  assert.match(say, /chmod 600 \S*parvis\.secret .*chmod 600 \S*parvis\.db/);
  const weak = folderWith(t);
  writeFileSync(join(weak, 'parvis.secret'), 'short', { mode: 0o600 });
  assert.match((await doctor(weak)).of('secrets')?.say ?? '', /fewer than 32/);
});

test('a desk that shares an origin with a site is refused before anything else', async (t) => {
  const folder = folderWith(t, townFile({ deskUrl: 'https://www.valmont.example/desk/' }));
  const { code, err } = await run(['doctor', '--config', join(folder, 'parvis.json')], {});
  assert.equal(code, 1);
  assert.match(err.join('\n'), /\/deskUrl: .*another subdomain or another port/);
});

test('a server that answers in the companion’s place, and one that lets the desk through', async (t) => {
  const server = createServer((request, response) => {
    const desk = request.url?.includes('/desk/');
    response.writeHead(desk ? 401 : 200, { 'content-type': 'application/problem+json' });
    response.end(desk ? '{"type":"unauthorised","title":"unauthorised"}' : '<!doctype html>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const publicUrl = `http://${host}/`;
  const report = await doctor(folderWith(t, townFile({ publicUrl, net: { allow: [host] } })));
  assert.equal(report.of('endpoints')?.say, en.doctor.otherAnswer(publicUrl + 's/valmont/policy.json'));
  assert.equal(report.of('desk')?.say, en.doctor.deskOpen(publicUrl));
});

test('a page’s policy is read, and what it lacks is written as it is to be added', async (t) => {
  const strict = await page(t, "default-src 'self'; script-src 'self'; trusted-types 'none'");
  const open = await page(t, undefined);
  const folder = folderWith(
    t,
    townFile({ publicUrl: 'https://parvis.valmont.example/', net: { allow: [strict, open] } }),
  );
  const found = await doctor(folder, '--page', `http://${strict}/`);
  assert.equal(found.code, 1);
  assert.equal(
    found.of('csp')?.say,
    en.doctor.cspAdd(
      ['script-src', 'style-src', 'connect-src', 'img-src']
        .map((name) => `${name} https://parvis.valmont.example`)
        .join('; ') + '; trusted-types lit-html',
    ),
  );
  assert.equal((await doctor(folder, '--page', `http://${open}/`)).of('csp')?.say, en.doctor.noCsp);
  assert.equal((await run(['doctor', '--page', 'x'], {})).code, 2);
});

test('policies: what lets the widgets through', () => {
  const site = new URL('https://www.valmont.example/page');
  const same = new URL('https://www.valmont.example/parvis/');
  const own = new URL('https://parvis.valmont.example/');
  const enough: [policy: string, companion: URL][] = [
    ["default-src 'self'", same],
    ['', own],
    ["script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'", same],
    ['default-src https:', own],
    ['default-src *.valmont.example', own],
    ['default-src https://parvis.valmont.example', own],
    ['default-src https://parvis.valmont.example:443/path', own],
    ["default-src *; script-src 'nonce-x' 'strict-dynamic'", own],
    ["default-src 'self'; trusted-types lit-html other", same],
    ["DEFAULT-SRC 'SELF'", same],
  ];
  for (const [policy, companion] of enough) assert.deepEqual(cspLacks(policy, site, companion), [], policy);
  const lacking: [policy: string, companion: URL, lacks: string][] = [
    ["default-src 'none'", same, "script-src 'self'"],
    ["default-src 'self'", own, 'connect-src https://parvis.valmont.example'],
    ['default-src http://parvis.valmont.example:8080', own, 'script-src https://parvis.valmont.example'],
    ['default-src *.parvis.valmont.example', own, 'script-src https://parvis.valmont.example'],
    ['default-src valmont.example', own, 'img-src https://parvis.valmont.example'],
    ["default-src 'self'; trusted-types default", same, 'trusted-types lit-html'],
    ["script-src 'none'; script-src 'self'", same, "script-src 'self'"],
  ];
  lacking.push([
    'default-src https://www.valmont.example',
    new URL('https://www.valmont.example:8443/'),
    'script-src https://www.valmont.example:8443',
  ]);
  for (const [policy, companion, lacks] of lacking)
    assert.ok(cspLacks(policy, site, companion).includes(lacks), policy);
});

test('the report for people has a line for each check, the fix under it and a sum, in French too', async (t) => {
  const folder = folderWith(t);
  const { code, out } = await run(['doctor', '--lang', 'fr', '--config', join(folder, 'parvis.json')], {});
  assert.equal(code, 1);
  assert.match(out, /^Vérification de ce que décrit /);
  assert.match(
    out,
    /\nà corriger {2,}Charte, contacts et mentions légales \(valmont\)\n +Pour corriger\u00a0: Il manque encore/,
  );
  assert.match(out, /\d+ en ordre, \d+ à regarder, \d+ à corriger\n$/);
  assert.ok(!existsSync(join(folder, 'parvis.db')));
});
