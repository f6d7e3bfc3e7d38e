/**
 * Parameters that say how a visitor came and not which page is meant. Someone who shares a page must not pass on the
 * campaign, the click or the newsletter subscription through which they found it.
 *
 * Only names that a tracker documents or is known to add by itself: a name too many here would share another page.
 */

/**
 * One pattern of a pair `name=value`, in either case. Prefixes: Google Analytics (`utm_`, which every tool reads), Matomo
 * (`mtm_`, `matomo_`, `piwik_`), Piano Analytics, once AT Internet (`at_`: any name with it is a campaign's), HubSpot
 * (`hsa_`). Whole names: Matomo when it was Piwik, AT Internet before that, Facebook, Instagram, Google, Microsoft, X,
 * TikTok, Yandex, LinkedIn, Mailchimp, Marketo, HubSpot.
 */
const tracking =
  /^((utm|mtm|matomo|piwik|at|hsa)_|(pk_(campaign|kwd|keyword|source|medium|content|cid)|xtor|fbclid|igshid|gclid|dclid|gbraid|wbraid|gad_source|srsltid|msclkid|twclid|ttclid|yclid|li_fat_id|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi)(=|$))/i;

/**
 * An address without its tracking parameters, and without a `?` that has nothing left to say. What stays keeps its
 * order and every byte. The address comes without a fragment.
 */
export const withoutTracking = (url: string): string => {
  return url.replace(/\?(.*)/, (_, query: string) => {
    const kept = query.split('&').filter((pair) => !tracking.test(pair));
    return kept.join('&') && '?' + kept.join('&');
  });
};
