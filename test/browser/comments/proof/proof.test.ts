/** The work that is asked for under load: in slices, the same each time, skipped where the page is not secure. */
import '../../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import '../../../../src/browser/comments/comments.ts';
import { prove } from '../../../../src/browser/comments/proof/proof.ts';
import { companion, json, policy, thread } from '../companion.ts';
import type { Companion } from '../companion.ts';
import { filled, one, place, send, text, until } from '../support.ts';

const zeros = async (said: string): Promise<number> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said));
  return Math.clz32(new DataView(hash).getUint32(0));
};

let server: Companion;
beforeEach(() => {
  server = companion();
});
afterEach(() => {
  server.stop();
  localStorage.clear();
  sessionStorage.clear();
});

describe('the work for a comment', () => {
  it('is a number whose hash begins with the zero bits asked for, and the same each time', async () => {
    for (const bits of [1, 8, 12, 14]) {
      const number = await prove('a.pass', 'a-key', bits);
      expect(number).to.match(/^\d+$/);
      expect(await zeros(`a.pass.a-key.${number}`)).to.be.at.least(bits);
      expect(await prove('a.pass', 'a-key', bits)).to.equal(number);
    }
    expect(await prove('a.pass', 'a-key', 12)).not.to.equal(await prove('a.pass', 'b-key', 12));
  });

  it('lets the page breathe between slices', async () => {
    let breaths = 0;
    let waiting = true;
    const breathe = (): void => {
      breaths++;
      if (waiting) setTimeout(breathe);
    };
    setTimeout(breathe);
    await prove('a.pass', 'no-such-luck', 13, { digest: async () => new Uint8Array(32).fill(255).buffer });
    waiting = false;
    expect(breaths).to.be.at.least(100);
  });

  it('ends without a number rather than never; on a page that is not secure it is not tried', async () => {
    const never = { digest: async () => new Uint8Array(32).fill(255).buffer };
    expect(await prove('a', 'b', 4, never)).to.equal(undefined);
    const hidden = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
    Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get: () => undefined });
    try {
      expect(await prove('a', 'b', 4)).to.equal(undefined);
    } finally {
      Object.defineProperty(Crypto.prototype, 'subtle', hidden);
    }
  });

  it('goes with the comment when the rules ask for it, for its own key; not otherwise', async () => {
    const reason = 'Many comments are arriving.';
    server.on('GET /thread', () => json(thread({ policy: policy({ proof: 10, reason }) })));
    const element = await place();
    await filled(element);
    expect(text(element, '[part=rules]')).to.contain(reason);
    send(element);
    await until(() => server.of('POST /comments').length > 0);
    const [{ body, headers }] = server.of('POST /comments') as [(typeof server.requests)[0]];
    const said = `${body!['pass'] as string}.${headers['Idempotency-Key']}.${body!['proof'] as string}`;
    expect(await zeros(said)).to.be.at.least(10);
    await until(() => one(element, '[part~=waiting]'));
  });

  it('closed by a switch, the panel says why', async () => {
    const shut = policy({ open: false, mode: 'closed', reason: 'We are checking a problem.' });
    server.on('GET /thread', () => json(thread({ policy: shut })));
    const element = await place();
    await until(() => text(element, '[part=closed]') === 'Comments are closed. We are checking a problem.');
  });
});
