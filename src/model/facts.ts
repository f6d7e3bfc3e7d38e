/** The facts of a statement of reasons (its fifth field) as they are filled in: when and where it stood, and its words. */

/** Code points that the field takes (comments.md section 13). */
const MOST = 5000;

/** The first code points of a text. */
export const cut = (value: string, most: number): string => [...value].slice(0, most).join('');

/**
 * @param where of the comment; what is not known is left out.
 * @param text its words, plain.
 */
export const factsOf = (
  where: {
    readonly receivedAt?: string | undefined;
    readonly title?: string | undefined;
    readonly page?: string | undefined;
  },
  text: string,
): string =>
  cut(
    [[where.receivedAt?.slice(0, 10), where.title, where.page].filter(Boolean).join(', '), text].join('\n'),
    MOST,
  );
