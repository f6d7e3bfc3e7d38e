/** Forms as a browser without script sends them: fields read back from the page, its own origin, form-encoded. */
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import type { Town } from '../../../support/node/town.ts';
import { attribute, elements, textOf } from '../../../html/dom.ts';
import type { Element } from '../../../html/dom.ts';

export const OWN = 'https://parvis.valmont.example';

/** A page as it came. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly all: readonly Element[];
  readonly text: string;
  /** Fields of the form that is sent to a path, as they stand. */
  readonly form: (path: string) => Record<string, string>;
  readonly heading: string;
}

const bodyOf = (document: DefaultTreeAdapterMap['document']): Element[] => elements(document);

export async function read(answer: Response): Promise<Page> {
  const html = await answer.text();
  const all = bodyOf(parse(html));
  const form: Page['form'] = (path) => {
    const found = all.find(
      (one) => one.tagName === 'form' && attribute(one, 'action')?.endsWith(`/form/${path}`),
    );
    if (!found) throw new Error(`no form for ${path} in ${html.slice(0, 3000)}`);
    const fields: Record<string, string> = {};
    for (const field of elements(found)) {
      const name = attribute(field, 'name');
      if (name === undefined) continue;
      const type = attribute(field, 'type');
      if (field.tagName === 'textarea') fields[name] = textOf(field);
      else if (
        field.tagName === 'input' &&
        (!/checkbox|radio/.test(type ?? '') || attribute(field, 'checked'))
      )
        fields[name] = attribute(field, 'value') ?? '';
    }
    return fields;
  };
  const main = all.find(({ tagName }) => tagName === 'main');
  const h1 = all.find(({ tagName }) => tagName === 'h1');
  return {
    status: answer.status,
    headers: answer.headers,
    html,
    all,
    text: main ? textOf(main).replace(/\s+/g, ' ').trim() : '',
    form,
    heading: h1 ? textOf(h1) : '',
  };
}

/** Opens a page. */
export const open = async (made: Town, path: string): Promise<Page> =>
  read(await made.ask(`/s/valmont/pages/${path}`));

/** Sends a form. @param headers laid over those of a browser */
export const send = async (
  made: Town,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Page> =>
  read(
    await made.ask(`/s/valmont/form/${path}`, {
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: OWN,
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    }),
  );

/** Ids of what an element is described by, that exist. */
export const dangling = ({ all }: Page): string[] => {
  const ids = new Set(all.map((one) => attribute(one, 'id')));
  return all.flatMap((one) =>
    ['aria-describedby', 'aria-labelledby', 'for']
      .flatMap((name) => (attribute(one, name) ?? '').split(' '))
      .filter((id) => id && !ids.has(id)),
  );
};
