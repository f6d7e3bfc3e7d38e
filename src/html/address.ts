/** Which addresses may stand in markup that we write (S-13). */
import { httpUrl } from '../model/text/safe-url.ts';

/**
 * The address as it is to be written, or undefined when it must not be: http(s) in its normal form; a path on our
 * own host, a query or a fragment; and, where a link may open an application, `mailto:`, `sms:`, `tel:` and the
 * networks' `threema:` and `viber:`.
 * @param apps whether those may be written: in `href`, not in what is loaded or sent to
 */
export const markupAddress = (value: string, apps: boolean): string | undefined => {
  const url = httpUrl(value);
  if (url) return url;
  const own = /^(?:[#?]|\/(?![/\\])|$)/;
  const app = /^(?:mailto|sms|tel|threema|viber):/i;
  return !/[\s\p{Cc}\\]/u.test(value) && (own.test(value) || (apps && app.test(value))) ? value : undefined;
};
