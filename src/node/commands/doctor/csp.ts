/**
 * What a page's Content-Security-Policy lacks for the widgets. The widgets need their scripts, their styles and the
 * companion's answers; under Trusted Types also Lit's one policy.
 */

/** Directives by name; the first of a name counts (CSP 3). */
function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    if (name && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), sources);
  }
  return found;
}

/** Does a list of sources let this origin through? */
function allows(sources: readonly string[], origin: URL, page: URL): boolean {
  return sources.some((source) => {
    const one = source.toLowerCase();
    if (one === "'self'") return origin.origin === page.origin;
    // A nonce or a hash is on the tag that the site writes, and `strict-dynamic` covers what that tag loads.
    if (one === "'strict-dynamic'") return true;
    if (one === '*' || one === origin.protocol) return true;
    const [, scheme, host = '', port] =
      /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(?:\/.*)?$/.exec(one) ?? [];
    if (!host || (scheme !== undefined && `${scheme}:` !== origin.protocol && scheme !== 'http'))
      return false;
    if (
      port !== undefined &&
      port !== '*' &&
      port !== (origin.port || (origin.protocol === 'https:' ? '443' : '80'))
    )
      return false;
    if (port === undefined && origin.port !== '') return false;
    return host.startsWith('*.') ? origin.hostname.endsWith(host.slice(1)) : host === origin.hostname;
  });
}

/** How the companion's origin is written in that page's policy. */
const written = (origin: URL, page: URL): string =>
  origin.origin === page.origin ? "'self'" : origin.origin;

/**
 * The directives to add to one policy, as they are written; none when it is enough.
 * @param policy one header's value; a page may send several, each of which must allow
 */
export function cspLacks(policy: string, page: URL, companion: URL): readonly string[] {
  const directives = directivesOf(policy);
  const lacks: string[] = [];
  for (const name of ['script-src', 'style-src', 'connect-src', 'img-src']) {
    const sources = directives.get(`${name}-elem`) ?? directives.get(name) ?? directives.get('default-src');
    if (sources && !allows(sources, companion, page)) lacks.push(`${name} ${written(companion, page)}`);
  }
  const policies = directives.get('trusted-types');
  if (policies && !policies.includes('lit-html') && !policies.includes('*'))
    lacks.push('trusted-types lit-html');
  return lacks;
}
