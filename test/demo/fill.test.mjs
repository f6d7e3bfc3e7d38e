/** The made-up conversation of the demonstration: what a visitor and a moderator find, once and only once. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { conversation, official } from '../../demo/conversation.mjs';
import { enter, fillTown, isNew } from '../../demo/fill.mjs';
import { startTown } from '../../demo/town.mjs';

const said = Object.values(conversation).flatMap((page) => page.said);

describe('a town that is filled', () => {
  let data;
  let town;
  let first;
  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'parvis-fill-'));
    first = isNew(data);
    town = await startTown({ port: 0, data });
    await fillTown(town, { data });
  });
  after(async () => {
    await town?.stop();
    rmSync(data, { recursive: true, force: true });
  });
  const thread = async (path) => {
    const page = encodeURIComponent(town.origin + path);
    return (await fetch(`${town.publicUrl}s/valmont/thread?page=${page}`)).json();
  };

  it('shows what residents have said, on each page, and nothing that waits', async () => {
    for (const [path, page] of Object.entries(conversation)) {
      const { comments } = await thread(path);
      const residents = comments.filter(({ author }) => !author?.official);
      assert.deepEqual(
        residents.map(({ author }) => author.name).sort(),
        page.said
          .filter(({ waits }) => !waits)
          .map(({ who }) => who)
          .sort(),
        path,
      );
    }
  });

  it('has the answer of the institution, signed by its service and not by a person', async () => {
    const { comments } = await thread('/actualites/marche-du-samedi.html');
    const replies = comments.filter(({ author }) => author?.official);
    assert.equal(replies.length, 1);
    const { name, official: voice } = replies[0].author;
    assert.deepEqual([name, voice.body, voice.service], [undefined, 'Valmont-sur-Lys', official.service]);
  });

  it('gives a moderator something to decide: what waits, what a rule held, what was reported', async () => {
    const cookie = await enter(town, 'Camille Lefèvre');
    const queue = await fetch(`${town.desk}/s/valmont/desk/queue?queue=pending`, { headers: { cookie } });
    const { counts } = await queue.json();
    const waiting = said.filter(({ waits }) => waits).length;
    assert.deepEqual([counts.pending, counts.held, counts.reported], [waiting, 1, 1]);
  });

  it('is filled once, and leaves no file of it behind', () => {
    assert.deepEqual([first, isNew(data)], [true, false]);
    assert.ok(!readdirSync(data).some((name) => name.endsWith('.xml')));
  });
});
