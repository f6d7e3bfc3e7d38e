/** What a panel may use of the line that opened it. */
import type { SharePage } from '../../../model/share/page.ts';
import type { ShareMoreTerms } from '../../../words/terms.ts';
import { langTag } from '../../kit/language.ts';
import type { PanelContext } from '../panel.ts';
import { ShareOpenedEvent, ShareOpenEvent } from '../share.events.ts';
import type { ShareLine } from '../share.lazy.ts';

/** @param close closes the panel */
export const panelContext = (
  { element, say }: ShareLine,
  page: SharePage,
  words: ShareMoreTerms,
  close: () => void,
): PanelContext => ({
  page,
  words,
  lang: langTag(element),
  requestUpdate: () => element.requestUpdate(),
  open(id, href) {
    if (!element.dispatchEvent(new ShareOpenEvent(id, page.url))) return false;
    window.open(href, '_blank', 'noopener,noreferrer');
    element.dispatchEvent(new ShareOpenedEvent(id, page.url));
    return true;
  },
  say,
  close,
});
