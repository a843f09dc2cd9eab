import type { CalendarDate } from '../base/calendar-date.ts';
import type { SeededRandom } from '../base/seeded-random.ts';
import type { DaysBack } from './days.ts';
import type { Arrangement, Consent, Id, Person, Proxy } from './model.ts';
import type { Organisation } from './organisation.ts';
import type { Around } from './arrangements.ts';

/** What consents about one person are drawn from. */
export type ConsentGround = {
  readonly person: Person;
  readonly around: Around;
  readonly arrangements: readonly Arrangement[];
  readonly proxies: readonly Proxy[];
  readonly researchers: Organisation | undefined;
  /** Days before today on which she first came to the desk. */
  readonly knownForDays: number;
};

/** A proxy for few of the oldest: a child who holds a Vorsorgevollmacht. */
export function drawProxies(person: Person, around: Around, today: CalendarDate, daysBack: DaysBack, newId: () => Id, random: SeededRandom): readonly Proxy[] {
  const child = around.find(({ tie, other }) => (tie.relation === 'daughter' || tie.relation === 'son') && Number(today.slice(0, 4)) - Number(other.bornOn.slice(0, 4)) > 21);
  if (!child || !random.chance(0.25)) return [];
  const scope = (['health', 'housing', 'money', 'authorities', 'post'] as const).filter(() => random.chance(0.7));
  return [{
    id: newId(), personId: person.id, proxyId: child.other.id,
    kind: random.chance(0.85) ? 'vorsorgevollmacht' : 'rechtliche_betreuung',
    scope: scope.length > 0 ? scope : ['health'], since: daysBack(400 + random.below(1500)),
  }];
}

/** What a person with needs lets others know; most is given by word or on a card, little on screen. */
export function drawConsents(ground: ConsentGround, daysBack: DaysBack, newId: () => Id, random: SeededRandom): readonly Consent[] {
  const { person, proxies, around, arrangements, researchers, knownForDays } = ground;
  const healthProxy = proxies.find((proxy) => proxy.scope.includes('health'));
  const found: Consent[] = [];
  const give = (category: Consent['category'], purpose: Consent['purpose'], to: Partial<Consent>): void => {
    const ago = random.below(Math.max(1, knownForDays));
    const byProxy = healthProxy !== undefined && healthProxy.since <= daysBack(ago) && random.chance(0.3);
    const isRevoked = ago > 20 && random.chance(0.05);
    found.push({
      id: newId(), personId: person.id, category,
      recipientPersonId: null, recipientOrganisationId: null, recipientGroup: null, purpose,
      givenHow: random.pickWeighted(['spoken', 'phone', 'signed_card', 'screen'] as const, (how) =>
        ({ spoken: 3, phone: 3, signed_card: 4, screen: person.isOnline ? 1 : 0 })[how]),
      givenOn: daysBack(ago), revokedOn: isRevoked ? daysBack(random.below(ago)) : null,
      givenByProxyId: byProxy ? healthProxy.id : null,
      ...to,
    });
  };
  if (random.chance(0.95)) give('contact', 'arrange_help', { recipientGroup: 'helpers' });
  if (random.chance(0.8)) give('arrangement', 'arrange_help', { recipientGroup: 'desk_substitute' });
  if (random.chance(0.6)) give('contact', 'emergency', { recipientGroup: 'emergency_services' });
  for (const { tie, other } of around) {
    if (tie.kind !== 'family' || other.diedOn !== null || !random.chance(0.6)) continue;
    give(random.chance(0.7) ? 'appointments' : 'arrangement', 'keep_informed', { recipientPersonId: other.id });
    if (random.chance(0.5)) give('contact', 'emergency', { recipientPersonId: other.id });
  }
  for (const id of new Set(arrangements.map((arrangement) => arrangement.byOrganisationId))) {
    if (id !== null && random.chance(0.85)) give('arrangement', 'arrange_help', { recipientOrganisationId: id });
  }
  if (researchers && random.chance(0.35)) give('history', 'evaluation', { recipientOrganisationId: researchers.id });
  return found;
}
