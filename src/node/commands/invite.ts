/** `parvis invite`: who may come in at the desk of a site; a link that works once. */
import { randomBytes } from 'node:crypto';
import { cleanLine } from '../../model/text/clean.ts';
import { siteZone } from '../../model/site.ts';
import { invite } from '../desk/sessions.ts';
import type { Staff } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Command, Outcome } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configOption } from './configuration.ts';
import { withSite } from './site.ts';

const roles: readonly Staff['role'][] = ['moderator', 'manager', 'contributor', 'admin'];
const isRole = (value: string): value is Staff['role'] => roles.some((role) => role === value);

const lines = (...all: readonly string[]): Outcome => done(all.join('\n') + '\n');

export const inviteCommand: Command = {
  name: 'invite',
  options: {
    ...configOption,
    site: 'string',
    name: 'string',
    role: 'string',
    service: 'string',
    list: 'boolean',
    revoke: 'string',
  },
  takes: [0, 0],
  run(call) {
    const { values, switches, language } = call;
    const { error, invite: words } = language.cli;
    const name = cleanLine(values.get('name') ?? '').slice(0, 200);
    const service = cleanLine(values.get('service') ?? '').slice(0, 200);
    const role = values.get('role');
    const gone = values.get('revoke');
    if (role !== undefined && !isRole(role))
      return misused(error.value({ option: '--role', value: shown(role), expected: roles.join(', ') }));
    if (gone === undefined && !switches.has('list')) {
      if (name && role === undefined) return misused(error.missing('--role'));
      if (!name && role !== undefined) return misused(error.missing('--name'));
    }
    return withSite(call, async ({ site }, store, { deskUrl }) => {
      const people = await store.staffing.staff(site.id);
      if (gone !== undefined) {
        const person = people.find(({ id }) => id === gone);
        if (!person) return failed(words.unknown(shown(gone)));
        const ended = await store.staffing.revoke(site.id, gone, { staff: '', at: new Date().toISOString() });
        return ended ? lines(words.revoked(person.name)) : failed(words.lastAdmin);
      }
      if (!name || role === undefined || switches.has('list'))
        return people.length ? lines(...people.map(words.person)) : lines(words.nobody(site.name));
      if (deskUrl === undefined) return failed(words.noDesk);
      const made = await invite(
        {
          store,
          clock: { now: () => Date.now() },
          random: (bytes) => randomBytes(bytes).toString('base64url'),
        },
        site.id,
        { name, role, ...(service && { service }) },
      );
      const until = new Intl.DateTimeFormat(language.tag, {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: siteZone(site),
      }).format(new Date(made.until));
      return lines(
        words.made({ name, role, site: site.name }),
        `${deskUrl}s/${site.id}/form/sign-in?token=${made.token}`,
        words.until(until),
      );
    });
  },
};
