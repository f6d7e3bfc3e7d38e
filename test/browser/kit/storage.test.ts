/** What is kept when the browser's storage is full for a moment, or refuses. */
import { expect } from '@open-wc/testing';
import { forget, keep, kept } from '../../../src/browser/kit/storage.ts';

const { setItem } = Storage.prototype;
const full = (): void => {
  Storage.prototype.setItem = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
};
const room = (): void => {
  Storage.prototype.setItem = setItem;
};
const value = (): unknown => kept('session', 'place').get('');

afterEach(() => {
  room();
  forget('session', 'place');
});

describe('storage that is full', () => {
  it('the page remembers what did not fit', () => {
    keep('session', 'place', { text: 'one' });
    full();
    expect(keep('session', 'place', { text: 'two' })).to.equal(false);
    expect(value()).to.deep.equal({ text: 'two' });
  });

  it('what fits again counts, not what was remembered before', () => {
    full();
    keep('session', 'place', { text: 'one' });
    room();
    expect(keep('session', 'place', { text: 'two' })).to.equal(true);
    expect(value()).to.deep.equal({ text: 'two' });
  });
});
