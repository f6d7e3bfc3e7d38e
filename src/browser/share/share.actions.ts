/** What the share line does besides linking: copy the address, print, open the device's own share sheet. */

/** The actions an author can name among the networks. */
export const actions = ['native', 'copy', 'print'] as const;
/** One of them. */
export type Action = (typeof actions)[number];

/** What is shared: the page's address and title. */
export interface Shared {
  readonly url: string;
  readonly title: string;
}

/** Whether a name from the `networks` option is an action. */
export const isAction = (id: string): id is Action => (actions as readonly string[]).includes(id);

/** A finger rather than a mouse: the device's own sheet comes first there. */
const touch = (): boolean => matchMedia('(pointer:coarse)').matches;

/**
 * Whether the device offers its own share sheet for this page. It does not on an insecure page, under
 * `Permissions-Policy: web-share=()`, or in most desktop browsers.
 */
export const canShare = (shared: Shared): boolean => touch() && !!navigator.canShare?.({ ...shared });

/**
 * Runs an action.
 *
 * @param action `print`, `copy`, or else the device's sheet
 *
 * @returns true when it was done, false when the visitor turned back (closing the device's sheet is no error)
 * @throws when the browser refuses: the caller then offers the address to copy by hand
 */
export async function run(action: string, shared: Shared): Promise<boolean> {
  if (action === 'print') {
    print();
    return true;
  }
  try {
    await (action === 'copy' ? navigator.clipboard.writeText(shared.url) : navigator.share({ ...shared }));
    return true;
  } catch (refusal) {
    if ((refusal as Error).name === 'AbortError') return false;
    throw refusal;
  }
}
