/** `parvis mail test ADDRESS`: sends one message, and says what the mail server made of it. */
import { randomBytes } from 'node:crypto';
import { trial } from '../../html/mail/staff.ts';
import { email } from '../../model/wire/email.ts';
import type { MailConfig } from '../config/config.ts';
import { MAIL_PASSWORD_VARIABLE, readMailPassword } from '../config/secrets.ts';
import type { Sent } from '../mail/message.ts';
import type { Post } from '../mail/message.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Language, Outcome } from './command.ts';
import { done, failed, misused } from './command.ts';
import { configOption, withConfig } from './configuration.ts';
import { mailWords } from './mail-words.ts';
import { withSite } from './site.ts';

/** The way to the mail server, or the sentence that says what it lacks. */
export async function postOf(
  mail: MailConfig,
  env: Call['means']['env'],
  { cli, records }: Language,
): Promise<Post | string> {
  const password = readMailPassword(mail, env);
  const { user = '', passwordFile = '', passwordEnv: variable = MAIL_PASSWORD_VARIABLE } = mail;
  if (password === 'open') return cli.error.secretOpen(passwordFile);
  if (password === 'unreadable') return cli.error.unreadable(passwordFile);
  if (password === 'absent')
    return passwordFile
      ? records.mail.noPasswordFile(passwordFile)
      : records.mail.noPassword({ variable, user });
  // Loaded where it is needed: most commands send nothing.
  const { createPost } = await import('../mail/transport.ts');
  return createPost(mail, password);
}

/** What the server's answer means for whoever has configured it; undefined when all is well. */
export const faultOf = (
  { outcome, code: why }: Sent,
  host: string,
  { records }: Language,
): string | undefined =>
  outcome === 'sent'
    ? undefined
    : outcome === 'closed'
      ? records.mail.closed({ host, why })
      : records.mail.away({ host, why });

/** After a backup was brought back: what waits in the outbox may go. */
const resume = (call: Call): Promise<Outcome> =>
  withSite(call, async ({ site }, store) => {
    const { resumed, notPaused } = call.language.moves.mail;
    const was = await store.write(async (tx) => {
      const paused = (await tx.switches(site.id)).find(
        // A suspension is another's to end.
        ({ what, cause }) => what === 'mail' && cause !== 'suspended',
      );
      if (paused)
        await tx.flip(site.id, { ...paused, act: 'resume', staff: '', at: new Date().toISOString() });
      return paused !== undefined;
    });
    return done((was ? resumed : notPaused)(site.id) + '\n');
  });

export const mailCommand: Command = {
  name: 'mail',
  options: { ...configOption, site: 'string' },
  takes: [1, 2],
  run(call) {
    const { positionals, values, language, means } = call;
    const { error } = language.cli;
    const { mail: words, data } = language.records;
    const [action = '', to = ''] = positionals;
    if (action === 'resume') return resume(call);
    if (action !== 'test')
      return misused(error.value({ option: 'ACTION', value: shown(action), expected: 'test, resume' }));
    if (!email.pattern!.test(to)) return misused(data.email(shown(to)));
    return withConfig(call, async ({ mail, sites }) => {
      if (!mail) return failed(words.none);
      const id = values.get('site');
      const one = id === undefined ? sites[0] : sites.find(({ site }) => site.id === id);
      const expected = sites.map(({ site }) => site.id).join(', ');
      if (!one) return misused(error.value({ option: '--site', value: shown(id ?? ''), expected }));
      const post = await postOf(mail, means.env, language);
      if (typeof post === 'string') return failed(post);
      const { site, notices } = one;
      const from = notices.from ?? mail.from;
      const replyTo = notices.replyTo ?? mail.replyTo;
      try {
        const sent = await post.send({
          ...trial(mailWords(site)),
          id: `<${randomBytes(16).toString('hex')}@${from.split('@').at(-1)}>`,
          from: { name: site.name, address: from },
          to: { address: to },
          ...(replyTo !== undefined && { replyTo }),
        });
        if (sent.outcome === 'refused') return failed(words.refused({ to: shown(to), why: sent.code }));
        const fault = faultOf(sent, mail.host, language);
        return fault === undefined
          ? done(words.sent({ to: shown(to), host: mail.host }) + '\n')
          : failed(fault);
      } finally {
        post.close();
      }
    });
  },
};
