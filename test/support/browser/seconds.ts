/** Seconds that a hand lets pass: what is told each second is told when the test says so. */

/** Takes the place of `setInterval` and of the page's clock until `stop()`. */
export function handHeldSeconds() {
  const { setInterval, clearInterval } = window;
  const { now } = performance;
  const told = new Map<number, () => void>();
  let at = 1000;
  let number = 2e9;
  performance.now = () => at;
  window.setInterval = ((call: () => void) => {
    told.set(++number, call);
    return number;
  }) as typeof window.setInterval;
  window.clearInterval = ((id?: number) => void told.delete(id!)) as typeof window.clearInterval;
  return {
    /** How many are told. */
    get told(): number {
      return told.size;
    },
    pass(seconds: number): void {
      at += seconds * 1000;
      for (const call of told.values()) call();
    },
    stop(): void {
      Object.assign(window, { setInterval, clearInterval });
      performance.now = now;
    },
  };
}
