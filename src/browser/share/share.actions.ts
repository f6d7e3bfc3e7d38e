/** What the share line does besides linking: copy the address, print, open the device's own share sheet. */
import type { SharePage } from '../../model/share/page.ts';

/**
 * The actions that travel with the line, by the name an author writes. Each rejects when the browser refuses; an
 * `AbortError` means that the visitor turned back, as by closing the device's sheet; `InvalidStateError` that the sheet is
 * open already.
 */
export const actions = {
  copy: ({ url }: SharePage): unknown => navigator.clipboard.writeText(url),
  native: (page: SharePage): unknown => navigator.share({ ...page }),
  print: (): unknown => print(),
};
/** One of them. */
export type Action = keyof typeof actions;

/** Whether a name from the `networks` option is one of them. */
export const isAction = (id: string): id is Action => Object.hasOwn(actions, id);

/**
 * Whether the device offers its own share sheet for this page, under a finger rather than a mouse: there it comes first.
 * There is none on an insecure page, under `Permissions-Policy: web-share=()`, or in most desktop browsers.
 */
export const canShare = (page: SharePage): boolean =>
  matchMedia('(pointer:coarse)').matches && !!navigator.canShare?.({ ...page });
