import type { Activity } from '../base/activity.ts';
import { addDays, weekdayOf, type CalendarDate, type Weekday } from '../base/calendar-date.ts';
import { cents } from '../base/cents.ts';
import { minutes } from '../base/minutes.ts';
import type { DaysBack } from './days.ts';
import type { HeroKey } from './hero.ts';
import type { Arrangement, Consent, Helper, Id, Need, Person, Proxy, Tie } from './model.ts';
import type { HelperPlan } from './roster.ts';

/** The written life of the fixed characters: what they need, who is around them, who may know what. */

export type Cast = Readonly<Partial<Record<HeroKey, Person>>>;
type Frame = { readonly today: CalendarDate; readonly daysBack: DaysBack; newId(table: 'need' | 'arrangement' | 'tie' | 'proxy' | 'consent'): Id };

const at = (hour: number, minute = 0) => minutes(hour * 60 + minute);
const time = (weekday: Weekday, from: number, to: number): Helper['bands'][number] => ({ weekday, from: at(from), to: at(to) });

/** Roster profiles of the three fixed helpers. */
export function heroHelpers(cast: Required<Cast>): readonly HelperPlan[] {
  return [
    {
      person: cast.neighbour_helper, age: 68,
      fixed: {
        helperClass: 'neighbour', activities: ['errands', 'repairs', 'shopping'], isPaid: false, centsPerHour: cents(0),
        bands: [time(2, 9, 12), time(5, 9, 13), time(6, 9, 12)], maxMinutesPerWeek: minutes(240),
      },
    },
    {
      person: cast.volunteer, age: 17,
      fixed: {
        helperClass: 'volunteer', activities: ['company', 'technology'], isPaid: false, centsPerHour: cents(0),
        bands: [time(3, 15, 18), time(6, 10, 13)], maxMinutesPerWeek: minutes(180),
      },
    },
    {
      person: cast.mother, age: 37,
      fixed: {
        helperClass: 'neighbour', activities: ['errands', 'technology'], isPaid: false, centsPerHour: cents(0),
        bands: [time(1, 16, 18), time(4, 16, 18)], maxMinutesPerWeek: minutes(120),
      },
    },
  ];
}

/** What of the fixed life is a row of which table. */
export type HeroLife = {
  readonly needs: readonly Need[];
  readonly arrangements: readonly Arrangement[];
  readonly ties: readonly Tie[];
  readonly proxies: readonly Proxy[];
  readonly consents: readonly Consent[];
};

type By = Pick<Arrangement, 'helperClass' | 'byPersonId' | 'byOrganisationId'>;

