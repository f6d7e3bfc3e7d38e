/** Copying for the lazy parts: where the clipboard is refused, the caller shows what is to be copied. */

/** @returns whether it is in the clipboard */
export const copied = (text: string): Promise<boolean> =>
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );
