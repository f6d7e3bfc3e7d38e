/** Names of authors, without the mail addresses that RSS writes beside them: those are never kept (S-70). */

const MAIL = /[(<[]?\s*(?:mailto:)?[^\s()<>@,;:"]+@[^\s()<>@,;:"]+\s*[)>\]]?/g;

/** More is no name; and the search for addresses takes the square of it. */
const LONGEST = 300;

/** `a@b.example (Name)`, `Name (a@b.example)`, `Name <a@b.example>`, `Name`: the name, if there is one. */
export function nameOf(text: string | undefined): string | undefined {
  const name = text
    ?.slice(0, LONGEST)
    .replace(MAIL, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^["'](.*)["']$/, '$1')
    .trim();
  // What is left of two addresses is a comma.
  return name && /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}
