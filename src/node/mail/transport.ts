/**
 * The way to the mail server, through nodemailer: the host that the configuration names and no other. Encryption is
 * insisted on where it is configured; neither files nor addresses are ever read for a message's sake.
 */
import { createTransport } from 'nodemailer';
import type { MailConfig } from '../config/config.ts';
import type { Secret } from '../secret.ts';
import { line } from './line.ts';
import type { Mailbox, Message, Post, Sent } from './message.ts';

/** Milliseconds for a connection, a greeting, and silence afterwards. */
const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** What the server or the system said, as a code: the text may quote an address. */
interface Fault {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}

/** @param fault as nodemailer throws it */
export function outcomeOf(fault: unknown): Sent {
  const { code, responseCode } = (fault ?? {}) as Fault;
  const name = typeof code === 'string' ? code : 'unknown';
  const reply = typeof responseCode === 'number' ? responseCode : undefined;
  const said = reply === undefined ? name : `${name} ${reply}`;
  if (name === 'EAUTH' || name === 'ENOAUTH' || name === 'EOAUTH2' || name === 'ETLS')
    return { outcome: 'closed', code: said };
  // 4xx: not now. 5xx about sender, recipient or content: never. Without a reply it was the way there.
  return { outcome: reply !== undefined && reply >= 500 ? 'refused' : 'later', code: said };
}

const box = ({ name, address }: Mailbox): { name: string; address: string } => ({
  name: line(name ?? ''),
  address,
});

/** @param password absent for a server that asks for none */
export function createPost(config: MailConfig, password?: Secret): Post {
  const { host, port, tls, user } = config;
  const transport = createTransport({
    host,
    port,
    ...TIMES,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2' },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user !== undefined && password && { auth: { user, pass: password.reveal() } }),
  });
  return {
    async send({ id, from, to, replyTo, subject, text, html, lang, unsubscribe }: Message) {
      try {
        await transport.sendMail({
          messageId: id,
          from: box(from),
          to: box(to),
          ...(replyTo !== undefined && { replyTo }),
          subject: line(subject),
          text,
          html,
          headers: {
            'Content-Language': lang,
            // No out-of-office message answers a machine (RFC 3834).
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe !== undefined && {
              'List-Unsubscribe': `<${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
        return { outcome: 'sent', code: 'ok' };
      } catch (fault) {
        return outcomeOf(fault);
      }
    },
    async check() {
      try {
        await transport.verify();
        return { outcome: 'sent', code: 'ok' };
      } catch (fault) {
        return outcomeOf(fault);
      }
    },
    close: () => transport.close(),
  };
}
