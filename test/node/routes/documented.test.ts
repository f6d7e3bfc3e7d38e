/** What the companion answers and what its API's description says are the same routes. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { routes } from '../../../src/model/wire/routes.ts';
import type { Surfaces } from '../../../src/node/routes/mount.ts';
import { mounts } from '../../../src/node/routes/table.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { companion } from '../../support/node/companion.ts';

/** Only where a site's configuration has a provider (test/node/routes/sign-in.test.ts answers them). */
const OPTIONAL = ['post /s/{site}/sign-in/code', 'post /s/{site}/sign-in/end'];

/** Pages for people, files, forms without script and signs of life: no API. */
const PAGES =
  /^get \/(?:healthz|readyz|$)|\.(?:css|js|svg|csv|html|atom|opml)$|\/(?:dist|media)\/\{name\}$|\/(?:pages|form)\/|^get \/s\/\{site\}\/(?:figures|desk)$/;

test('every route of the API is described, and nothing else is', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-documented-'));
  const store = await openStore({ url: `sqlite:${join(folder, 'parvis.db')}` });
  t.after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let surfaces: Surfaces | undefined;
  companion(store, { mounts: [...mounts, (made) => (surfaces = made)] });
  for (const on of ['public', 'desk'] as const) {
    const answered = new Set(
      surfaces![on].routes
        .filter(({ method }) => method !== 'ALL')
        .map(
          ({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`,
        ),
    );
    const described = routes
      .filter((route) => route.on === on)
      .map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(
      described.filter((route) => !answered.has(route) && !OPTIONAL.includes(route)),
      [],
      `described on ${on}, and not answered`,
    );
    assert.deepEqual(
      [...answered].filter((route) => !described.includes(route) && !PAGES.test(route)),
      [],
      `answered on ${on}, and not described`,
    );
  }
});
