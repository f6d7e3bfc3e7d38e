import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFeed } from '../../../../../src/node/feed/readers/read.ts';
import type { ReaderFeed, ReaderPost } from '../../../../../src/node/feed/readers/reader.ts';
import { agenda, event } from './agenda.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');

const read = (
  text: string | Uint8Array,
  more: { readonly zone?: string; readonly url?: string } = {},
): ReaderFeed => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const feed = readFeed(bytes, { now: NOW, zone: 'Europe/Paris', contentType: 'text/calendar', ...more });
  assert.ok(!('failed' in feed), JSON.stringify(feed));
  assert.equal(feed.kind, 'ical');
  return feed;
};

const one = (...lines: readonly string[]): ReaderPost => {
  const { posts, dropped } = read(agenda(...event('UID:1', 'SUMMARY:Fête', ...lines)));
  assert.equal(dropped, 0);
  assert.equal(posts.length, 1);
  return posts[0]!;
};

const starts = ({ event: found }: ReaderPost): string[] => [
  found!.start,
  ...found!.again.map(({ start }) => start),
];

/** The zone as Outlook writes it, under its own name. */
const ROMANCE = [
  'BEGIN:VTIMEZONE',
  'TZID:Romance Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('an agenda', () => {
  it('gives a post for an event, with its day, place, page and words', () => {
    const feed = read(
      agenda(
        'X-WR-CALNAME:Agenda de Valmont',
        'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
        ...event(
          'UID:conseil-1',
          'DTSTAMP:20261101T000000Z',
          'DTSTART;TZID=Europe/Paris:20261210T190000',
          'DTEND;TZID=Europe/Paris:20261210T210000',
          'SUMMARY:Conseil municipal\\, séance publique',
          'DESCRIPTION:Budget 2027.\\nOuvert à tous.',
          'LOCATION:Mairie\\, salle du conseil',
          'URL:https://www.valmont.example/agenda/conseil-municipal.html',
          'CATEGORIES:Conseil,Vie locale',
          'ORGANIZER;CN=Ana Roux:mailto:ana.roux@valmont.example',
          'ATTENDEE;CN=Léo Petit:mailto:leo@valmont.example',
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          'DESCRIPTION:Rappel',
          'TRIGGER:-PT1H',
          'END:VALARM',
        ),
      ),
    );
    assert.equal(feed.title, 'Agenda de Valmont');
    assert.equal(feed.ttl, 720);
    assert.equal(feed.whole, true);
    assert.deepEqual(feed.posts, [
      {
        id: 'conseil-1',
        url: 'https://www.valmont.example/agenda/conseil-municipal.html',
        title: 'Conseil municipal, séance publique',
        content: { text: 'Budget 2027.\nOuvert à tous.' },
        tags: ['Conseil', 'Vie locale'],
        event: {
          start: '2026-12-10T18:00:00Z',
          end: '2026-12-10T20:00:00Z',
          place: 'Mairie, salle du conseil',
          cancelled: false,
          again: [],
        },
      },
    ]);
    // Who organises and who comes is in no field (S-70).
    assert.doesNotMatch(JSON.stringify(feed), /Roux|Petit|@valmont\.example"|mailto/);
  });

  it('reads all-day events: the end of iCalendar is the day after', () => {
    assert.deepEqual(one('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227').event, {
      start: '2026-12-24',
      end: '2026-12-26',
      cancelled: false,
      again: [],
    });
    assert.deepEqual(starts(one('DTSTART;VALUE=DATE:20261224')), ['2026-12-24']);
    assert.equal(one('DTSTART;VALUE=DATE:20261224').event!.end, undefined);
    assert.equal(one('DTSTART;VALUE=DATE:20261224', 'DURATION:P2D').event!.end, '2026-12-25');
    // An end that is not after the start is none.
    assert.equal(one('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261224').event!.end, undefined);
  });

  it('knows what o’clock it is where', () => {
    const start = (...lines: readonly string[]): string => one(...lines).event!.start;
    assert.equal(start('DTSTART:20261210T180000Z'), '2026-12-10T18:00:00Z');
    assert.equal(start('DTSTART;TZID=Europe/Paris:20270710T190000'), '2027-07-10T17:00:00Z');
    assert.equal(start('DTSTART;TZID=America/Cayenne:20261210T190000'), '2026-12-10T22:00:00Z');
    assert.equal(
      start('DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20261210T190000'),
      '2026-12-10T18:00:00Z',
    );
    // Without a zone, or with one that nobody knows: the site's own clock.
    assert.equal(start('DTSTART:20261210T190000'), '2026-12-10T18:00:00Z');
    assert.equal(start('DTSTART;TZID=Valmont:20261210T190000'), '2026-12-10T18:00:00Z');
    const at = (day: string, ...head: readonly string[]): string | undefined =>
      read(
        agenda(...head, ...event('UID:1', 'SUMMARY:x', `DTSTART;TZID=Romance Standard Time:${day}T190000`)),
        {
          zone: 'Pacific/Noumea',
        },
      ).posts[0]!.event!.start;
    assert.equal(at('20261210', ...ROMANCE), '2026-12-10T18:00:00Z');
    assert.equal(at('20270710', ...ROMANCE), '2027-07-10T17:00:00Z');
    const calendar = read(
      agenda('X-WR-TIMEZONE:America/Cayenne', ...event('UID:1', 'SUMMARY:x', 'DTSTART:20261210T190000')),
    );
    assert.equal(calendar.posts[0]!.event!.start, '2026-12-10T22:00:00Z');
  });

  it('follows series over the change of the clocks, with what is left out and added', () => {
    const market = one(
      'DTSTART;TZID=Europe/Paris:20260103T080000',
      'DTEND;TZID=Europe/Paris:20260103T130000',
      'RRULE:FREQ=WEEKLY;BYDAY=SA',
      'EXDATE;TZID=Europe/Paris:20261226T080000',
      'RDATE;TZID=Europe/Paris:20261224T080000',
    );
    const all = starts(market);
    assert.deepEqual(all.slice(0, 6), [
      '2026-11-28T07:00:00Z',
      '2026-12-05T07:00:00Z',
      '2026-12-12T07:00:00Z',
      '2026-12-19T07:00:00Z',
      '2026-12-24T07:00:00Z',
      '2027-01-02T07:00:00Z',
    ]);
    assert.equal(all.length, 12);
    const months = one('DTSTART;TZID=Europe/Paris:20260103T080000', 'RRULE:FREQ=MONTHLY;BYDAY=1SA');
    assert.ok(starts(months).includes('2027-04-03T06:00:00Z'), 'eight o’clock in summer too');
    assert.equal(market.event!.end, '2026-11-28T12:00:00Z');
  });

  it('follows the rules that agendas have', () => {
    const days = (rule: string, first = '20261201'): string[] =>
      starts(one(`DTSTART;VALUE=DATE:${first}`, `RRULE:${rule}`));
    assert.deepEqual(days('FREQ=DAILY;COUNT=3'), ['2026-12-01', '2026-12-02', '2026-12-03']);
    assert.deepEqual(days('FREQ=DAILY;UNTIL=20261202'), ['2026-12-01', '2026-12-02']);
    assert.deepEqual(days('FREQ=MONTHLY;BYDAY=1TU;COUNT=3'), ['2026-12-01', '2027-01-05', '2027-02-02']);
    assert.deepEqual(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=3'), [
      '2026-12-01',
      '2026-12-03',
      '2026-12-15',
    ]);
    assert.deepEqual(days('FREQ=YEARLY', '19770714'), ['2027-07-14']);
    assert.deepEqual(days('FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2', '20261231'), ['2026-12-31', '2027-01-31']);
  });

  it('shows a date that was moved or cancelled apart from its series', () => {
    const { posts } = read(
      agenda(
        ...event(
          'UID:m',
          'SUMMARY:Marché',
          'DTSTART;TZID=Europe/Paris:20261128T080000',
          'RRULE:FREQ=WEEKLY;COUNT=4',
        ),
        ...event(
          'UID:m',
          'SUMMARY:Marché',
          'RECURRENCE-ID;TZID=Europe/Paris:20261205T080000',
          'DTSTART;TZID=Europe/Paris:20261206T090000',
        ),
        ...event(
          'UID:m',
          'SUMMARY:Marché',
          'RECURRENCE-ID:20261212T070000Z',
          'DTSTART;TZID=Europe/Paris:20261212T080000',
          'STATUS:CANCELLED',
        ),
      ),
    );
    assert.deepEqual(
      posts.map((post) => [post.id, post.event!.cancelled, ...starts(post)]),
      [
        ['m', false, '2026-11-28T07:00:00Z', '2026-12-19T07:00:00Z'],
        ['m#2026-12-05T07:00:00Z', false, '2026-12-06T08:00:00Z'],
        ['m#2026-12-12T07:00:00Z', true, '2026-12-12T07:00:00Z'],
      ],
    );
  });

  it('leaves out what is over, and counts the version that was changed last', () => {
    const { posts, dropped, whole } = read(
      agenda(
        ...event('UID:old', 'SUMMARY:Bal', 'DTSTART:20260714T190000Z', 'DTEND:20260714T230000Z'),
        ...event(
          'UID:over',
          'SUMMARY:Cours',
          'DTSTART:20250101T190000Z',
          'RRULE:FREQ=WEEKLY;UNTIL=20260101T000000Z',
        ),
        ...event('UID:now', 'SUMMARY:Exposition', 'DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20270101'),
        ...event(
          'UID:v',
          'SEQUENCE:2',
          'LAST-MODIFIED:20261120T080000Z',
          'SUMMARY:Nouveau',
          'DTSTART:20261201T190000Z',
        ),
        ...event('UID:v', 'SEQUENCE:1', 'SUMMARY:Ancien', 'DTSTART:20261202T190000Z'),
        ...event(
          'UID:once',
          'LAST-MODIFIED:20261120T080000Z',
          'SUMMARY:Jamais changé',
          'DTSTART:20261203T190000Z',
        ),
      ),
    );
    assert.deepEqual(
      posts.map(({ title, updated }) => [title, updated]),
      [
        ['Exposition', undefined],
        ['Nouveau', '2026-11-20T08:00:00Z'],
        ['Jamais changé', undefined],
      ],
    );
    assert.equal(dropped, 0);
    assert.equal(whole, true);
  });

  it('keeps the others when one is broken', () => {
    const { posts, dropped, whole } = read(
      agenda(
        ...event('UID:1', 'SUMMARY:Sans date'),
        ...event('UID:2', 'SUMMARY:Fausse date', 'DTSTART:demain'),
        ...event('UID:3', 'DTSTART:20261203T190000Z'),
        'a line that is none',
        ...event(
          'UID:4',
          'SUMMARY:Bonne',
          ';;;',
          'RRULE:FREQ=OFTEN',
          'DTEND:hier',
          'X',
          'DTSTART:20261203T190000Z',
        ),
        'END:VEVENT',
        ...event('UID:5', 'CLASS:PRIVATE', 'SUMMARY:Privé', 'DTSTART:20261203T190000Z'),
      ),
    );
    assert.deepEqual(
      posts.map(({ title }) => title),
      ['Bonne'],
    );
    assert.equal(dropped, 4);
    assert.equal(whole, undefined);
  });

  it('does not take a cut document for the whole', () => {
    const text = agenda(...event('UID:1', 'SUMMARY:A', 'DTSTART:20261203T190000Z'), 'BEGIN:VEVENT', 'UID:2');
    assert.equal(read(text.replace('END:VCALENDAR', '')).whole, undefined);
    assert.equal(read(agenda()).whole, undefined, 'an empty agenda deletes nothing');
  });

  it('joins lines that were folded within a letter', () => {
    const text = agenda(...event('UID:1', 'SUMMARY:Fête', 'DTSTART:20261203T190000Z'));
    const bytes = [...new TextEncoder().encode(text)];
    const at = bytes.indexOf(0xc3) + 1;
    bytes.splice(at, 0, 13, 10, 32);
    assert.equal(read(Uint8Array.from(bytes)).posts[0]!.title, 'Fête');
  });

  it('reads other charsets, a mark before the first line, and bare line ends', () => {
    const text = agenda(...event('UID:1', 'SUMMARY:Fête', 'DTSTART:20261203T190000Z'));
    const latin = Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
    assert.equal(read(latin).posts[0]!.title, 'Fête');
    assert.equal(read(`\ufeff${text}`).posts[0]!.title, 'Fête');
    assert.equal(read(text.replaceAll('\r\n', '\n')).posts[0]!.title, 'Fête');
  });

  it('reads what programs write as HTML, and only addresses that are some', () => {
    const post = one(
      'DTSTART:20261203T190000Z',
      'DESCRIPTION:<p>Entrée <b>libre</b></p>',
      'URL:javascript:alert(1)',
      'ATTACH;FMTTYPE=image/jpeg:https://www.valmont.example/affiche.jpg',
      'ATTACH;FMTTYPE=application/pdf:https://www.valmont.example/programme.pdf',
    );
    assert.deepEqual(post.content, { html: '<p>Entrée <b>libre</b></p>' });
    assert.equal(post.url, undefined);
    assert.deepEqual(post.media, [{ type: 'image', url: 'https://www.valmont.example/affiche.jpg' }]);
  });
});