/** The needs, ties, proxies and consents of the fixed inhabitants. */
export function heroLife(cast: Required<Cast>, careServiceId: Id, frame: Frame): HeroLife {
  const { resident, daughter, couple_wife: wife, couple_husband: husband, mother, volunteer } = cast;
  const needs: Need[] = [];
  const arrangements: Arrangement[] = [];
  const long = frame.daysBack(800);

  const need = (person: Person, activity: Activity, wording: string, weekdays: readonly Weekday[], start: number, length: number, by?: By, everyN: 1 | 2 | 4 = 1): void => {
    const id = frame.newId('need');
    needs.push({
      id, personId: person.id, activity, wording,
      pattern: { every: 'week', everyN, weekdays, start: minutes(start), minutes: minutes(length) },
      requirements: [], notByIds: [], urgency: 2, since: long, until: null,
    });
    if (by) arrangements.push({ id: frame.newId('arrangement'), needId: id, personId: person.id, ...by, since: long, until: null });
  };
  const by = (helperClass: By['helperClass'], person: Person): By => ({ helperClass, byPersonId: person.id, byOrganisationId: null });
  const once = (person: Person, activity: Activity, wording: string, inDays: number, start: number, length: number): void => {
    const day = addDays(frame.today, inDays);
    needs.push({
      id: frame.newId('need'), personId: person.id, activity, wording,
      pattern: { every: 'once', everyN: 1, weekdays: [weekdayOf(day)], start: minutes(start), minutes: minutes(length) },
      requirements: [], notByIds: [], urgency: 2, since: day, until: day,
    });
  };

  // All six helper classes around one resident.
  need(resident, 'shopping', 'Die schweren Sachen kriege ich nicht mehr hoch: Wasser, Kartoffeln, Waschpulver.', [5], at(10), 60);
  need(resident, 'company', 'Ich freue mich, wenn die Lena kommt und mir aus der Zeitung vorliest.', [3], at(15, 30), 90);
  need(resident, 'personal_care', 'Strümpfe an und aus, das geht nicht mehr.', [1, 2, 3, 4, 5], at(7, 30), 30,
    { helperClass: 'professional', byPersonId: null, byOrganisationId: careServiceId });
  need(resident, 'paperwork', 'Die Post macht meine Tochter mit mir am Telefon.', [7], at(16), 45, by('family', daughter), 2);
  need(resident, 'check_in', 'Die Christa ruft jeden Morgen an, dann weiß sie, dass ich auf bin.', [1, 2, 3, 4, 5, 6, 7], at(9), 10, by('friend', wife));
  need(resident, 'cooking', 'Kochen tue ich selbst, das lasse ich mir nicht nehmen.', [1, 2, 3, 4, 5], at(11, 30), 45, by('self', resident));
  once(resident, 'accompaniment', 'Zum Augenarzt möchte ich nicht allein, danach sehe ich eine Stunde nichts.', 6, at(10), 120);

  need(husband, 'personal_care', 'Meine Frau hilft mir in die Sachen.', [1, 2, 3, 4, 5, 6, 7], at(8), 30, by('family', wife));
  need(husband, 'company', 'Zum Skat müsste einmal in der Woche jemand zu mir kommen, dann kann meine Frau in den Chor.', [4], at(15), 120);
  need(mother, 'paperwork', 'Die Nebenkosten können nicht stimmen, das müsste sich jemand ansehen.', [2], at(17), 45, undefined, 4);

  const tie = (from: Person, to: Person, kind: Tie['kind'], relation: Tie['relation'], closeness: Tie['closeness'], frequency: Tie['frequency'], since: CalendarDate): Tie =>
    ({ id: frame.newId('tie'), fromId: from.id, toId: to.id, kind, relation, closeness, frequency, since });
  const ties = [
    tie(resident, daughter, 'family', 'daughter', 1, 'weekly', daughter.bornOn),
    tie(resident, wife, 'friend', 'friend', 1, 'daily', frame.daysBack(3000)),
    tie(resident, cast.neighbour_helper, 'neighbour', 'neighbour', 2, 'weekly', frame.daysBack(2000)),
    tie(resident, volunteer, 'volunteer', 'visitor', 2, 'weekly', frame.daysBack(790)),
    tie(resident, cast.networker, 'professional', 'social_worker', 3, 'monthly', frame.daysBack(1000)),
    tie(mother, wife, 'neighbour', 'neighbour', 2, 'weekly', frame.daysBack(900)),
  ];

  const proxies: Proxy[] = [
    { id: frame.newId('proxy'), personId: resident.id, proxyId: daughter.id, kind: 'vorsorgevollmacht', scope: ['health', 'authorities', 'post'], since: frame.daysBack(1500) },
    { id: frame.newId('proxy'), personId: volunteer.id, proxyId: cast.volunteer_mother.id, kind: 'elternteil', scope: ['health', 'housing', 'money', 'authorities', 'post'], since: volunteer.bornOn },
  ];

  const consent = (person: Person, category: Consent['category'], purpose: Consent['purpose'], to: Partial<Consent>, daysAgo = 700): Consent => ({
    id: frame.newId('consent'), personId: person.id, category, purpose,
    recipientPersonId: null, recipientOrganisationId: null, recipientGroup: null,
    givenHow: 'signed_card', givenOn: frame.daysBack(daysAgo), revokedOn: null, givenByProxyId: null, ...to,
  });
  const consents = [
    consent(resident, 'appointments', 'keep_informed', { recipientPersonId: daughter.id }),
    consent(resident, 'contact', 'emergency', { recipientPersonId: daughter.id }),
    consent(resident, 'history', 'keep_informed', { recipientPersonId: daughter.id, revokedOn: frame.daysBack(210) }, 650),
    consent(resident, 'contact', 'arrange_help', { recipientGroup: 'helpers' }),
    consent(resident, 'arrangement', 'arrange_help', { recipientGroup: 'desk_substitute' }),
    consent(resident, 'contact', 'emergency', { recipientGroup: 'emergency_services' }),
    consent(resident, 'contact', 'arrange_help', { recipientOrganisationId: careServiceId }),
    consent(resident, 'arrangement', 'arrange_help', { recipientOrganisationId: careServiceId }),
    consent(husband, 'contact', 'arrange_help', { recipientGroup: 'helpers', givenHow: 'spoken' }, 300),
    consent(husband, 'appointments', 'keep_informed', { recipientPersonId: wife.id, givenHow: 'spoken' }, 300),
    consent(mother, 'contact', 'arrange_help', { recipientGroup: 'helpers', givenHow: 'screen' }, 40),
    consent(resident, 'money', 'keep_informed', { recipientPersonId: daughter.id }, 120),
  ];
  return { needs, arrangements, ties, proxies, consents };
}
