/** What a screen reader finds in a tree, shadow or light: roles, names, levels and texts, in reading order. */
// It is no module: it puts itself on the global scope.
import 'axe-core/axe.js';

/** A node of axe's flattened tree. */
interface Virtual {
  readonly actualNode: Node;
  readonly children: readonly Virtual[];
}
interface Inside {
  setup(root: Element): Virtual;
  teardown(): void;
  readonly commons: {
    readonly aria: { getRole(node: Virtual, options: object): string | null };
    readonly text: { accessibleTextVirtual(node: Virtual): string };
    readonly dom: { isVisibleToScreenReaders(node: Virtual): boolean };
  };
}
const { axe } = globalThis as unknown as { axe: Inside };

/** Roles that say nothing of themselves. */
const PLAIN = /^(generic|none|presentation|paragraph|strong|emphasis|time)$/;

const line = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** @returns one entry for each node that is announced, runs of text joined */
export function spoken(root: Element): string[] {
  const found: string[] = [];
  let words = '';
  const flush = (): void => {
    if (line(words)) found.push(`"${line(words)}"`);
    words = '';
  };
  const visit = (node: Virtual): void => {
    const element = node.actualNode;
    if (element.nodeType === Node.TEXT_NODE) words += element.textContent;
    if (!(element instanceof Element) || !axe.commons.dom.isVisibleToScreenReaders(node)) return;
    const role = axe.commons.aria.getRole(node, { noImplicit: false });
    if (role && !PLAIN.test(role)) {
      flush();
      const level = element.getAttribute('aria-level') ?? /^H(\d)$/.exec(element.tagName)?.[1] ?? '';
      found.push(`${role}${level} ${line(axe.commons.text.accessibleTextVirtual(node))}`.trim());
    }
    if (/^(P|LI|DIV|FIGURE|ARTICLE|SECTION|DETAILS|SUMMARY|BLOCKQUOTE)$/.test(element.tagName)) flush();
    else words += ' ';
    node.children.forEach(visit);
    words += ' ';
    if (/^(P|LI|DIV|FIGURE|ARTICLE|SECTION|DETAILS|SUMMARY|BLOCKQUOTE|A)$/.test(element.tagName)) flush();
  };
  try {
    visit(axe.setup(root));
  } finally {
    axe.teardown();
  }
  flush();
  return found;
}
