/**
 * Networks that make sense only with something of the site's own: a picture, or an application registered with the
 * network. Without it they are not offered at all, so no link ever leads to an error page.
 */
import { httpUrl } from '../text/safe-url.ts';
import type { Network } from './network.ts';

/** A network, and what its template's `{image}` or `{app}` stands for. */
export interface DemandingNetwork extends Network {
  readonly needs: 'image' | 'app';
}

export const demandingNetworks = [
  {
    id: 'pinterest',
    name: 'Pinterest',
    template: 'https://www.pinterest.com/pin/create/button/?url={u}&media={image}&description={m}',
    ownTab: true,
    needs: 'image',
  },
  // The documented dialog, where plain `facebook` is an address that works without being documented. The visitor comes
  // back to the page, whose host must be among those of the application.
  {
    id: 'facebook-app',
    name: 'Facebook',
    template: 'https://www.facebook.com/dialog/share?app_id={app}&display=popup&href={u}&redirect_uri={u}',
    ownTab: true,
    hashtags: '&hashtag=%23{tag}',
    needs: 'app',
  },
] as const satisfies readonly DemandingNetwork[];

/** What a page gives them, as written in its head: `og:image`, and `fb:app_id`. */
export interface Given {
  /** Absolute http(s) address of the page's picture; anything else counts as absent. */
  readonly image?: unknown;
  /** The id of the site's application with Facebook: digits; anything else counts as absent. */
  readonly app?: unknown;
}

/** The networks whose wish is met, ready for `intent`. */
export const networksGiven = (given: Given): Network[] => {
  const { image, app } = { __proto__: null, ...given } as Given;
  const values = {
    image: httpUrl(image) ?? '',
    app: typeof app === 'string' && /^\d{5,20}$/.test(app.trim()) ? app.trim() : '',
  };
  return demandingNetworks.flatMap(({ needs, ...network }) => {
    const value = values[needs];
    // Encoded, a value holds no brace, so `intent` never takes a part of it for a placeholder of its own.
    return value
      ? [{ ...network, template: network.template.replace(`{${needs}}`, () => encodeURIComponent(value)) }]
      : [];
  });
};
