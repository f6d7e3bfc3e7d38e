import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deadIds } from '../../../src/model/network/dead.ts';
import { intent } from '../../../src/model/network/intent.ts';
import { defineNetwork, OWN_NETWORKS, ownNetworks, parseOwnNetwork } from '../../../src/model/network/own.ts';
import { networkIds } from '../../../src/model/network/registry.ts';
import { isProblem } from '../../../src/model/problem.ts';

const entry = {
  id: 'voisins',
  name: 'Réseau des voisins',
  template: 'https://voisins.example/partager?url={u}&texte={t}',
};

/** The path of the first error, or undefined when the entry was taken. */
const refused = (raw: unknown): string | undefined => {
  const found = parseOwnNetwork(raw);
  return isProblem(found) ? found.errors![0]!.path : undefined;
};

test('an entry becomes a network whose link works like any other', () => {
  const network = parseOwnNetwork(entry);
  assert.ok(!isProblem(network));
  assert.deepEqual(network, { ...entry, ownTab: true });
  assert.equal(
    intent(network, { url: 'https://a.fr/?b=1', title: 'Fête & bal' }),
    'https://voisins.example/partager?url=https%3A%2F%2Fa.fr%2F%3Fb%3D1&texte=F%C3%AAte%20%26%20bal',
  );
});

test('every option is taken', () => {
  const whole = {
    ...entry,
    template: 'https://{host}/share?text={tu}',
    outline: 'M0 0h16v16H0z m1.5,-2e-3',
    hashtags: '&tag={tag}',
    limit: { max: 300, count: 'graphemes' },
  };
  assert.deepEqual(parseOwnNetwork(whole), { ...whole, ownTab: true });
  const plain = parseOwnNetwork({ ...entry, limit: { max: 140 }, hashtags: 'text' });
  assert.ok(!isProblem(plain));
  assert.deepEqual(plain.limit, { max: 140, count: 'characters' });
});

const templates: [template: unknown, why: string][] = [
  ['http://voisins.example/?u={u}', 'not https'],
  ['javascript:alert(1)//{u}', 'not https'],
  ['//voisins.example/?u={u}', 'not absolute'],
  ['https://voisins.example/?t={t}', 'without the address'],
  ['https://voisins.example?u={u}', 'no path'],
  ['https://{u}.example/', 'a value in the host'],
  ['https://{host}.evil.example/?u={u}', 'more host than the visitor’s'],
  ['https://a@voisins.example/?u={u}', 'credentials'],
  ['https://voisins.example:8080/?u={u}', 'a port'],
  ['https://127.1/?{x}u={u}', 'an unknown placeholder'],
  ['https://voisins.example/?u={u}&h={host}', 'a host in the query'],
  ['https://voisins.example/?u={u}"onclick=', 'a quote'],
  ['https://voisins.example/?u={u} ', 'a blank'],
  ['https://voisins.example/<{u}>', 'brackets'],
  ['https://localhost/?u={u}', 'no public name'],
  [undefined, 'missing'],
  [{ toString: () => entry.template }, 'no text'],
];
for (const [template, why] of templates)
  test(`a template is refused: ${why}`, () => assert.equal(refused({ ...entry, template }), '/template'));

test('other fields are refused by name, each with an example', () => {
  const wrong: [field: string, ...values: unknown[]][] = [
    ['id', '', 'A', 'é', '-a', 'a b', 'a'.repeat(41), 3, undefined, '__proto__'],
    ['name', '', '  ', 'x'.repeat(41), null, undefined],
    ['outline', '', 'L0 0', 'M0 0"/><script>', 'M0 0 url(x)', `M${'0'.repeat(5000)}`, 3],
    ['hashtags', 'x', '&tag={u}', '&<={tag}', 3],
    ['limit', 300, { max: 3 }, { max: '300' }, { max: 300, count: 'bytes' }, null, { max: Infinity }],
  ];
  for (const [field, ...values] of wrong)
    for (const value of values) {
      const found = parseOwnNetwork({ ...entry, [field]: value });
      assert.ok(isProblem(found), `${field}: ${String(value)}`);
      assert.equal(found.errors![0]!.path, `/${field}`);
      assert.ok(found.errors![0]!.expected);
    }
});

