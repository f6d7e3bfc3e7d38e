/** A reporter for Node's test runner: what failed, what was skipped and what warns, in full; of what passed, a dot on a terminal. */
const live = process.stdout.isTTY;

export default async function* brief(source) {
  for await (const { type, data } of source) {
    if (type === 'test:pass' && data.skip !== undefined)
      yield `skipped: ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}\n`;
    else if (type === 'test:pass' && live && data.details.type !== 'suite') yield '.';
    else if (type === 'test:fail' && data.details.type !== 'suite') {
      const { cause = data.details.error, message } = data.details.error ?? {};
      yield `\nfailed: ${data.name}\n  ${data.file ?? ''}:${data.line ?? ''}\n  ${cause?.stack ?? message}\n`;
    } else if (type === 'test:diagnostic' && data.message.startsWith('warning: '))
      yield `\n${data.message}\n`;
    else if (type === 'test:stderr' && process.env.PARVIS_VERBOSE) yield data.message;
  }
  if (live) yield '\n';
}
