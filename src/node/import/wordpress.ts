/** WordPress's own export (Tools, Export): WXR, an RSS file with `wp:comment` in each item. */
import type { Found } from './foreign.ts';
import { NotThat } from './foreign.ts';
import { nameOf, textOf } from './text.ts';
import { readXml } from './xml.ts';

/** `2026-03-16 08:00:00` in UTC. WordPress writes noughts for a date that it does not have. */
export const utc = (text: string): number => {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(text.trim()) ?? [];
  return day === undefined || day.startsWith('0000') ? Number.NaN : Date.parse(`${day}T${time}Z`);
};

type Fields = Partial<Record<string, string>>;

function commentOf(fields: Fields, page: string, title: string): Found {
  const id = fields['comment_id']?.trim() ?? '';
  const approved = fields['comment_approved']?.trim() ?? '';
  const type = fields['comment_type']?.trim() ?? '';
  if (/^(?:pingback|trackback)$/.test(type)) return { id, skipped: 'ping' };
  if (approved === 'spam') return { id, skipped: 'spam' };
  const state = { '1': 'published', '0': 'pending', trash: 'gone', 'post-trashed': 'gone' } as const;
  const known = Object.hasOwn(state, approved) ? state[approved as keyof typeof state] : undefined;
  if (!/^\d+$/.test(id) || !known) return { id, skipped: 'unreadable' };
  const parent = fields['comment_parent']?.trim() ?? '0';
  return {
    id,
    ...(parent !== '0' && parent !== '' && { parent }),
    page,
    ...(title && { title }),
    ...nameOf(fields['comment_author']),
    text: textOf(fields['comment_content'] ?? ''),
    at: utc(fields['comment_date_gmt'] ?? ''),
    state: known,
  };
}

/** @throws NotThat when nothing of it is WordPress's */
export async function* readWordpress(file: string): AsyncGenerator<Found> {
  let page = '';
  let title = '';
  let fields: Record<string, string> = {};
  let any = false;
  yield* readXml<Found>(file, {
    open(name) {
      if (name === 'item') page = title = '';
      if (name === 'wp:comment') fields = Object.create(null) as Record<string, string>;
      any ||= name === 'wp:wxr_version' || name === 'wp:comment';
    },
    close({ name, within, text }, emit) {
      const parent = within.at(-1);
      if (parent === 'item' && name === 'link') page = text.trim();
      else if (parent === 'item' && name === 'title') title = text.trim();
      else if (parent === 'wp:comment' && name.startsWith('wp:')) fields[name.slice(3)] = text;
      else if (name === 'wp:comment') emit(commentOf(fields, page, title));
    },
  });
  if (!any) throw new NotThat();
}
