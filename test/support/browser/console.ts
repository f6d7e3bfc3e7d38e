/** Catches what a widget writes to the console during one test. */
export interface Heard {
  readonly errors: string[];
  readonly warnings: string[];
  /** Resolves with the first error that matches, now or later. */
  error(pattern: RegExp): Promise<string>;
  stop(): void;
}

/** Starts to listen; `stop` gives the console back. */
export function listen(): Heard {
  const { error, warn } = console;
  const errors: string[] = [];
  const warnings: string[] = [];
  const waiting: { pattern: RegExp; resolve: (text: string) => void }[] = [];
  console.error = (...parts: unknown[]) => {
    const text = String(parts[0]);
    errors.push(text);
    for (const { pattern, resolve } of waiting) if (pattern.test(text)) resolve(text);
  };
  console.warn = (...parts: unknown[]) => void warnings.push(String(parts[0]));
  return {
    errors,
    warnings,
    error: (pattern) =>
      new Promise((resolve) => {
        const past = errors.find((text) => pattern.test(text));
        if (past) resolve(past);
        else waiting.push({ pattern, resolve });
      }),
    stop() {
      console.error = error;
      console.warn = warn;
    },
  };
}
