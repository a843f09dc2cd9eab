import type { Locale } from '#core/base/locale.ts';
import type { Place } from './quartier.queries.ts';

// What a place is, by the value of its OpenStreetMap tag: German, English.
const words: Readonly<Record<string, readonly [de: string, en: string]>> = {
  community_centre: ['Gemeindezentrum, Bürgerhaus', 'Community centre'], social_centre: ['Begegnungsstätte', 'Social centre'],
  library: ['Bibliothek', 'Library'], cafe: ['Café', 'Café'], place_of_worship: ['Kirche, Gemeinde', 'Place of worship'],
  arts_centre: ['Kulturhaus', 'Arts centre'], theatre: ['Theater', 'Theatre'], cinema: ['Kino', 'Cinema'],
  nursing_home: ['Pflegeheim', 'Nursing home'], social_facility: ['Soziale Einrichtung', 'Social facility'],
  doctors: ['Arztpraxis', 'Doctor'], doctor: ['Arztpraxis', 'Doctor'], dentist: ['Zahnarztpraxis', 'Dentist'],
  pharmacy: ['Apotheke', 'Pharmacy'], hospital: ['Krankenhaus', 'Hospital'], clinic: ['Ärztezentrum', 'Clinic'],
  physiotherapist: ['Physiotherapie', 'Physiotherapy'], bank: ['Bank, Sparkasse', 'Bank'], post_office: ['Post', 'Post office'],
  marketplace: ['Markt', 'Market'], supermarket: ['Supermarkt', 'Supermarket'], bakery: ['Bäckerei', 'Bakery'],
  butcher: ['Fleischerei', 'Butcher'], chemist: ['Drogerie', 'Chemist'], hairdresser: ['Friseur', 'Hairdresser'],
  optician: ['Optiker', 'Optician'], medical_supply: ['Sanitätshaus', 'Medical supplies'], clothes: ['Kleidung', 'Clothes'],
  shoes: ['Schuhe', 'Shoes'], books: ['Buchladen', 'Bookshop'], department_store: ['Kaufhaus', 'Department store'],
  confectionery: ['Süßwaren', 'Sweets'], stationery: ['Schreibwaren', 'Stationery'], furniture: ['Möbel', 'Furniture'],
  electronics: ['Elektrogeräte', 'Electrical goods'], bicycle: ['Fahrräder', 'Bicycles'], gift: ['Geschenke', 'Gifts'],
  copyshop: ['Copyshop', 'Copy shop'], travel_agency: ['Reisebüro', 'Travel agency'], ticket: ['Karten, Eintritt', 'Tickets'],
  variety_store: ['Haushaltswaren', 'Household goods'], leather: ['Lederwaren', 'Leather goods'],
  convenience: ['Lebensmittel', 'Groceries'], greengrocer: ['Obst und Gemüse', 'Greengrocer'], kiosk: ['Kiosk', 'Kiosk'],
  florist: ['Blumen', 'Florist'], toilets: ['Öffentliche Toilette', 'Public toilet'], bus_stop: ['Bushaltestelle', 'Bus stop'],
  tram_stop: ['Straßenbahnhaltestelle', 'Tram stop'], bus_station: ['Busbahnhof', 'Bus station'], bench: ['Sitzbank', 'Bench'],
};

/** What a place is, in a word; undefined for the many rare kinds of shops that have no word here. */
export function wordForPlace(place: Pick<Place, 'detail'>, locale: Locale): string | undefined {
  return Object.hasOwn(words, place.detail) ? words[place.detail]![locale === 'en' ? 1 : 0] : undefined;
}
