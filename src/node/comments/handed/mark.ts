/** The line that marks a comment in its queue: with which service it is, and until when. */
import { siteZone } from '../../../model/site.ts';
import type { Site } from '../../../model/site.ts';
import type { HandedMailTerms } from '../../../words/terms.ts';
import type { Handed } from '../../store/handed.ts';

/** A moment as it fits on a line, in the site's time: "Tue 3 Nov, 14:00". */
function shortDate(tag: string, zone: string): Intl.DateTimeFormat {
  const style = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, { ...style, timeZone: zone });
}

/** @returns what writes the line in the site's language. Its `now` is in milliseconds since 1970 UTC */
export function markOf(
  site: Site,
  { tag, handed: words }: { readonly tag: string; readonly handed: HandedMailTerms },
): (one: Handed, now: number) => string {
  const dates = shortDate(tag, siteZone(site));
  return ({ state, service, dueAt }, now) => {
    if (state === 'answered') return words.markAnswered(service);
    const due = dueAt === undefined ? undefined : Date.parse(dueAt);
    const date = due === undefined ? undefined : dates.format(due);
    return date !== undefined && due! <= now
      ? words.markLate({ service, date })
      : words.mark({ service, date });
  };
}
