/** Which addresses may stand in markup that we write (S-13). */
import { httpUrl } from '../model/text/safe-url.ts';

/**
 * The address as it is to be written, or undefined when it must not be: http(s) in its normal form; a path on our
 * own host, a picture in the folder `media` beside the page or a page of an archive beside another, a query or a fragment; and, where a link may open an
 * application, `mailto:`, `sms:`, `tel:` and the networks' `threema:` and `viber:`.
 * @param apps whether those may be written: in `href`, not in what is loaded or sent to
 */
export const markupAddress = (value: string, apps: boolean): string | undefined => {
  const url = httpUrl(value);
  if (url) return url;
  // A mirrored picture beside a feed's page, a page of an archive beside its list; without a colon it is never another scheme.
  const own = /^(?:[#?]|\/(?![/\\])|$|media\/[\w.-]+$|[0-9a-f]{20}\.html$)/;
  const app = /^(?:mailto|sms|tel|threema|viber):/i;
  return !/[\s\p{Cc}\\]/u.test(value) && (own.test(value) || (apps && app.test(value))) ? value : undefined;
};

/** A list of pictures of several widths, as `srcset` has it; undefined when one of its addresses must not be written. */
export const markupSet = (value: string): string | undefined => {
  const all = value.split(', ').map((one) => {
    const [, address = '', width = ''] = /^(\S+) (\d{1,5}w)$/.exec(one) ?? [];
    const safe = address.includes(',') ? undefined : markupAddress(address, false);
    return safe ? `${safe} ${width}` : undefined;
  });
  return all.every((one) => one !== undefined) ? all.join(', ') : undefined;
};
