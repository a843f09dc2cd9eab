import { calendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { cents } from '#core/base/cents.ts';
import { minutes, parseTimeOfDay } from '#core/base/minutes.ts';
import type { Examples } from '../example.ts';
import { circlesOfSupport, type Tie } from './circles-of-support.ts';
import { mixBar, type MixMonth } from './mix-bar.ts';
import { pots } from './pots.ts';
import { quarterMap } from './quarter-map.ts';
import { weekRibbon, type RibbonVisit } from './week-ribbon.ts';

const ties: readonly Tie[] = [
  { name: 'Petra (Tochter)', closeness: 1, helperClass: 'family', hoursPerWeek: 6, href: '#circlesOfSupport' },
  { name: 'Jonas (Enkel)', closeness: 1, helperClass: 'family', hoursPerWeek: 0.5 },
  { name: 'Hanna', closeness: 1, helperClass: 'friend', hoursPerWeek: 2 },
  { name: 'Karin Böhme', closeness: 2, helperClass: 'neighbour', hoursPerWeek: 3 },
  { name: 'Herr Nowak', closeness: 2, helperClass: 'neighbour', hoursPerWeek: null },
  { name: 'Chor', closeness: 2, helperClass: 'friend', hoursPerWeek: 2 },
  { name: 'Frau Yılmaz', closeness: 3, helperClass: 'volunteer', hoursPerWeek: 1.5, href: '#circlesOfSupport' },
  { name: 'Sozialstation', closeness: 3, helperClass: 'professional', hoursPerWeek: 5 },
  { name: 'Hausarzt', closeness: 3, helperClass: 'professional', hoursPerWeek: 0.25 },
  { name: 'Besuchsdienst', closeness: 3, helperClass: 'volunteer', hoursPerWeek: 1 },
];
const crowd: readonly Tie[] = Array.from({ length: 26 }, (_, i) => ({
  name: `Helferin Nummer ${i + 1}`, closeness: ((i % 3) + 1) as 1 | 2 | 3, helperClass: (['family', 'friend', 'neighbour', 'volunteer'] as const)[i % 4]!, hoursPerWeek: i % 6,
}));

const monday = calendarDate('2027-03-08');
const visit = (day: number, from: string, until: string, what: string, who?: string, helperClass?: RibbonVisit['helperClass']): RibbonVisit => ({
  date: `2027-03-${String(7 + day).padStart(2, '0')}` as CalendarDate, from: parseTimeOfDay(from) ?? minutes(0), until: parseTimeOfDay(until) ?? minutes(0), what,
  ...(who === undefined ? {} : { who }), ...(helperClass === undefined ? {} : { helperClass }),
});
const week: readonly RibbonVisit[] = [
  visit(1, '08:00', '08:45', 'Körperpflege', 'Sozialstation', 'professional'), visit(1, '10:00', '11:00', 'Einkaufen', 'Karin Böhme', 'neighbour'),
  visit(2, '12:00', '13:00', 'Mittagessen', 'Petra', 'family'), visit(2, '15:00', '16:30', 'Chorprobe', 'Hanna', 'friend'),
  visit(3, '08:00', '08:45', 'Körperpflege', 'Sozialstation', 'professional'), visit(3, '15:00', '17:00', 'Kaffeerunde', 'geht selbst', 'self'),
  visit(4, '12:00', '12:30', 'Mittagessen'), visit(4, '18:30', '19:00', 'Kurzer Anruf', 'Jonas', 'family'),
  visit(5, '08:00', '08:45', 'Körperpflege', 'Sozialstation', 'professional'), visit(5, '09:30', '11:30', 'Weg zum Augenarzt'), visit(5, '14:00', '15:00', 'Vorlesen', 'Frau Yılmaz', 'volunteer'),
  visit(7, '12:00', '14:00', 'Sonntagsessen', 'Petra', 'family'),
];

const months: readonly MixMonth[] = ['Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez', 'Jan', 'Feb', 'Mär'].map((label, i) => ({
  label, hours: i === 4 ? null : { self: 8, family: 30 - i, friend: 6 + (i % 3), neighbour: 4 + i * 1.5, volunteer: 2 + i, professional: 22 + (i % 4) },
}));

/** What is going on, drawn. */
export const picturesExamples: readonly Examples[] = [
  { component: 'circlesOfSupport', examples: [
    { shows: 'zehn Menschen', render: (locale) => circlesOfSupport({ locale, name: 'Inge', ties }) },
    { shows: 'so viele, dass Namen zu Nummern werden', render: (locale) => circlesOfSupport({ locale, name: 'Friedrich', ties: crowd }) },
    { shows: 'noch niemand', render: (locale) => circlesOfSupport({ locale, name: 'Erwin', ties: [] }) },
  ] },
  { component: 'weekRibbon', examples: [{ shows: 'eine Woche mit zwei offenen Stellen', render: (locale) => weekRibbon({ locale, name: 'Ingeborg Schulze', monday, today: calendarDate('2027-03-10'), visits: week }) }] },
  { component: 'mixBar', examples: [{ shows: 'ein Jahr, ein Monat ohne Zahlen', render: (locale) => mixBar({ locale, months }) }] },
  { component: 'pots', examples: [{ shows: 'voll, verplant, überzogen, unbekannt', render: (locale) => pots({ locale, pots: [
    { name: 'Entlastungsbetrag', source: '§ 45b SGB XI', total: cents(13_100), used: cents(3_275), planned: cents(2_620), expires: '30. Juni 2027', href: '#pots' },
    { name: 'Nachbarschaftsfonds', source: 'Stiftung Lausitz', total: cents(50_000), used: cents(42_000), planned: cents(0) },
    { name: 'Fahrgeld', source: 'Verein', total: cents(10_000), used: cents(8_000), planned: cents(3_500) },
    { name: 'Verhinderungspflege', source: '§ 39 SGB XI', total: null, used: cents(0), planned: cents(0) },
  ] }) }] },
  { component: 'quarterMap', examples: [{ shows: 'ein kleines Quartier', render: (locale) => quarterMap({
    locale, name: 'Wohnkomplex V', width: 440, height: 330,
    shapes: {
      green: 'M0 0H150V92H0zM262 214H440V330H262z', water: 'M300 236q34-16 62 4t58 10v34q-40 18-72 2t-48-10z',
      paths: 'M0 110H440M170 0V330M0 222H250M250 110V330M330 110V0M60 110V222', buildings: 'M20 128h28v78h-28zM78 128h78v22h-78zM78 180h78v26h-78zM190 20h46v74h-46zM262 20h50v26h-50zM262 66h50v28h-50zM348 20h76v30h-76zM270 130h60v26h-60zM360 130h62v60h-62zM20 244h120v24h-120zM20 290h120v24h-120zM190 132h40v70h-40z',
    },
    markers: [
      { kind: 'home', label: 'Frau Schulze', x: 116, y: 192, href: '#quarterMap' }, { kind: 'helper', label: 'Karin Böhme', x: 34, y: 150 }, { kind: 'shop', label: 'Konsum', x: 392, y: 158 },
      { kind: 'meeting', label: 'Gemeinschaftsraum', x: 210, y: 60 }, { kind: 'stop', label: 'Einsteinstraße', x: 170, y: 110 }, { kind: 'bench', label: 'Bank am Teich', x: 330, y: 226 },
      { kind: 'care', label: 'Arztpraxis', x: 300, y: 142 }, { kind: 'toilet', label: 'Toilette', x: 372, y: 36 },
    ],
  }) }] },
];
