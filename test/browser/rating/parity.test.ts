/** What the server writes of a rating and what the element draws of it say the same, adopted and asked anew. */
import '../../support/browser/policy.ts';
import { expect } from '@open-wc/testing';
import { ratingSection } from '../../../src/html/rating.ts';
import { write as markup } from '../../../src/html/html.ts';
import { isProblem } from '../../../src/model/problem.ts';
import { parseRating } from '../../../src/model/wire/rating.ts';
import enPage from '../../../src/words/en/rating-page.ts';
import en from '../../../src/words/en/rating.ts';
import frPage from '../../../src/words/fr/rating-page.ts';
import fr from '../../../src/words/fr/rating.ts';
import '../../../src/browser/rating/rating.ts';
import { companion, json, one, place, rating, text, until } from './support.ts';

let server: ReturnType<typeof companion>;
beforeEach(() => (server = companion()));
afterEach(() => {
  server.stop();
  localStorage.clear();
});

const ZONE = 'Europe/Paris';
const words = { en: { rating: en, ratingPage: enPage }, fr: { rating: fr, ratingPage: frPage } };

const fixtures: Record<string, Record<string, unknown>> = {
  stars: {},
  one: { count: 1, average: 1 },
  half: { average: 3.5 },
  few: { count: 2, average: undefined },
  none: { count: 0, average: undefined },
  useful: { kind: 'useful', average: undefined, useful: 9 },
  nobody: { kind: 'useful', average: undefined, useful: 0 },
  closed: { open: false },
  until: { open: false, opensAt: '2026-03-16T23:00:00Z' },
  reason: { open: false, reason: 'the vote', opensAt: '2026-03-16T23:00:00Z' },
};

/** The nodes that a server's text makes: read as a document, for no string may become markup here. */
async function written(state: object, lang: 'en' | 'fr'): Promise<Element> {
  const read = parseRating(state);
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  const page = 'https://www.valmont.example/r/1';
  const html = markup(ratingSection(read, words[lang], { lang, zone: ZONE, page }));
  const answer = new Response(html, { headers: { 'content-type': 'text/html' } });
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.open('GET', URL.createObjectURL(await answer.blob()));
  await new Promise((resolve) => {
    request.onload = resolve;
    request.send();
  });
  return document.adoptNode(request.responseXML!.body.firstElementChild!);
}

const plain = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

for (const lang of ['en', 'fr'] as const)
  for (const [name, more] of Object.entries(fixtures))
    for (const way of ['adopted', 'asked'] as const)
      it(`${lang} ${name}, ${way}: question, result and closing are the server’s`, async () => {
        const state = rating(more);
        server.on('GET /rating', () => json(state));
        const section = await written(state, lang);
        const said = ['.parvis-question', '.parvis-summary', '.parvis-closed'].map((part) =>
          plain(section.querySelector(part)),
        );
        const kind = (more['kind'] as string | undefined) ?? 'stars';
        const element = await place({ kind, zone: ZONE }, lang, (host) => {
          if (way === 'adopted') host.append(section);
        });
        // The whole sentence comes with words that only a closed rating needs.
        const closing = () => plain(one(element, '[part=closed]'));
        await until(() => closing() === said[2], `closing: ${said[2]}`);
        expect(said.slice(0, 2).every(Boolean)).to.equal(true);
        expect(text(element, '[part=legend]')).to.equal(said[0]);
        expect(text(element, '[part=summary]')).to.equal(said[1]);
        expect(!!one(element, 'form')).to.equal(said[2] === '');
        expect(server.requests.length).to.equal(way === 'adopted' ? 0 : 1);
      });
