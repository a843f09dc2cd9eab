import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import { rankHelpers, rules } from '#core/planner/index.ts';
import type { Need } from '../needs.queries.ts';
import { isBlocked, proposeHelpers, type PossibleHelper, type RosterFacts } from '../propose-helpers.ts';
import type { NeedFacts } from '../read-need-facts.ts';
import { instanceOf } from './instance-of.ts';
import { rankCandidates, type PlannerView } from './rank-candidates.ts';

// Monday; Tuesdays and Thursdays at 10 o'clock: four visits in two weeks.
const today = calendarDate('2026-11-23');
const need: Need = {
  id: 'need', personId: 'gerda', personName: 'Gerda Lehmann', activity: 'shopping', ownWords: '', urgency: 2, every: 'week', everyN: 1, weekdays: [2, 4],
  timeOfDay: minutes(600), partOfDay: null, duration: minutes(60), startsOn: today, endsOn: null, requirements: [], excludedPersonIds: [],
  status: 'open', closedOn: null, entryId: null, version: 1,
};
const person = { id: 'gerda', name: 'Gerda Lehmann', phone: null, languages: ['de'], addressId: null };
const roster: RosterFacts = {
  activities: ['shopping'], free: [[0, 10_080]], maxMinPerWeek: 300, minutesThisWeek: 0, minutesLast4Weeks: 0, maxWalkMin: 20,
  maxPersons: 2, personsNow: [], refuses: [], hasCar: false, status: 'active', lastAnswerOn: today, isAsleep: false, openRequests: 0, absentOn: [],
};
const helper: PossibleHelper = {
  helperClass: 'volunteer', personId: 'emil', organisationId: null, name: 'Emil', phone: null, salutation: 'herr', languages: ['de'],
  tie: null, hasHelpedBefore: false, isCommissioned: false, livesElsewhere: '', walkMinutes: 10, answer: null, hasConsent: true, roster,
};
const named = (personId: string, more: Partial<PossibleHelper> = {}, facts: Partial<RosterFacts> = {}): PossibleHelper =>
  ({ ...helper, personId, name: personId, roster: { ...roster, ...facts }, ...more });
const service: PossibleHelper = { ...helper, helperClass: 'professional', personId: null, organisationId: 'dienst', name: 'Dienst', languages: [], roster: null };

function rank(helpers: readonly PossibleHelper[], more: Partial<NeedFacts> = {}, only: CalendarDate | null = null): Map<string, PlannerView> {
  const facts: NeedFacts = { need, person, requests: [], excluded: [], helpers, commissions: [], others: [], centsPerHour: null, ...more };
  return new Map(rankCandidates(facts, helpers, { only, today, timeZone: 'Europe/Berlin' }));
}
const inOrder = (ranked: ReadonlyMap<string, PlannerView>): string[] =>
  [...ranked].filter(([, view]) => view.rank !== undefined).toSorted(([, one], [, other]) => one.rank! - other.rank!).map(([id]) => id);

test('Whoever can do all of it comes before whoever can do half, near and known before far, and a service after those who cost nothing', () => {
  const ranked = rank([
    service, named('half', { tie: 'Nachbar', walkMinutes: 1 }, { free: [[2040, 2100]] }), named('far', { walkMinutes: 18 }),
    named('near', { walkMinutes: 3 }), named('known', { walkMinutes: 3, hasHelpedBefore: true }),
  ]);
  assert.deepEqual(inOrder(ranked), ['known', 'near', 'far', 'dienst', 'half']);
  assert.deepEqual([ranked.get('known')!.visits, ranked.get('half')!.visits, ranked.get('half')!.wanted], [4, 2, 4]);
  assert.equal(ranked.get('known')!.start, 600);
  // Four ways of 2 × 18 minutes instead of 2 × 3.
  assert.equal(ranked.get('far')!.change.wishes['short-ways'], 4 * 30);
});

