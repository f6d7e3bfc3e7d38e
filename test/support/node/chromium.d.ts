/** Types of `tools/test/chromium.mjs`. */
declare module '*/test/chromium.mjs' {
  export const CHROMIUM_FLAGS: readonly string[];
  /** @throws an error whose message is the sentence to show */
  export function findChromium(): string;
}
