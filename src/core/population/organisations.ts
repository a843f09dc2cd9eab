import { cents } from '../base/cents.ts';
import type { SeededRandom } from '../base/seeded-random.ts';
import { emailOf, landlineNumber } from './channels.ts';
import type { Address, Id } from './model.ts';
import type { Offer, Organisation, OrganisationKind } from './organisation.ts';

type Plan = { readonly kind: OrganisationKind; readonly name: string; readonly offers: readonly Offer[] };

const paid = (activity: Offer['activity'], text: string, euros: number, per: 'hour' | 'piece' = 'hour'): Offer =>
  ({ activity, text, cents: cents(Math.round(euros * 100)), per });
const free = (activity: Offer['activity'], text: string): Offer => ({ activity, text, cents: null, per: null });

// Prices are assumptions of plausible size, no price list. “Beispiel”, “Muster” and the like say that none of them exists.
const careOffers: readonly Offer[] = [
  paid('personal_care', 'Hilfe beim Waschen und Anziehen', 48), paid('medication', 'Medikamente stellen und geben', 44),
  paid('night_watch', 'Nachtwache', 34), paid('household', 'Hilfe im Haushalt', 36), paid('check_in', 'Hausbesuch zum Nachsehen', 36),
];

const firstFourteen: readonly Plan[] = [
  { kind: 'care_service', name: 'Pflegedienst Beispielstern', offers: careOffers },
  { kind: 'care_service', name: 'Ambulante Pflege Musterhaus', offers: careOffers },
  { kind: 'day_care', name: 'Tagespflege Beispielgarten', offers: [paid('company', 'Tagespflege mit Fahrdienst', 14)] },
  { kind: 'advice_centre', name: 'Sozialberatung Musterbrücke', offers: [free('paperwork', 'Hilfe bei Anträgen'), free(null, 'Beratung zu Rente, Wohnen, Pflege')] },
  { kind: 'pharmacy', name: 'Apotheke Zum Beispiel', offers: [free('errands', 'Bringt Medikamente nach Hause')] },
  { kind: 'library', name: 'Bücherei Musterseite', offers: [free('company', 'Vorlesen am Donnerstag'), free('errands', 'Bücher nach Hause')] },
  { kind: 'parish', name: 'Kirchgemeinde Sankt Beispiel', offers: [free('company', 'Besuchsdienst'), free(null, 'Mittagstisch am Freitag')] },
  { kind: 'housing_company', name: 'Wohnungsgesellschaft Musterquartier', offers: [free(null, 'Wohnberatung und Umbau'), free('repairs', 'Hausmeister')] },
  { kind: 'association', name: 'Verein Beispielsolidarität', offers: [free('company', 'Kaffeenachmittag'), free('errands', 'Einkaufsbus')] },
  { kind: 'municipality', name: 'Stadtverwaltung Musterstadt, Fachstelle Altern', offers: [free(null, 'Altenhilfeplanung')] },
  { kind: 'meals', name: 'Menübringdienst Mustertopf', offers: [paid('cooking', 'Warmes Essen ins Haus', 8.9, 'piece')] },
  { kind: 'transport', name: 'Fahrdienst Beispielrad', offers: [paid('transport', 'Fahrten im Rollstuhl', 26), paid('accompaniment', 'Begleitung zum Arzt', 29)] },
  { kind: 'care_fund', name: 'Pflegekasse Musterland', offers: [free(null, 'Pflegeberatung')] },
  { kind: 'research', name: 'Institut Beispielforschung', offers: [free(null, 'Wissenschaftliche Begleitung')] },
];

const laterOnes: readonly Plan[] = [
  { kind: 'care_service', name: 'Pflegedienst Musterweg', offers: careOffers },
  { kind: 'doctor', name: 'Hausarztpraxis Beispiel', offers: [free(null, 'Hausbesuche')] },
  { kind: 'meeting_place', name: 'Nachbarschaftstreff Mustertisch', offers: [free('company', 'Offener Treff')] },
  { kind: 'association', name: 'Verein Musterhilfe', offers: [free('garden', 'Gartengruppe')] },
  { kind: 'pharmacy', name: 'Muster-Apotheke', offers: [free('errands', 'Bringt Medikamente nach Hause')] },
];

/** How many organisations there are: 14 up to 2,000 inhabitants, then one more for every 2,500. */
export function organisationCount(persons: number): number {
  return firstFourteen.length + Math.max(0, Math.floor((persons - 2000) / 2500));
}

/** The organisations of a Quartier; the first fourteen are always the same, in the same order. */
export function foundOrganisations(
  persons: number, fromCentre: readonly Address[], newId: () => Id, random: SeededRandom,
): readonly Organisation[] {
  return Array.from({ length: organisationCount(persons) }, (_, n) => {
    const later = n - firstFourteen.length;
    const plan = firstFourteen[n] ?? laterOnes[later % laterOnes.length]!;
    const name = later < 0 ? plan.name : `${plan.name} ${Math.floor(later / laterOnes.length) + 2}`;
    return {
      id: newId(), kind: plan.kind, name, offers: plan.offers,
      // The last numbers of the fictitious ranges, so that few households share them.
      phone: landlineNumber(4999 - n), email: emailOf('kontakt', name.replaceAll(',', '')),
      addressId: random.pick(fromCentre.slice(0, 60)).id,
    };
  });
}