test('A price that nobody knows does not count as free, and a known one is told as the difference', () => {
  const [unknown, known] = [rank([service, helper]), rank([service, helper], { centsPerHour: 3_000 })];
  assert.deepEqual([inOrder(unknown), inOrder(known)], [['emil', 'dienst'], ['emil', 'dienst']]);
  // Four hours of 30 euros, three for each cent.
  assert.equal(known.get('dienst')!.change.wishes['own-money'], 3 * 12_000);
});

test('Whoever has no time at the times of the need, or may not do it, has no rank and the rule that is in the way', () => {
  const ranked = rank([named('busy', {}, { free: [[0, 60]] }), helper]);
  assert.deepEqual([ranked.get('busy')!.rank, ranked.get('busy')!.hindrances.map(({ rule }) => rule)], [undefined, ['helper-free']]);
  const care = rank([named('emil', {}, { activities: ['personal_care'] })], { need: { ...need, activity: 'personal_care' } });
  assert.deepEqual(care.get('emil')!.hindrances.map(({ rule }) => rule), ['permitted-class']);
});

test('For one day only that day is looked at; a need without a day ahead has no order; one far ahead has', () => {
  const thursday = calendarDate('2026-11-26');
  assert.equal(rank([helper], {}, thursday).get('emil')!.wanted, 1);
  assert.equal(rank([helper], { need: { ...need, endsOn: calendarDate('2026-11-20') } }).size, 0);
  assert.equal(rank([helper], { need: { ...need, startsOn: calendarDate('2027-03-01') } }).get('emil')!.visits, 4);
});

test('Of hundreds the nearest of each class are put before the planner, and that is quick', () => {
  const many = Array.from({ length: 300 }, (_, i) => named(`p${i}`, { walkMinutes: 1 + (i % 20) }));
  const ranked = rank(many);
  assert.equal(ranked.size, 25);
  assert.ok([...ranked.keys()].every((id) => Number(id.slice(1)) % 20 <= 1), 'one or two minutes away');
});

/** What both judge: the room to say why somebody cannot be asked, the planner to plan. They must not come to differ. */
const judgedTwice: readonly [string, PossibleHelper, Partial<Need>, string][] = [
  ['excluded', helper, { excludedPersonIds: ['emil'] }, 'not-refused'], ['no-consent', { ...helper, hasConsent: false }, {}, 'has-consent'],
  ['not-offered', named('emil', {}, { activities: ['garden'] }), {}, 'offers-activity'],
  ['refuses-pets', named('emil', {}, { refuses: ['pets'] }), { requirements: ['pets'] }, 'bears-burdens'],
  ['refuses-stairs', named('emil', {}, { refuses: ['stairs'] }), { requirements: ['stairs'] }, 'bears-burdens'],
  ['no-car', helper, { requirements: ['car'] }, 'qualified'], ['not-a-woman', helper, { requirements: ['woman'] }, 'qualified'],
  ['speaks-not', helper, { requirements: ['language:pl'] }, 'qualified'], ['too-far', { ...helper, walkMinutes: 21 }, {}, 'within-reach'],
  ['persons-full', named('emil', {}, { personsNow: ['a', 'b'] }), {}, 'helper-free'],
  ['week-full', named('emil', {}, { maxMinPerWeek: 30 }), {}, 'helper-free'],
];

for (const [code, one, wanted, rule] of judgedTwice) {
  test(`Who is blocked by „${code}“ in the proposal is blocked by the planner as well, by „${rule}“`, () => {
    const asked = { ...need, ...wanted };
    const { notNow } = proposeHelpers({ ...asked, only: null }, person, [one], today);
    assert.ok(notNow.length === 1 && isBlocked(notNow[0]!) && notNow[0]!.reasons.some((reason) => reason.code === code));
    const { instance } = instanceOf({
      person, facts: [{ need: asked, helpers: [one, named('other')], requests: [], commissions: [] }], today, timeZone: 'Europe/Berlin', prices: new Map(), chosen: new Map(),
    });
    const ranked = rankHelpers(instance, [], 'need');
    assert.ok(ranked.ok && rules.some(({ id }) => id === rule));
    assert.deepEqual(ranked.value.find(({ helper: id }) => id === 'emil')!.hindrances.map((hindrance) => hindrance.rule), [rule]);
  });
}
