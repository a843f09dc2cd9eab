import { html } from '../html.ts';
import { alert } from './alert.ts';
import { badge } from './badge.ts';
import { button, linkButton } from './button.ts';
import { card, cards, section } from './card.ts';
import { descriptionList } from './description-list.ts';
import { emptyState } from './empty-state.ts';
import type { Examples } from './example.ts';
import { helperClassLegend, helperClassMark } from './helper-class-mark.ts';
import { matters } from './matters.ts';
import { personChip } from './person-chip.ts';
import { stat, stats } from './stat.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';

type Visit = { day: string; who: string; what: string; minutes: number };
const visits: readonly Visit[] = [
  { day: 'Montag, 8. März', who: 'Karin Böhme', what: 'Einkaufen', minutes: 60 },
  { day: 'Mittwoch, 10. März', who: 'Sozialstation Mitte', what: 'Körperpflege', minutes: 45 },
  { day: 'Freitag, 12. März', who: 'Jürgen Nowak', what: 'Weg zum Augenarzt', minutes: 120 },
];

/** What one reads. */
export const contentExamples: readonly Examples[] = [
  {
    component: 'card',
    examples: [{ shows: 'nebeneinander, eine davon braucht einen Menschen', render: () => cards([
      card({ title: 'Weg zum Augenarzt', href: '#card', level: 4, tone: 'call', mark: badge({ label: 'offen', tone: 'call' }), lead: 'Freitag, 9:30 Uhr, Frau Schulze', body: html`<p>Noch ist niemand gefunden. Drei Menschen wohnen nah genug.</p>`, footer: button({ label: 'Jemanden fragen', kind: 'secondary' }) }),
      card({ title: 'Einkaufen', href: '#card', level: 4, tone: 'good', mark: badge({ label: 'verabredet', tone: 'good', icon: 'check' }), lead: 'Montag, 10 Uhr, Herr Winkler', body: html`<p>Karin Böhme geht. Der Zettel ist gedruckt.</p>` }),
      card({ title: 'Kaffeerunde', level: 4, tone: 'sand', lead: 'Mittwoch, 15 Uhr, Gemeinschaftsraum', body: html`<p>Elf Menschen haben zugesagt.</p>` }),
    ]) }],
  },
  { component: 'section', examples: [{ shows: 'mit Zeile und Knopf', render: () => section({ title: 'Versprochen', level: 4, lead: 'Was wir zugesagt haben, mit dem Tag.', actions: linkButton({ label: 'Alle', href: '#section', kind: 'quiet' }), body: html`<p>Zwei Rückrufe bis heute Abend.</p>` }) }] },
  { component: 'stat', examples: [{ shows: 'jede Zahl öffnet ihre Liste', render: () => stats([
    stat({ figure: '4', label: 'offene Bitten', href: '#stat', tone: 'call' }), stat({ figure: '2', label: 'Versprechen für heute', href: '#stat' }),
    stat({ figure: '31,5', label: 'Stunden Hilfe diese Woche', href: '#stat', tone: 'good', note: 'aus 27 Berichten' }), stat({ figure: 'unbekannt', label: 'Kilometer im Februar', href: '#stat', note: '5 Berichte fehlen' }),
  ]) }] },
  { component: 'badge', examples: [{ shows: 'alle Töne', render: () => html`<p class="marks">${badge({ label: 'Entwurf' })}${badge({ label: 'angefragt', tone: 'info', icon: 'clock' })}${badge({ label: 'verabredet', tone: 'good', icon: 'check' })}${badge({ label: 'offen', tone: 'call', icon: 'call' })}${badge({ label: 'abgesagt', tone: 'danger' })}</p>` }] },
  { component: 'alert', examples: [
    { shows: 'Hinweis', render: () => alert({ title: 'Der Plan gilt bis Ende März.', body: html`<p>Dann sehen wir ihn gemeinsam durch.</p>` }) },
    { shows: 'erledigt', render: () => alert({ title: 'Der Anruf steht im Kontaktbuch als Nummer 214.', tone: 'good' }) },
    { shows: 'ein Mensch wird gebraucht', render: () => alert({ title: 'Für Freitag ist niemand gefunden.', tone: 'call', body: html`<p><a href="#alert">Wen könnten wir fragen?</a></p>` }) },
    { shows: 'Schaden droht', render: () => alert({ title: 'Der Schlüssel fehlt seit gestern.', tone: 'danger' }) },
  ] },
  { component: 'table', examples: [{ shows: 'auf dem Telefon werden daraus Karten', render: () => table<Visit>({ caption: 'Besuche in dieser Woche', rows: visits, footer: ['Zusammen', '', '', '225'], columns: [
    { label: 'Tag', cell: ({ day }) => day }, { label: 'Wer', cell: ({ who }) => html`<a href="#table">${who}</a>` }, { label: 'Was', cell: ({ what }) => what }, { label: 'Minuten', kind: 'number', cell: ({ minutes }) => minutes },
  ] }) }] },
  { component: 'descriptionList', examples: [{ shows: 'Unbekanntes steht da als unbekannt', render: () => descriptionList([
    { term: 'Wohnung', value: 'Albert-Einstein-Straße 9, 2. Stock' }, { term: 'Sprachen', value: 'Deutsch, Sorbisch' }, { term: 'Hausarzt', value: undefined },
  ], 'noch nicht gefragt') }] },
  { component: 'emptyState', examples: [{ shows: 'sagt, was hier hinkommt', render: () => emptyState({ title: 'Noch keine Bitte aufgenommen', body: 'Wenn jemand anruft, schreiben Sie hier mit. Ein Satz genügt, alles andere hat Zeit.', icon: 'phone', action: linkButton({ label: 'Ersten Anruf aufnehmen', href: '#emptyState', kind: 'primary' }) }) }] },
  { component: 'matters', examples: [{ shows: 'was heute zu tun ist', render: () => matters([
    { href: '#matters', title: 'Ingeborg Schulze', marks: badge({ label: 'heute', tone: 'call', icon: 'clock' }), what: 'Rückruf wegen Begleitung', note: 'Nr. 214 · 03571 47 11' },
    { href: '#matters', title: 'Jürgen Nowak', what: 'fragt nach dem Schlüssel' },
  ]) }] },
  { component: 'personChip', examples: [{ shows: 'Name, Alter, Haus', render: (locale) => personChip({ locale, name: 'Ingeborg Schulze', age: 84, house: 'Albert-Einstein-Straße 9', href: '#personChip' }) }] },
  { component: 'helperClassMark', examples: [
    { shows: 'eine', render: (locale) => helperClassMark({ helperClass: 'neighbour', locale }) },
    { shows: 'alle sechs', render: (locale) => helperClassLegend({ locale }) },
  ] },
  { component: 'timeline', examples: [{ shows: 'das Kontaktbuch', render: (locale) => timeline([
    { at: '2027-03-09T10:12', when: 'heute, 10:12 Uhr', by: 'aufgenommen von M. Richter', icon: 'phone', tone: 'call', title: 'Frau Schulze braucht Begleitung zum Augenarzt', body: html`<p>Freitag halb zehn. Sie geht mit dem Rollator.</p>`, marks: html`${badge({ label: 'versprochen bis Mittwoch', tone: 'call', icon: 'clock' })}${helperClassMark({ helperClass: 'neighbour', locale })}` },
    { at: '2027-03-08T11:05', when: 'gestern, 11:05 Uhr', by: 'Zettel von Karin Böhme', icon: 'check', tone: 'good', title: 'Einkauf erledigt, 60 Minuten' },
    { at: '2027-03-04T15:00', when: 'Donnerstag, 15 Uhr', icon: 'letter', title: 'Einwilligungskarte unterschrieben zurück' },
  ]) }] },
];
