import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '#core/base/calendar-date.ts';
import { cents } from '#core/base/cents.ts';
import { helperClasses } from '#core/base/helper-class.ts';
import { minutes } from '#core/base/minutes.ts';
import { helperClassMark } from '../helper-class-mark.ts';
import { patternDefinitions } from '../patterns.ts';
import { circlesOfSupport, type Tie } from './circles-of-support.ts';
import { dotBox, overlaps, placeLabels } from './label-places.ts';
import { mixBar } from './mix-bar.ts';
import { pots } from './pots.ts';
import { markerKinds, quarterMap } from './quarter-map.ts';
import { weekRibbon } from './week-ribbon.ts';

const locale = 'de';

test('The six helper classes have six words and six patterns', () => {
  const words = helperClasses.map((helperClass) => String(helperClassMark({ helperClass, locale })).replaceAll(/<[^>]*>/g, ''));
  assert.deepEqual(words, ['Selbst', 'Familie', 'Freunde', 'Nachbarn', 'Freiwillige', 'Fachleute']);
  const drawn = [...String(patternDefinitions()).matchAll(/<g>(.*?)<\/g>/g)].map(([, marks]) => marks);
  assert.equal(new Set(drawn).size, 6);
});

test('No name overlaps another name or a dot, however many people there are', () => {
  const sizes = { dot: 12, font: 18, width: 440, height: 440 };
  const dot = fc.record({ x: fc.integer({ min: 20, max: 420 }), y: fc.integer({ min: 20, max: 420 }), text: fc.string({ minLength: 1, maxLength: 14 }) });
  fc.assert(fc.property(fc.array(dot, { maxLength: 25 }), (dots) => {
    const boxes = placeLabels(dots, [], [], sizes).flatMap((place) => (place === undefined ? [] : [place.box]));
    for (const [i, box] of boxes.entries()) {
      assert.ok(boxes.slice(i + 1).every((other) => !overlaps(box, other)));
      assert.ok(dots.every((other) => !overlaps(box, dotBox(other, sizes.dot))));
    }
  }), { seed: 2009, numRuns: 100 });
});

test('A name avoids the line that passes below its dot', () => {
  const sizes = { dot: 10, font: 20, width: 400, height: 400 };
  const dot = { x: 200, y: 200, text: 'Inge' };
  const [free] = placeLabels([dot], [], [], sizes);
  const [moved] = placeLabels([dot], [], [{ from: { x: 0, y: 225 }, to: { x: 400, y: 225 } }], sizes);
  assert.equal(free!.box.top > 200, true);
  assert.equal(moved!.box.bottom < 200, true);
});

test('Everybody in the circles stands in the list, with class, closeness and time; unknown time is not zero', () => {
  const ties: readonly Tie[] = Array.from({ length: 30 }, (_, i) => ({ name: `Mensch-${i}`, closeness: ((i % 3) + 1) as 1 | 2 | 3, helperClass: helperClasses[i % 6]!, hoursPerWeek: i === 4 ? null : i }));
  const markup = String(circlesOfSupport({ locale, name: 'Inge', ties }));
  const list = markup.slice(markup.indexOf('<table'));
  for (const { name } of ties) assert.ok(list.includes(`</span> ${name}</th>`), name);
  assert.equal(list.split('Stunden unbekannt').length - 1, 1);
  assert.equal(markup.split('class="dot"').length - 1, 30);
  assert.match(markup, /<title id="circles-inge-title">Menschen um Inge<\/title><desc id="circles-inge-desc">.*30 Menschen/);
});

test('The thickness of a line follows the hours of help: up to 1, up to 4, more', () => {
  const tie = (hoursPerWeek: number | null): Tie => ({ name: 'A', closeness: 1, helperClass: 'friend', hoursPerWeek });
  const lines = [1, 4, 4.5, null].map((hours) => /class="tie (tie-\w+)"/.exec(String(circlesOfSupport({ locale, name: 'B', ties: [tie(hours)] })))?.[1]);
  assert.deepEqual(lines, ['tie-light', 'tie-medium', 'tie-strong', 'tie-unknown']);
});

test('The week shows each visit on its day, counts the gaps and calls them open', () => {
  const monday = calendarDate('2027-03-08');
  const visit = (date: string, from: number, what: string) => ({ date: calendarDate(date), from: minutes(from), what });
  const markup = String(weekRibbon({ locale, name: 'Inge', monday, visits: [
    visit('2027-03-12', 570, 'Augenarzt'), { ...visit('2027-03-08', 480, 'Pflege'), who: 'Sozialstation', helperClass: 'professional' },
    visit('2027-03-15', 480, 'nächste Woche'),
  ] }));
  assert.match(markup, /Eine Hilfe verabredet, eine Stelle offen\./);
  assert.doesNotMatch(markup, /nächste Woche/);
  const days = markup.split('<li class="week-day').slice(1);
  assert.equal(days.length, 7);
  assert.match(days[0]!, /Montag.*08:00.*Pflege.*Sozialstation.*Fachleute/s);
  assert.match(days[4]!, /Freitag.*09:30.*Augenarzt.*offen/s);
  assert.match(days[1]!, /nichts geplant/);
});

test('The mix bar writes every month into its table, and an uncounted month as unknown', () => {
  const markup = String(mixBar({ locale, months: [{ label: 'Jan', hours: { family: 3, professional: 1.5 } }, { label: 'Feb', hours: null }] }));
  assert.match(markup, /Jan<\/th>.*3 Stunden.*1,5 Stunden.*4,5 Stunden/s);
  assert.equal(markup.split('>unbekannt<').length - 1, 3);
  assert.equal(markup.split('class="part"').length - 1, 2);
});

test('A pot says what is left; too much planned is said, an unknown amount is not zero', () => {
  const pot = (total: number | null, used: number, planned: number) => String(pots({ locale, pots: [{ name: 'Topf', total: total === null ? null : cents(total), used: cents(used), planned: cents(planned) }] })).replaceAll('\u00a0', ' ');
  assert.match(pot(13_100, 3_275, 2_620), /<strong>72,05 €<\/strong> übrig/);
  assert.match(pot(10_000, 8_000, 3_500), /<strong>15,00 €<\/strong> zu viel verplant/);
  assert.match(pot(null, 0, 0), /Höhe noch nicht bekannt/);
  assert.doesNotMatch(pot(null, 0, 0), /€/);
});

test('Every place on the map stands in the list below, under its kind', () => {
  const markers = markerKinds.map((kind, i) => ({ kind, label: `Ort-${i}`, x: 40 * i + 20, y: 30 * i + 20 }));
  const markup = String(quarterMap({ locale, name: 'Q', width: 440, height: 330, shapes: { buildings: '', paths: '', water: '', green: '' }, markers }));
  const list = markup.slice(markup.indexOf('<details'));
  for (const { label } of markers) assert.ok(list.includes(`<li>${label}</li>`), label);
});
