/** The name of the saved file. */
import { expect } from '@open-wc/testing';
import { fileName } from '../../../../src/browser/share/qr/qr.file.ts';

describe('fileName', () => {
  it('keeps letters and digits of every script, and nothing a file system refuses', () => {
    const names: [title: string, name: string][] = [
      ['Budget 2027 : votez !', 'qr-budget-2027-votez.svg'],
      ['../../etc/passwd', 'qr-etc-passwd.svg'],
      ['C:\\con\u0000.txt\u202egpj', 'qr-c-con-txtgpj.svg'],
      ['市民のお知らせ', 'qr-市民のお知らせ.svg'],
      ['…', 'qr-a-example.svg'],
      ['mot '.repeat(50), `qr-${'mot-'.repeat(15).slice(0, 60)}.svg`],
    ];
    for (const [title, name] of names) expect(fileName(title, 'https://a.example/x')).to.equal(name);
  });
});
