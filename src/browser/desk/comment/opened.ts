/** What a `<details>` needs is fetched when it is opened, and not before. */
export const opened =
  (then: () => void) =>
  (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) then();
  };
