/** What follows a form: it is drawn when it comes, and asked for again when it did not. */
import { expect } from '@open-wc/testing';
import { following } from '../../../src/browser/comments/form/follow.ts';
import type { Panel } from '../../../src/browser/comments/panel.ts';

const panel = () => {
  const told: string[] = [];
  let drawn = 0;
  return {
    told,
    drawn: () => drawn,
    panel: {
      update: () => Promise.resolve(drawn++),
      say: (text: string) => told.push(text),
    } as never as Panel,
  };
};

describe('what follows a form', () => {
  it('is drawn when it comes, without a key of the writer’s', async () => {
    const page = panel();
    let arrive = (_: string): void => undefined;
    const form = following(page.panel, 'not yet', () => new Promise<string>((resolve) => (arrive = resolve)));
    form.come();
    expect([form.later, page.drawn()]).to.deep.equal([undefined, 0]);
    const there = new Promise<void>((resolve) => form.then(() => resolve()));
    arrive('later');
    await there;
    expect([form.later, page.drawn()]).to.deep.equal(['later', 1]);
  });

  it('says so when it does not come, and comes at the next press', async () => {
    const page = panel();
    let times = 0;
    const form = following(page.panel, 'not yet', () =>
      times++ ? Promise.resolve('later') : Promise.reject(new Error('offline')),
    );
    const said = new Promise<void>((resolve) => {
      page.panel.say = (text) => {
        page.told.push(text);
        resolve();
      };
    });
    form.then(() => expect.fail('it has not come'));
    await said;
    expect(page.told).to.deep.equal(['not yet']);
    expect(await new Promise((resolve) => form.then(resolve))).to.equal('later');
  });
});
