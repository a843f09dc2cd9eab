import { Temporal } from 'temporal-polyfill';
import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import { seededRandom } from '#core/base/seeded-random.ts';
import { idsOf } from '#core/population/ids.ts';
import type { Need, Person, Population } from '#core/population/index.ts';
import { parseLand } from '#core/law/landesrecht/laender.ts';
import type { Pflegegrad } from '#core/law/base/pflegegrad.ts';
import type { EntitlementRows } from '#rooms/entitlements/index.ts';

type Row = EntitlementRows['gradings'][number];

// Shares are assumptions. Whoever is helped to wash or with medicine has a Pflegegrad more often and a higher one.
const shareWithPflegegrad = { withCare: 0.85, withoutCare: 0.4 };
const grades: Readonly<Record<keyof typeof shareWithPflegegrad, readonly (readonly [Pflegegrad, number])[]>> = {
  withCare: [[1, 5], [2, 45], [3, 35], [4, 12], [5, 3]],
  withoutCare: [[1, 35], [2, 50], [3, 15]],
};
const shareRaised = 0.2;
const shareRefused = 0.08;
const kassen = ['Pflegekasse Nord', 'Pflegekasse am Markt', 'Pflegekasse der Mitte', 'Pflegekasse Heide'];

/** The Einstufung of those who ask for help: invented, the same for the same seed. The resident of the journey has Pflegegrad 2. */
export function entitlementRows({ persons, needs, heroes, options }: Population, { land, timeZone }: { readonly land: string; readonly timeZone: string }): EntitlementRows {
  const random = seededRandom(options.seed).fork('gradings');
  const newGradingId = idsOf(options.seed, 'grading');
  const byPerson = Map.groupBy(needs, ({ personId }) => personId);
  const residentId = heroes.find(({ key }) => key === 'resident')?.personId;
  const rowOf = (person: Person, pflegegrad: Row['pflegegrad'], from: CalendarDate, more: Partial<Row>): Row => {
    const noticeOn = addDays(from, 40) > options.today ? options.today : addDays(from, 40);
    return {
      id: newGradingId(), personId: person.id, pflegegrad, from, to: null, insurance: 'statutory', livingForm: 'home', land: parseLand(land)!,
      decidedBy: '', noticeOn, replacesId: null,
      recordedAt: Temporal.PlainDate.from(noticeOn).toZonedDateTime({ timeZone, plainTime: '00:00' }).toInstant(), ...more,
    };
  };
  return {
    gradings: persons.filter(({ livesHere, id }) => livesHere && byPerson.has(id)).flatMap((person): Row[] => {
      const own = random.fork(person.id);
      const kind = hasCare(byPerson.get(person.id)!) ? 'withCare' : 'withoutCare';
      const known = { insurance: own.chance(0.9) ? 'statutory' as const : 'private' as const, decidedBy: own.pick(kassen) };
      const more = known.insurance === 'private' ? { ...known, decidedBy: 'private Pflegeversicherung' } : known;
      // Long enough ago that a year of budgets can be seen.
      const since = firstOfMonth(addDays(options.today, -(400 + own.below(900))));
      if (person.id === residentId) return [rowOf(person, 2, since, { insurance: 'statutory', decidedBy: kassen[0]! })];
      if (!own.chance(shareWithPflegegrad[kind])) return own.chance(shareRefused) ? [rowOf(person, 0, since, more)] : [];
      const [grade] = own.pickWeighted(grades[kind], ([, weight]) => weight);
      const raised = firstOfMonth(addDays(options.today, -(60 + own.below(250))));
      if (grade === 1 || !own.chance(shareRaised)) return [rowOf(person, grade, since, more)];
      return [rowOf(person, (grade - 1) as Pflegegrad, since, more), rowOf(person, grade, raised, more)];
    }),
  };
}

function hasCare(needs: readonly Need[]): boolean {
  return needs.some(({ activity }) => activity === 'personal_care' || activity === 'medication');
}

function firstOfMonth(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 7)}-01` as CalendarDate;
}
