import type { HeroKey } from './hero.ts';
import type { HouseholdPlan, MemberPlan } from './household-plans.ts';
import type { Channel, Salutation } from './model.ts';
import type { OrganisationKind } from './organisation.ts';

/** A fixed character: invented names that stay the same in every Quartier, so that the manual can speak of them. */
type Character = {
  readonly key: HeroKey;
  readonly given: string;
  readonly family: string;
  readonly form: Exclude<Salutation, 'none'>;
  readonly age: number;
  readonly roles: readonly string[];
  readonly line: string;
};
type Inhabitant = Character & { readonly reachedBy: readonly Channel['kind'][] };
type Staff = Character & { readonly organisation: OrganisationKind };

/** Fixed inhabitants below this size would crowd out all others. */
export const smallestWithHeroes = 50;

/** Fixed inhabitants, in the order of their household plans. */
export const inhabitants: readonly Inhabitant[] = [
  { key: 'resident', given: 'Gerda', family: 'Lindenhain', form: 'frau', age: 84, reachedBy: ['phone', 'letter', 'door'], roles: ['resident'], line: '84 Jahre, lebt allein, hat kein Gerät: Sie sieht, was andere auf Papier bekommen.' },
  { key: 'neighbour_helper', given: 'Reinhard', family: 'Dornbusch', form: 'herr', age: 68, reachedBy: ['phone', 'mobile', 'door'], roles: ['resident', 'helper'], line: '68 Jahre, hilft im Haus, hat ein Tastentelefon.' },
  { key: 'volunteer', given: 'Lena', family: 'Marschner', form: 'frau', age: 17, reachedBy: ['mobile', 'email'], roles: ['resident', 'helper'], line: '17 Jahre, besucht freiwillig ältere Menschen.' },
  { key: 'volunteer_mother', given: 'Anke', family: 'Marschner', form: 'frau', age: 46, reachedBy: ['mobile', 'email', 'letter'], roles: ['relative'], line: 'Mutter von Lena Marschner, willigt für sie ein.' },
  { key: 'couple_wife', given: 'Christa', family: 'Waldow', form: 'frau', age: 79, reachedBy: ['phone', 'letter'], roles: ['resident'], line: '79 Jahre, sorgt für ihren Mann und sucht Entlastung.' },
  { key: 'couple_husband', given: 'Manfred', family: 'Waldow', form: 'herr', age: 81, reachedBy: ['phone', 'door'], roles: ['resident'], line: '81 Jahre, geht nicht mehr allein aus dem Haus.' },
  { key: 'mother', given: 'Nadine', family: 'Ostermann', form: 'frau', age: 37, reachedBy: ['email', 'mobile'], roles: ['resident', 'helper'], line: '37 Jahre, ein Sohn, Handy; sucht Hilfe und gibt welche.' },
];

/** Fixed people who work for the Quartier and live elsewhere. */
export const staff: readonly Staff[] = [
  { key: 'networker', given: 'Jana', family: 'Hollmann', form: 'frau', age: 44, roles: ['networker'], organisation: 'association', line: 'Vernetzerin, Sozialarbeiterin mit 12 Stunden in der Woche.' },
  { key: 'substitute', given: 'Mirko', family: 'Tanneberg', form: 'herr', age: 39, roles: ['networker'], organisation: 'association', line: 'Vertretung der Vernetzerin.' },
  { key: 'provider', given: 'Silke', family: 'Brandhorst', form: 'frau', age: 51, roles: ['provider'], organisation: 'care_service', line: 'Leitet einen Pflegedienst.' },
  { key: 'traeger', given: 'Torsten', family: 'Feldkamp', form: 'herr', age: 55, roles: ['traeger'], organisation: 'housing_company', line: 'Wohnungsgesellschaft, zuständig für das Quartier.' },
  { key: 'municipality', given: 'Antje', family: 'Sperling', form: 'frau', age: 47, roles: ['municipality'], organisation: 'municipality', line: 'Plant die Altenhilfe der Stadt.' },
  { key: 'funder', given: 'Olaf', family: 'Reinsberg', form: 'herr', age: 58, roles: ['funder'], organisation: 'care_fund', line: 'Betreut das Förderprogramm der Pflegekasse.' },
  { key: 'evaluator', given: 'Miriam', family: 'Hohlfeld', form: 'frau', age: 35, roles: ['evaluator'], organisation: 'research', line: 'Wertet aus, was im Quartier wirkt.' },
  { key: 'operator', given: 'Jonas', family: 'Ebersbach', form: 'herr', age: 33, roles: ['operator'], organisation: 'municipality', line: 'Betreibt die Software, sieht keine Personen.' },
];

/** The resident's daughter, 320 km away. */
export const daughter: Character = {
  key: 'daughter', given: 'Kathrin', family: 'Lindenhain-Voss', form: 'frau', age: 57, roles: ['relative'],
  line: 'Tochter von Frau Lindenhain, wohnt 320 km entfernt, darf die Termine sehen.',
};

const member = (key: HeroKey, part: MemberPlan['part']): MemberPlan => {
  const { form, age, given, family, reachedBy } = inhabitants.find((character) => character.key === key)!;
  return { form, age, part, fixed: { given, family, reachedBy } };
};
const extra = (form: MemberPlan['form'], age: number, part: MemberPlan['part'], given: string, family: string): MemberPlan =>
  ({ form, age, part, fixed: { given, family, reachedBy: age < 14 ? [] : ['mobile', 'email'] } });

/** The households of the fixed inhabitants. */
export const heroHouseholds: readonly HouseholdPlan[] = [
  { kind: 'single', members: [member('resident', 'adult')] },
  { kind: 'single', members: [member('neighbour_helper', 'adult')] },
  {
    kind: 'family',
    members: [member('volunteer_mother', 'adult'), extra('herr', 49, 'partner', 'Heiko', 'Marschner'), member('volunteer', 'child')],
  },
  { kind: 'couple', members: [member('couple_wife', 'adult'), member('couple_husband', 'partner')] },
  { kind: 'single_parent', members: [member('mother', 'adult'), extra('herr', 9, 'child', 'Emil', 'Ostermann')] },
];
