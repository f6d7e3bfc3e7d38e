/**
 * Whether a visitor agrees that other hosts are asked. Nothing is asked and nothing is kept before they do. A
 * page with a consent manager answers in the visitor's name, by events that docs/feed.md describes.
 */
import { forget, keep, kept } from './storage.ts';

/** Before a widget draws its own question: a consent manager that takes it over prevents the default. */
export class ConsentAskEvent extends Event {
  /** Hosts that would see the visitor's address. */
  readonly hosts: readonly string[];
  constructor(hosts: readonly string[]) {
    super('parvis-consent-ask', { bubbles: true, composed: true, cancelable: true });
    this.hosts = hosts;
  }
  /** Answers for these hosts, now or later, as often as the answer changes; null when there is none any more. */
  answer(granted: boolean | null): void {
    pageAnswers(granted, this.hosts);
  }
}

/** After the visitor pressed a button of the widget. */
export class ConsentChangedEvent extends Event {
  readonly hosts: readonly string[];
  readonly granted: boolean;
  /** Remembered for later visits. */
  readonly kept: boolean;
  constructor(hosts: readonly string[], granted: boolean, kept: boolean) {
    super('parvis-consent-changed', { bubbles: true, composed: true });
    this.hosts = hosts;
    this.granted = granted;
    this.kept = kept;
  }
}

/** Who wants to know when an answer changed: `page` when it was the page that answered. */
export interface ConsentWatcher {
  changed(by: 'page' | 'visitor'): void;
}

/** What the page answered, by host; '' is every host. */
const answers = new Map<string, boolean>();
const watchers = new Set<WeakRef<ConsentWatcher>>();

const tellAll = (by: 'page' | 'visitor'): void => {
  for (const ref of watchers) {
    const watcher = ref.deref();
    if (watcher) watcher.changed(by);
    else watchers.delete(ref);
  }
};

const pageAnswers = (granted: boolean | null, hosts: readonly string[]): void => {
  if (!hosts.length) answers.clear();
  for (const host of hosts.length ? hosts : [''])
    if (granted === null) answers.delete(host);
    else answers.set(host, granted);
  tellAll('page');
};

/** `new CustomEvent('parvis-consent', {detail: {granted, hosts}})` on the document; without `hosts` for all of them; null is no answer. */
const heard = (event: Event): void => {
  const detail: unknown = (event as CustomEvent<unknown>).detail;
  const own = (key: string): unknown =>
    Object.hasOwn(Object(detail), key) ? (detail as Record<string, unknown>)[key] : undefined;
  const [granted, hosts] = [own('granted'), own('hosts')];
  if (typeof granted === 'boolean' || granted === null)
    pageAnswers(granted, Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : []);
};

/** Hears of changes as long as the watcher lives. */
export function watchConsent(watcher: ConsentWatcher): void {
  // Once: the same listener is not added twice. Taken from the prototype, which no `<img name>` can stand before (S-05).
  EventTarget.prototype.addEventListener.call(document, 'parvis-consent', heard);
  watchers.add(new WeakRef(watcher));
}

/** What the page answered for all of these; undefined when it has not, for one of them. */
export function pageSays(hosts: readonly string[]): boolean | undefined {
  const said = hosts.map((host) => answers.get(host) ?? answers.get(''));
  return said.includes(false) ? false : said.every(Boolean) ? true : undefined;
}

/** Has the visitor chosen to be asked no more for these? */
export const isRemembered = (hosts: readonly string[]): boolean => {
  const hosted = kept('local', 'consent:');
  return hosts.every((host) => hosted.has(host));
};

/** Keeps the choice in this browser. @returns whether it will survive a reload */
export function remember(hosts: readonly string[]): boolean {
  const at = new Date().toISOString().slice(0, 10);
  const survives = hosts.map((host) => keep('local', `consent:${host}`, { at })).every(Boolean);
  tellAll('visitor');
  return survives;
}

/** Takes the choice back. */
export function forgetConsent(hosts: readonly string[]): void {
  for (const host of hosts) forget('local', `consent:${host}`);
  tellAll('visitor');
}
