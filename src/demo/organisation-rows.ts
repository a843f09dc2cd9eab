import { addDays } from '#core/base/calendar-date.ts';
import { seededRandom } from '#core/base/seeded-random.ts';
import type { Population } from '#core/population/index.ts';
import type { ImportedOrganisation } from '#rooms/cooperation/index.ts';

/** The organisations of the population. Some were not asked for more than half a year whether all is still right. */
export function organisationRows({ organisations, options }: Population, addressIds: ReadonlyMap<string, string>): ImportedOrganisation[] {
  const random = seededRandom(options.seed).fork('confirmed');
  return organisations.map(({ id, name, kind, offers, phone, email, addressId }) => ({
    id, name, kind, phone, email, address: '', addressId: addressIds.get(addressId)!, openingHours: '',
    activities: [...new Set(offers.flatMap(({ activity }) => activity ?? []))],
    confirmedOn: addDays(options.today, -7 - random.below(260)),
  }));
}
