/**
 * A mail as text and as HTML, from one list of parts, so that the two say the same. The HTML is plain: headings,
 * paragraphs, links; no style, no image, nothing that is loaded, so that nobody learns who opened it.
 */
import { clean, cleanLine } from '../../model/text/clean.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import { bars } from '../bars.ts';
import { html, join, write } from '../html.ts';
import type { Html } from '../html.ts';

/** One part of a mail. */
export type Part =
  | { readonly is: 'text'; readonly text: string }
  /** What somebody wrote: never made into links, so that a mail leads only where we lead. */
  | { readonly is: 'quote'; readonly heading?: string; readonly text: string }
  /** A link with its address written out, for whoever reads text alone. */
  | { readonly is: 'link'; readonly label: string; readonly href: string }
  /** A small chart: amounts by name, longer for more. */
  | { readonly is: 'bars'; readonly heading: string; readonly bars: readonly (readonly [string, number])[] }
  /** Names and values, such as the fields of a statement. */
  | {
      readonly is: 'list';
      readonly heading?: string;
      readonly items: readonly (readonly [string, string])[];
    };

/** What is written. Each text is one sentence or more; what strangers wrote stands in quotes and names only. */
export interface Letter {
  readonly lang: string;
  readonly subject: string;
  readonly hello: string;
  readonly parts: readonly Part[];
  readonly signature: string;
  /** Why one receives it, how to end it. */
  readonly footer: readonly Part[];
}

/** What goes out. */
export interface Written {
  readonly lang: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const quoted = (text: string): string =>
  clean(text)
    .split('\n')
    .map((one) => `> ${one}`.trimEnd())
    .join('\n');

function plain(part: Part): string {
  switch (part.is) {
    case 'text':
      return clean(part.text);
    case 'quote':
      return (part.heading === undefined ? '' : `${part.heading}\n\n`) + quoted(part.text);
    case 'link': {
      const href = httpUrl(part.href);
      return href === undefined ? '' : `${part.label}\n${href}`;
    }
    case 'bars': {
      const drawn = bars(part.bars.map(([, amount]) => amount));
      const most = Math.max(...part.bars.map(([name]) => [...name].length));
      return [
        part.heading,
        '',
        ...part.bars.map(([name, amount], i) => `${name.padEnd(most)} ${drawn[i]} ${amount}`),
      ].join('\n');
    }
    default:
      return [
        ...(part.heading === undefined ? [] : [part.heading]),
        ...part.items.map(([name, value]) => `${cleanLine(name)}\n${quoted(value)}`),
      ].join('\n\n');
  }
}

const lines = (text: string): Html => html`${join(clean(text).split('\n'), html`<br />`)}`;

function marked(part: Part): Html {
  switch (part.is) {
    case 'text':
      return html`<p>${clean(part.text)}</p>`;
    case 'quote':
      return html`${part.heading !== undefined && html`<h2>${part.heading}</h2>`}
        <blockquote dir="auto">${lines(part.text)}</blockquote>`;
    case 'link': {
      const href = httpUrl(part.href);
      return href === undefined ? html`` : html`<p><a href="${href}">${part.label}</a></p>`;
    }
    case 'bars': {
      const drawn = bars(part.bars.map(([, amount]) => amount));
      return html`<h2>${part.heading}</h2>
        <table>
          ${part.bars.map(
            ([name, amount], i) =>
              html`<tr>
                <th scope="row" align="start">${name}</th>
                <td>${amount}</td>
                <td aria-hidden="true">${drawn[i]}</td>
              </tr>`,
          )}
        </table>`;
    }
    default:
      return html`${part.heading !== undefined && html`<h2>${part.heading}</h2>`}
        <dl>
          ${part.items.map(
            ([name, value]) =>
              html`<dt>${cleanLine(name)}</dt>
                <dd dir="auto">${lines(value)}</dd>`,
          )}
        </dl>`;
  }
}

/** Writes a mail. */
export function letter({ lang, subject, hello, parts, signature, footer }: Letter): Written {
  const line = cleanLine(subject);
  const said = [hello, ...parts.map(plain), signature].filter(Boolean);
  const below = footer.map(plain).filter(Boolean);
  return {
    lang,
    subject: line,
    // The signature's mark, as mail programs know it: two hyphens and a blank.
    text: `${[...said, ...(below.length ? ['-- \n' + below.join('\n\n')] : [])].join('\n\n')}\n`,
    html: write(
      html`<!doctype html>
        <html lang="${lang}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>${line}</title>
          </head>
          <body>
            <p>${hello}</p>
            ${parts.map(marked)}
            <p>${signature}</p>
            ${footer.length > 0 && html`<hr />`} ${footer.map(marked)}
          </body>
        </html>`,
    ),
  };
}
