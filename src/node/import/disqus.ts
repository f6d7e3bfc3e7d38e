/** Disqus's export: threads first, then posts that name their thread and their parent by `dsq:id`. */
import type { Found } from './foreign.ts';
import { NotThat } from './foreign.ts';
import { nameOf, textOf } from './text.ts';
import { readXml } from './xml.ts';

interface Post {
  readonly id: string;
  thread: string;
  parent: string;
  readonly fields: Record<string, string>;
}

function postOf(
  { id, thread, parent, fields }: Post,
  pages: ReadonlyMap<string, { link: string; title: string }>,
): Found {
  if (fields['isSpam']?.trim() === 'true') return { id, skipped: 'spam' };
  const page = pages.get(thread);
  if (!id || !page) return { id, skipped: 'unreadable' };
  return {
    id,
    ...(parent && { parent }),
    page: page.link,
    ...(page.title && { title: page.title }),
    ...nameOf(fields['name']),
    text: textOf(fields['message'] ?? ''),
    at: Date.parse(fields['createdAt'] ?? ''),
    state:
      fields['isDeleted']?.trim() === 'true'
        ? 'gone'
        : fields['isApproved']?.trim() === 'false'
          ? 'pending'
          : 'published',
  };
}

/** @throws NotThat when nothing of it is Disqus's */
export async function* readDisqus(file: string): AsyncGenerator<Found> {
  const pages = new Map<string, { link: string; title: string }>();
  let thread: { id: string; link: string; title: string } | undefined;
  let post: Post | undefined;
  let any = false;
  yield* readXml<Found>(file, {
    open(name, attributes, within) {
      const id = attributes['dsq:id'] ?? '';
      any ||= name === 'disqus';
      if (name === 'thread' && within.length === 1) thread = { id, link: '', title: '' };
      else if (name === 'post' && within.length === 1)
        post = { id, thread: '', parent: '', fields: Object.create(null) as Record<string, string> };
      else if (post && name === 'thread') post.thread = id;
      else if (post && name === 'parent') post.parent = id;
    },
    close({ name, within, text }, emit) {
      if (name === 'post' && post) {
        emit(postOf(post, pages));
        post = undefined;
      } else if (post && (within.at(-1) === 'post' || name === 'name')) post.fields[name] = text;
      else if (thread && within.at(-1) === 'thread' && name === 'link') thread.link = text.trim();
      else if (thread && within.at(-1) === 'thread' && name === 'title') thread.title = text.trim();
      else if (thread && name === 'thread') {
        pages.set(thread.id, thread);
        thread = undefined;
      }
    },
  });
  if (!any) throw new NotThat();
}
