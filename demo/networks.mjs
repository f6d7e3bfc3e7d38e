/**
 * The networks on which Valmont-sur-Lys speaks, as far as a collector asks them: what their servers would answer about
 * its accounts, recorded in `recorded/`. So the real collector reads them over HTTP, and nobody else's server is asked.
 *
 * Paths and shapes are those of Mastodon (https://docs.joinmastodon.org/methods/accounts/) and of Bluesky
 * (https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed); every word in them is invented.
 */
import { readFileSync } from 'node:fs';

const recorded = (name) => readFileSync(new URL(`recorded/${name}.json`, import.meta.url), 'utf8');

/**
 * Adds the networks' addresses to the site.
 *
 * @param {import('hono').Hono} app
 */
export function addNetworks(app) {
  const json = (c, text, status = 200) =>
    c.body(text, status, { 'Content-Type': 'application/json; charset=utf-8' });
  /** Either network's way to say that there is no such account. */
  const unknown = (c, status, said) => json(c, JSON.stringify(said), status);
  const { id, username } = JSON.parse(recorded('mastodon/lookup'));

  app.get('/api/v1/accounts/lookup', (c) =>
    c.req.query('acct') === username
      ? json(c, recorded('mastodon/lookup'))
      : unknown(c, 404, { error: 'Record not found' }),
  );
  app.get('/api/v1/accounts/:id/statuses', (c) =>
    c.req.param('id') === id
      ? json(c, recorded('mastodon/statuses'))
      : unknown(c, 404, { error: 'Record not found' }),
  );
  app.get('/xrpc/app.bsky.feed.getAuthorFeed', (c) =>
    c.req.query('actor') === 'valmont.example'
      ? json(c, recorded('bluesky/author-feed'))
      : unknown(c, 400, { error: 'InvalidRequest', message: 'Profile not found' }),
  );

  // Where a link to an account, a post or a tag of the invented Mastodon server leads: a page that says what it is.
  for (const path of ['/:account{@[\\w.]+}', '/:account{@[\\w.]+}/:post', '/tags/:tag'])
    app.get(path, (c) => c.redirect('/comptes.html'));
}
