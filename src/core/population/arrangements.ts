import type { HelperClass } from '../base/helper-class.ts';
import type { Activity } from '../base/activity.ts';
import type { SeededRandom } from '../base/seeded-random.ts';
import type { Arrangement, Id, Need, Person, Tie } from './model.ts';
import type { Organisation } from './organisation.ts';

/** Help that only trained people or the family give. */
const isCare = (activity: Activity): boolean => activity === 'personal_care' || activity === 'medication' || activity === 'night_watch';

/** What someone at a distance can do by telephone. */
const canBeDoneFromAfar = (activity: Activity): boolean => activity === 'paperwork' || activity === 'check_in' || activity === 'technology';

// Born before 2000: nobody younger is counted on within the family.
const isGrown = (person: Person): boolean => person.bornOn < '2000';

type Carrier = Pick<Arrangement, 'helperClass' | 'byPersonId' | 'byOrganisationId'>;

/** People around one who asks, with the distance of those elsewhere. */
export type Around = readonly { readonly tie: Tie; readonly other: Person }[];

function drawCarrier(need: Need, around: Around, services: readonly Organisation[], random: SeededRandom): Carrier | null {
  const draw = random.next();
  const person = (helperClass: 'self' | 'family' | 'friend' | 'neighbour', byPersonId: Id): Carrier => ({ helperClass, byPersonId, byOrganisationId: null });
  const stays = ({ other }: Around[number]): boolean => other.diedOn === null && other.movedOn === null;
  const near = around.filter(({ tie, other }) => stays({ tie, other }) && !need.notByIds.includes(other.id)
    && ((other.outside?.kilometres ?? 0) <= 60 || canBeDoneFromAfar(need.activity)));
  const service = services.filter((organisation) => organisation.offers.some((offer) => offer.activity === need.activity));
  if (isCare(need.activity)) {
    const relative = near.find(({ tie, other }) => tie.kind === 'family' && other.outside === null && isGrown(other));
    if (relative && draw < 0.3) return person('family', relative.other.id);
    return draw < 0.88 && service.length > 0 ? { helperClass: 'professional', byPersonId: null, byOrganisationId: random.pick(service).id } : null;
  }
  const of = (kind: HelperClass): Id | undefined => near.find(({ tie, other }) => tie.kind === kind && isGrown(other))?.other.id;
  const relative = of('family');
  if (relative && draw < 0.42) return person('family', relative);
  const friend = of('friend');
  if (friend && draw < 0.5 && (need.activity === 'company' || need.activity === 'check_in')) return person('friend', friend);
  if (draw < 0.56 && (need.activity === 'cooking' || need.activity === 'household' || need.activity === 'errands')) return person('self', need.personId);
  if (draw > 0.9 && service.length > 0) return { helperClass: 'professional', byPersonId: null, byOrganisationId: random.pick(service).id };
  return null;
}

/** Help that runs without the desk. Needs without one are those for which the desk looks for somebody. */
export function drawArrangement(
  need: Need, around: Around, services: readonly Organisation[], newId: () => Id, random: SeededRandom,
): Arrangement | null {
  const carrier = need.pattern.every === 'once' ? null : drawCarrier(need, around, services, random);
  return carrier === null ? null : { id: newId(), needId: need.id, personId: need.personId, ...carrier, since: need.since, until: need.until };
}
