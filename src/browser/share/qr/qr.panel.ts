/** The panel with the page's QR code, to be scanned from the screen or saved for a poster. Made on the device. */
import { qrCode } from '../../kit/qr/code.ts';
import type { Panel, PanelContext } from '../panel.ts';
import { fileName, save } from './qr.file.ts';
import { qrView } from './qr.view.ts';

export { default as styles } from './qr.scss';

/** @param context of the line that opened it; the address in the code is the one that its links share */
export function createPanel({ page: { url, title }, words: { qr } }: PanelContext): Panel {
  const code = qrCode(url);
  return {
    heading: qr.heading,
    render: () =>
      qrView(code, url, qr, ({ currentTarget }) => {
        const drawing = (currentTarget as Element).parentElement?.querySelector('svg');
        if (drawing) save(drawing, fileName(title, url));
      }),
  };
}
