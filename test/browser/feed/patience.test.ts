/** <parvis-feed> when it is drawn anew: the focus stays, and what is covered stays so. */
import '../../support/browser/policy.ts';
import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/browser/feed/feed.ts';
import type { Files } from './support.ts';
import {
  SRC,
  all,
  file,
  files,
  one,
  place,
  post,
  posts,
  root,
  said,
  text,
  titles,
  until,
} from './support.ts';

let server: Files;
beforeEach(() => {
  server = files();
});
afterEach(() => server.stop());

describe('trying again', () => {
  it('leaves the focus on what came in place of the button', async () => {
    server.on(SRC, () => new Response('', { status: 503 }));
    const element = await place();
    await until(() => one(element, '[part~=retry]'));
    server.on(SRC, () => file(posts(3)));
    one(element, '[part~=retry]').focus();
    one(element, '[part~=retry]').click();
    await until(() => titles(element).length === 3);
    await until(() => root(element).activeElement?.id === 'heading');
    expect(said(element)).to.equal('');
  });
});

describe('a warning', () => {
  const covered = (id: string) =>
    post({ id, tags: [id], warning: `About ${id}`, content: [text(`Words of ${id}.`)] });

  it('that a reader opened uncovers its own post and no other, wherever they come to stand', async () => {
    server.on(SRC, () => file([covered('one'), covered('two')]));
    const element = await place({ filters: 'tag' });
    const warnings = () => all<HTMLDetailsElement>(element, 'details');
    await until(() => warnings().length === 2 && one(element, 'select'));
    /** Opens or closes the first one, as a reader does; the browser tells of it a moment later. */
    const turn = async (): Promise<void> => {
      const told = oneEvent(warnings()[0]!, 'toggle');
      one(element, 'summary').click();
      await told;
      await element.updateComplete;
    };
    await turn();
    const choose = async (value: string, count: number): Promise<void> => {
      const list = one<HTMLSelectElement>(element, 'select');
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => warnings().length === count);
    };
    await choose('two', 1);
    expect(warnings()[0]!.textContent).to.contain('Words of two.');
    expect(warnings()[0]!.open, 'nobody asked for this one').to.equal(false);
    await choose('', 2);
    expect(warnings().map(({ open }) => open)).to.deep.equal([true, false]);
    // What was closed again stays closed.
    await turn();
    await choose('one', 1);
    expect(warnings()[0]!.open).to.equal(false);
  });
});