test('the examples are taken', () => {
  const found = parseOwnNetwork({});
  assert.ok(isProblem(found));
  const example: Record<string, string> = {};
  for (const field of ['id', 'name', 'template', 'outline', 'hashtags']) {
    const problem = parseOwnNetwork({ ...entry, outline: 'M0 0', hashtags: 'text', [field]: '' });
    assert.ok(isProblem(problem), field);
    example[field] = problem.errors![0]!.expected!;
  }
  assert.ok(!isProblem(parseOwnNetwork(example)), JSON.stringify(example));
});

test('an id that is taken is a conflict, whoever has it', () => {
  for (const id of [...networkIds, 'copy', 'native', 'print', 'qr', 'instagram', 'pocket']) {
    const found = parseOwnNetwork({ ...entry, id });
    assert.ok(isProblem(found), id);
    assert.equal(found.type, 'conflict', id);
  }
  for (const id of deadIds()) assert.ok(isProblem(parseOwnNetwork({ ...entry, id })), id);
});

test('what is defined is there for whoever looks, before or after, once', () => {
  const scope = {};
  assert.deepEqual(ownNetworks(scope), []);
  defineNetwork(scope, entry);
  defineNetwork(scope, { ...entry, id: 'autre' });
  assert.deepEqual(
    ownNetworks(scope).map(({ id }) => id),
    ['voisins', 'autre'],
  );
  defineNetwork(scope, { ...entry, name: 'Voisins' });
  assert.deepEqual(
    ownNetworks(scope).map(({ name }) => name),
    ['Voisins', entry.name],
  );
});

test('a refused network is not added', () => {
  const scope = {};
  assert.ok(isProblem(defineNetwork(scope, { ...entry, template: 'javascript:alert({u})' })));
  assert.deepEqual(ownNetworks(scope), []);
  assert.ok(!(OWN_NETWORKS in scope));
});

test('a page may write its list without any of our code, and what stands in it is parsed', () => {
  const scope = { [Symbol.for('parvis.networks')]: [entry, null, { ...entry, id: 'X' }, 'x'] };
  assert.deepEqual(
    ownNetworks(scope).map(({ id }) => id),
    ['voisins'],
  );
  for (const bad of [null, 'x', {}, 3]) assert.deepEqual(ownNetworks({ [OWN_NETWORKS]: bad }), []);
  // And one more beside them: what was no list is left behind, what was one is kept.
  defineNetwork(scope, { ...entry, id: 'autre' });
  assert.deepEqual(
    ownNetworks(scope).map(({ id }) => id),
    ['voisins', 'autre'],
  );
});

test('property: whatever comes is a network with a safe link, or a problem; nothing throws', () => {
  const field = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(entry), 'text', 'M0 0'));
  const raw = fc.oneof(
    fc.anything(),
    fc.record(
      { id: field, name: field, template: field, outline: field, limit: field },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(raw, (value) => {
      const network = parseOwnNetwork(value);
      if (isProblem(network)) return assert.ok(network.errors?.length);
      const link = intent(network, { url: 'https://a.fr/' }, 'b.example');
      assert.equal(new URL(link).protocol, 'https:');
    }),
    { numRuns: 300 },
  );
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('trap');
      },
    },
  );
  assert.ok(isProblem(parseOwnNetwork(trap)));
});

test('what a page left on Object.prototype is no field', () => {
  Object.defineProperty(Object.prototype, 'template', { value: entry.template, configurable: true });
  try {
    assert.equal(refused({ id: 'voisins', name: 'Voisins' }), '/template');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'template');
  }
});
