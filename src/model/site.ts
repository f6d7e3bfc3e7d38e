/**
 * A site: one institution on a companion. Every row, unique key, role and job carries its id.
 */
import { checkCalendar } from './calendar.ts';
import { problem } from './problem.ts';
import { isProblem } from './failure.ts';
import type { FieldError, Problem } from './problem.ts';
import { networkId } from './post.ts';
import { policyShape } from './policy.ts';
import { httpUrl } from './text/safe-url.ts';
import { parse } from './wire/parse.ts';
import { list, object, optional, or, own, pattern, text, url } from './wire/shape.ts';
import type { Infer } from './wire/shape.ts';
import { lang, name } from './wire/common.ts';

/** An origin exactly as browsers send it: `https://www.ville.example`, no path, no trailing slash (S-22). */
export const origin = /* @__PURE__ */ own('origin', (value) => {
  const address = httpUrl(value);
  return address && new URL(address).origin === value ? value : undefined;
});

/** An account that speaks for the institution: share, feed and pusher all read this list. */
export const officialAccountShape = /* @__PURE__ */ object({
  network: networkId,
  url,
  handle: optional(text(300, 1)),
  /** Service of the institution that holds it. */
  service: optional(name),
});

export const siteShape = /* @__PURE__ */ object({
  /** Stands in paths (`/s/{id}/…`): small letters, digits, hyphens. */
  id: pattern(/^[a-z0-9][a-z0-9-]*$/, 40),
  /** The institution's name. */
  name,
  /** Its home page. */
  url,
  /** Where its pages are served; a request names its site in its path and is checked against these. */
  origins: list(origin, 50, 1),
  lang: or(lang, 'fr'),
  policy: or(policyShape, {}),
  accounts: or(list(officialAccountShape, 200), []),
  /** The look of the companion's own pages. */
  look: optional(
    object({
      /** A picture on the site's own host; shown 40 px high. */
      logo: optional(url),
      /** `#rrggbb`; mixed with the text's colour, so that it is readable whatever it is. */
      accent: optional(pattern(/^#[0-9A-Fa-f]{6}$/, 7)),
    }),
  ),
  /** Networks of its share links, in order; absent = the default ones. */
  networks: optional(list(networkId, 60)),
});

export type Site = Infer<typeof siteShape>;
/** The time zone in which a site counts its days and writes its dates: its calendar's, else UTC. */
export const siteZone = ({ policy }: Pick<Site, 'policy'>): string => policy.calendar?.zone ?? 'UTC';

export type OfficialAccount = Infer<typeof officialAccountShape>;

/** May a page of this origin speak for the site? Exact match, own list only (S-22). */
export const allowsOrigin = (site: Site, value: string | null | undefined): boolean =>
  site.origins.some((one) => one === value);

/** Reads a site from configuration (strict). `at` goes before each path: where the site stands in its file. */
export function parseSite(value: unknown, at = ''): Site | Problem {
  const site = parse(siteShape, value, { strict: true });
  const errors: readonly FieldError[] = isProblem(site)
    ? (site.errors ?? []).map((error) => ({ ...error, path: at + error.path }))
    : site.policy.calendar
      ? checkCalendar(site.policy.calendar, at + '/policy/calendar')
      : [];
  return errors.length ? problem('invalid', { errors }) : site;
}
