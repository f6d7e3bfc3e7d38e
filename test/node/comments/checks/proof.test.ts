import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { PROOF_BITS, proof, proofBits, proves } from '../../../../src/node/comments/checks/proof.ts';
import { newKey, PAGE, town } from '../../../support/node/town.ts';
import { looked, passOf } from './looked.ts';

/** Does the work, as a browser does. */
function work(pass: string, key: string, bits: number): string {
  for (let n = 0; ; n++) {
    const hash = createHash('sha256').update(`${pass}.${key}.${n}`).digest();
    if (Math.clz32(hash.readUInt32BE(0)) >= bits) return String(n);
  }
}

test('work is asked for as the site says: never, under load, always', () => {
  const asked = (proof: 'off' | 'load' | 'always') => [
    proofBits({ proof }, false),
    proofBits({ proof }, true),
  ];
  assert.deepEqual(asked('off'), [undefined, undefined]);
  assert.deepEqual(asked('load'), [undefined, PROOF_BITS]);
  assert.deepEqual(asked('always'), [PROOF_BITS, PROOF_BITS]);
});

test('a number proves the work for its own pass and key, and for no other', () => {
  const given = { pass: passOf(60_000), key: 'a-key-of-this-one' };
  const number = work(given.pass, given.key, 12);
  assert.equal(proves({ ...given, proof: number }, 12), true);
  let others = 0;
  for (let i = 0; i < 50; i++) if (proves({ ...given, key: `another key ${i}`, proof: number }, 12)) others++;
  assert.ok(others < 3, `${others} of 50 by chance`);
  for (const wrong of ['', '-1', '1e3', ' 1', '1234567890123', `${number}.0`, 'x'])
    assert.equal(proves({ ...given, proof: wrong }, 0), false, wrong);
});

test('without the work a comment is held, and only then; nothing is refused', () => {
  const rules = { proof: 'always' } as const;
  const pass = passOf(60_000);
  const right = work(pass, 'a-key-of-this-one', PROOF_BITS);
  assert.deepEqual(proof.run(looked({ rules })), { hold: [{ rule: 'proof' }] });
  assert.deepEqual(proof.run(looked({ rules, draft: { pass, proof: right } })), {});
  assert.deepEqual(
    proof.run(looked({ rules, draft: { pass, proof: right }, looked: { key: 'another key' } })),
    {
      hold: [{ rule: 'proof' }],
    },
  );
  assert.deepEqual(proof.run(looked()), {});
  assert.deepEqual(proof.run(looked({ looked: { busy: true } })), { hold: [{ rule: 'proof' }] });
});

test('in a town: the page says how much, the work lets a comment through, sending again is the same request', async (t) => {
  const at = await town(t, { policy: { mode: 'postmoderation' }, site: { checks: { proof: 'always' } } });
  const { policy } = await at.thread();
  assert.equal(policy.proof, PROOF_BITS);
  assert.equal((await at.sent({ text: 'Without' })).comment.state, 'held');
  const [key, pass] = [newKey(), await at.pass()];
  const draft = { text: 'With', pass, proof: work(pass, key, PROOF_BITS) };
  const answer = await at.post(draft, { 'idempotency-key': key });
  assert.equal(answer.status, 201);
  const again = await at.ask('/s/valmont/comments', {
    body: { page: PAGE, text: 'With', pass },
    headers: { 'idempotency-key': key },
  });
  assert.equal(again.status, 201, 'the same words under the same key, whatever work came with them');
  assert.equal((await at.thread()).counts.public, 1);
});
