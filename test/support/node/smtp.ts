/** A real mail server on loopback, which keeps what it is sent; and a reader of MIME that knows what our mails need. */
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

/** One mail as it arrived. */
export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  /** By lower-case name, unfolded and decoded; a name that stands twice has both. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
  readonly html: string;
}

/** A server that runs. */
export interface MailServer {
  readonly port: number;
  readonly mails: Arrived[];
  /** What it answers to the next messages instead of taking them. */
  refuse?: { readonly code: number; readonly at: 'rcpt' | 'data' } | undefined;
  stop(): Promise<void>;
}

const bytesOf = (body: string, encoding: string): Buffer =>
  /quoted-printable/i.test(encoding)
    ? Buffer.from(
        body
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      )
    : Buffer.from(body, /base64/i.test(encoding) ? 'base64' : 'latin1');

const wordOf = (text: string): string =>
  text
    .replace(/(=\?[^?]+\?[QB]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
      bytesOf(
        kind.toUpperCase() === 'Q' ? body.replaceAll('_', '=20') : body,
        kind.toUpperCase() === 'Q' ? 'quoted-printable' : 'base64',
      ).toString('latin1'),
    );

function headersOf(head: string): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    const decoded = wordOf(value);
    const shown = decoded === value ? value : Buffer.from(decoded, 'latin1').toString('utf8');
    headers.set(key, [...(headers.get(key) ?? []), shown]);
  }
  return headers;
}

function partsOf(raw: string): { text: string; html: string } {
  const found = { text: '', html: '' };
  const walk = (part: string): void => {
    const at = part.indexOf('\r\n\r\n');
    const headers = headersOf(part.slice(0, at));
    const type = headers.get('content-type')?.[0] ?? 'text/plain';
    const body = part.slice(at + 4);
    const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
    if (boundary !== undefined) {
      for (const one of body.split(`--${boundary}`).slice(1, -1)) walk(one.replace(/^\r\n/, ''));
      return;
    }
    const text = bytesOf(body, headers.get('content-transfer-encoding')?.[0] ?? '').toString('utf8');
    if (/^text\/html/i.test(type)) found.html = text.replaceAll('\r\n', '\n');
    else found.text = text.replaceAll('\r\n', '\n');
  };
  walk(raw);
  return found;
}

/** Reads one message. */
export function readMail(raw: string, from: string, to: readonly string[]): Arrived {
  return { from, to, raw, headers: headersOf(raw.slice(0, raw.indexOf('\r\n\r\n'))), ...partsOf(raw) };
}

/** Starts one on a free port; the test's end stops it. */
export async function mailServer(
  t: { after(work: () => unknown): void },
  options: SMTPServerOptions = {},
): Promise<MailServer> {
  const state: { refuse?: MailServer['refuse'] } = {};
  const mails: Arrived[] = [];
  const fault = (): (Error & { responseCode: number }) | undefined =>
    state.refuse && Object.assign(new Error('No.'), { responseCode: state.refuse.code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => done(state.refuse?.at === 'rcpt' ? fault() : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (state.refuse?.at === 'data') return void done(fault());
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push(
          readMail(
            Buffer.concat(chunks).toString('latin1'),
            from,
            rcptTo.map(({ address }) => address),
          ),
        );
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as { port: number };
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= new Promise((done) => server.close(() => done())));
  t.after(stop);
  return {
    port,
    mails,
    get refuse() {
      return state.refuse;
    },
    set refuse(value) {
      state.refuse = value;
    },
    stop,
  };
}

/** The first link of a mail's text whose address holds something. */
export const linkIn = (mail: Pick<Arrived, 'text'>, holds: string | RegExp): URL => {
  const found = mail.text.match(/https?:\/\/\S+/g) ?? [];
  const one = found.find((href) => (typeof holds === 'string' ? href.includes(holds) : holds.test(href)));
  if (one === undefined) throw new Error(`no link with ${holds} in: ${mail.text}`);
  return new URL(one);
};
