/** A town that sends mail, to a real server on loopback. */
import type { TestContext } from 'node:test';
import { remind } from '../../../src/node/comments/notices/remind.ts';
import { sendDue } from '../../../src/node/comments/notices/send.ts';
import type { Figures } from '../../../src/node/comments/notices/send.ts';
import { createPost } from '../../../src/node/mail/transport.ts';
import { noticeDeps } from '../../../src/node/routes/notice-deps.ts';
import { mailServer } from './smtp.ts';
import type { Arrived, MailServer } from './smtp.ts';
import { town } from './town.ts';
import type { Town } from './town.ts';

export interface MailTown extends Town {
  readonly server: MailServer;
  /** Looks at the calendar, then sends what is due. @returns what arrived since the last time */
  readonly mail: () => Promise<readonly Arrived[]>;
  /** The same with its figures. */
  readonly send: () => Promise<Figures>;
  readonly remind: () => Promise<void>;
  /** The form of a link, sent home as a browser does. */
  readonly press: (link: URL, fields?: Record<string, string>) => Promise<Response>;
  /** Opens a link. */
  readonly open: (link: URL) => Promise<Response>;
}

/** Nine to five, Monday to Friday, in Paris. */
export const hours = {
  zone: 'Europe/Paris',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '09:00', to: '17:00' }]]),
  ),
};

/** @param notices the site's; `policy` and `site` are laid over the town's */
export async function mailTown(
  t: TestContext,
  notices: Record<string, unknown>,
  more: {
    readonly policy?: Record<string, unknown>;
    readonly site?: Record<string, unknown>;
    readonly url?: string;
  } = {},
): Promise<MailTown> {
  const server = await mailServer(t);
  const made = await town(t, {
    policy: { fields: { name: 'optional', email: 'optional' }, ...more.policy },
    site: { lang: 'en', notices, ...more.site },
    file: { mail: { host: '127.0.0.1', port: server.port, tls: 'none', from: 'parvis@valmont.example' } },
    ...(more.url !== undefined && { url: more.url }),
  });
  const post = createPost(made.deps.config.mail!);
  t.after(() => post.close());
  const deps = { ...noticeDeps(made.deps), post };
  const site = made.deps.sites.get('valmont')!;
  let seen = 0;
  const send = (): Promise<Figures> => sendDue(deps, site, new AbortController().signal);
  const surfaceOf = (link: URL) => (link.host.startsWith('desk.') ? made.askDesk : made.ask);
  return {
    ...made,
    server,
    send,
    remind: () => remind(deps, site),
    async mail() {
      await remind(deps, site);
      await send();
      const news = server.mails.slice(seen);
      seen = server.mails.length;
      return news;
    },
    open: (link) => surfaceOf(link)(link.pathname + link.search),
    press: (link, fields = {}) =>
      surfaceOf(link)(link.pathname, {
        body: new URLSearchParams({ ...Object.fromEntries(link.searchParams), ...fields }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  };
}
