/** Every control of a subject: its name, its size, where it leads, and which of the six networks that is. */
import { COPY, networkOf } from './networks.mjs';
import { visit } from './visit.mjs';

/** Names as a screen reader hears them, from the browser itself. */
async function names({ tab, context }, subject) {
  const session = await context.newCDPSession(tab);
  const count = await tab.evaluate((more) => {
    globalThis.benchControls = globalThis.bench.controls(more);
    return globalThis.benchControls.length;
  }, subject.controls);
  const found = [];
  for (let i = 0; i < count; i++) {
    const { result } = await session.send('Runtime.evaluate', { expression: `benchControls[${i}]` });
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    found.push(nodes[0]?.name?.value?.replace(/\s+/g, ' ').trim() ?? '');
  }
  return found;
}

/** Where a control leads that says so only when it is pressed: pressed on a page of its own. */
async function pressed(on, subject, index) {
  const seen = await visit(on, subject);
  try {
    return await seen.tab.evaluate(
      async ([at, more]) => {
        const { bench } = globalThis;
        bench.controls(more)[at]?.click();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return bench.noted.left[0];
      },
      [index, subject.controls],
    );
  } finally {
    await seen.close();
  }
}

/**
 * @param on browser and site
 * @param {import('./subjects.mjs').Subject} subject
 * @param seen a visit of it, as it is after loading and opening
 * @returns {Promise<{index: number, name: string, size: number, leads?: string, network?: string, copy: boolean}[]>}
 */
export async function controlsOf(on, subject, seen) {
  const called = await names(seen, subject);
  const drawn = await seen.tab.evaluate(
    (more) =>
      globalThis.bench.controls(more).map((element) => ({
        leads: globalThis.bench.leads(element),
        size: globalThis.bench.size(element),
        marks: `${element.className} ${element.id}`,
      })),
    subject.controls,
  );
  const found = [];
  for (const [index, { leads, size, marks }] of drawn.entries()) {
    const name = called[index];
    // By its name, or for one without a name by what its author calls it.
    const copy = leads === undefined && (COPY.test(name) || COPY.test(marks));
    const to = leads ?? (copy ? undefined : await pressed(on, subject, index));
    const network = to && networkOf(to);
    found.push({ index, name, size, copy, ...(to && { leads: to }), ...(network && { network }) });
  }
  return found;
}
