import type { CalendarDate } from '../../base/calendar-date.ts';
import { cents, type Cents } from '../../base/cents.ts';
import { minutes } from '../../base/minutes.ts';
import type { Arrangement, Need } from '../model.ts';
import { isGardenTime } from './holidays.ts';
import type { Payer } from './history-model.ts';
import { leftOn, type Book, type Week } from './record.ts';
import { fallsOn } from './visits.ts';

/** An arrangement with all that is needed to count it week by week. */
export type Told = {
  readonly arrangement: Arrangement;
  readonly need: Need;
  /** The last day on which both sides were here, null = still. */
  readonly lastDay: CalendarDate | null;
  /** Price of the professional service; null if nobody is paid. */
  readonly price: { readonly cents: Cents; readonly per: 'hour' | 'piece' } | null;
};

/** The arrangements of the Quartier, ready to be counted. */
export function toldHelp(book: Book): readonly Told[] {
  const { needs, arrangements, organisations } = book.population;
  const needById = new Map(needs.map((need) => [need.id, need]));
  const organisationById = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return arrangements.map((arrangement) => {
    const need = needById.get(arrangement.needId)!;
    const left = [arrangement.personId, arrangement.byPersonId].flatMap((id) => (id === null ? [] : leftOn(book.persons.get(id)!) ?? []));
    const lastDay = [arrangement.until, ...left].filter((day) => day !== null).sort()[0] ?? null;
    const offer = organisationById.get(arrangement.byOrganisationId ?? '')?.offers.find((one) => one.activity === need.activity);
    const price = offer && offer.cents !== null && offer.per !== null ? { cents: offer.cents, per: offer.per } : null;
    return { arrangement, need, lastDay, price };
  });
}

/** The sum of one week, as the person tells it on the phone. */
export function writeToldHelp(book: Book, week: Week, { arrangement, need, lastDay, price }: Told): void {
  const days = week.days.filter((day) =>
    fallsOn(need.pattern, arrangement.since, day) && (lastDay === null || day < lastDay)
    && (need.activity !== 'garden' || isGardenTime(day)));
  const last = days[days.length - 1];
  if (last === undefined) return;
  const random = week.random.fork(arrangement.id);
  // Relatives are on holiday now and then; a service comes by the minute.
  if (arrangement.helperClass !== 'professional' && random.chance(0.05)) return;
  const factor = price === null ? random.pick([0.75, 1, 1, 1, 1.25, 1.5]) : 1;
  const total = minutes(Math.max(5, Math.round((days.length * need.pattern.minutes * factor) / 5) * 5));
  const isCare = need.activity === 'personal_care' || need.activity === 'medication';
  const payer: Payer = price === null ? 'unpaid' : isCare ? 'pflegekasse' : 'own_money';
  const amount = price === null ? 0 : price.per === 'piece' ? price.cents * days.length : Math.round((price.cents * total) / 60);
  week.ledger.push({
    id: book.newId.ledger(), forPersonId: arrangement.personId, byPersonId: arrangement.byPersonId,
    byOrganisationId: arrangement.byOrganisationId, helperClass: arrangement.helperClass, activity: need.activity,
    day: last, minutes: total, payer, cents: cents(amount), commissionId: null, reportId: null, arrangementId: arrangement.id,
  });
}
