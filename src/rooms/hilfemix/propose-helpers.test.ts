import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '#core/base/calendar-date.ts';
import { helperClasses } from '#core/base/helper-class.ts';
import { minutes } from '#core/base/minutes.ts';
import {
  isBlocked, proposeHelpers, type PossibleHelper, type ProposedNeed, type ProposedPerson, type ReasonCode, type RosterFacts,
} from './propose-helpers.ts';

// Monday.
const today = calendarDate('2026-11-23');

const need: ProposedNeed = {
  activity: 'shopping', every: 'week', everyN: 1, weekdays: [2, 4], timeOfDay: minutes(600), partOfDay: null, duration: minutes(60),
  startsOn: today, endsOn: null, requirements: [], excludedPersonIds: [], only: null,
};
const person: ProposedPerson = { id: 'gerda', name: 'Gerda Lehmann', phone: null, languages: ['de'] };
const roster: RosterFacts = {
  activities: ['shopping'], free: [[0, 10_080]], maxMinPerWeek: 300, minutesThisWeek: 0, minutesLast4Weeks: 60, maxWalkMin: 20,
  maxPersons: 2, personsNow: [], refuses: [], hasCar: false, status: 'active', lastAnswerOn: calendarDate('2026-11-01'),
  isAsleep: false, openRequests: 0, absentOn: [],
};
const helper: PossibleHelper = {
  helperClass: 'volunteer', personId: 'emil', organisationId: null, name: 'Emil', phone: null, salutation: 'herr', languages: ['de'],
  tie: null, hasHelpedBefore: false, isCommissioned: false, livesElsewhere: '', walkMinutes: 10, answer: null, hasConsent: true, roster,
};
const service: PossibleHelper = {
  ...helper, helperClass: 'professional', personId: null, organisationId: 'dienst', name: 'Dienst', languages: [], roster: null,
  confirmedOn: calendarDate('2026-10-01'),
};
const withRoster = (facts: Partial<RosterFacts>): PossibleHelper => ({ ...helper, roster: { ...roster, ...facts } });

const codesOf = (one: PossibleHelper, wanted: ProposedNeed = need, whom: ProposedPerson = person): ReasonCode[] => {
  const { candidates, notNow } = proposeHelpers(wanted, whom, [one], today);
  return [...candidates, ...notNow].find(({ helperClass }) => helperClass !== 'self')!.reasons.map(({ code }) => code);
};
const isPossible = (one: PossibleHelper, wanted: ProposedNeed = need, whom: ProposedPerson = person): boolean =>
  proposeHelpers(wanted, whom, [one], today).notNow.length === 0;

const blocking: readonly [string, ReasonCode, PossibleHelper, Partial<ProposedNeed>][] = [
  ['whom the person does not want', 'excluded', helper, { excludedPersonIds: ['emil'] }],
  ['who does it already', 'commissioned', { ...helper, isCommissioned: true }, {}],
  ['who said no to this need', 'said-no', { ...helper, answer: 'no' }, {}],
  ['who may not know the contact', 'no-consent', { ...helper, hasConsent: false }, {}],
  ['who takes a break', 'paused', withRoster({ status: 'paused' }), {}],
  ['who left', 'left', withRoster({ status: 'left' }), {}],
  ['who is away today', 'absent', withRoster({ absentOn: [{ from: today, until: today }] }), {}],
  ['who is away on the one day', 'absent', withRoster({ absentOn: [{ from: calendarDate('2026-12-01'), until: calendarDate('2026-12-01') }] }), { only: calendarDate('2026-12-01') }],
  ['who fell silent', 'asleep', withRoster({ isAsleep: true }), {}],
  ['who does something else', 'not-offered', withRoster({ activities: ['garden'] }), {}],
  ['who refuses pets where there are pets', 'refuses-pets', withRoster({ refuses: ['pets'] }), { requirements: ['pets'] }],
  ['who refuses stairs where there are stairs', 'refuses-stairs', withRoster({ refuses: ['stairs'] }), { requirements: ['stairs'] }],
  ['who refuses smoke where people smoke', 'refuses-smoking', withRoster({ refuses: ['smoking'] }), { requirements: ['smoking'] }],
  ['who does not lift where it is needed', 'refuses-lifting', withRoster({ refuses: ['lifting'] }), { requirements: ['lifting'] }],
  ['who has no car where one is needed', 'no-car', helper, { requirements: ['car'] }],
  ['a man where a woman is wished for', 'not-a-woman', helper, { requirements: ['woman'] }],
  ['who does not speak the language', 'speaks-not', helper, { requirements: ['language:pl'] }],
  // Two visits of 60 minutes on top of 181 exceed 300 by one.
  ['whose week is full', 'week-full', withRoster({ minutesThisWeek: 181 }), {}],
  ['who helps as many as she wants to', 'persons-full', withRoster({ personsNow: ['a', 'b'] }), {}],
  ['who lives farther than she walks', 'too-far', { ...helper, walkMinutes: 21 }, {}],
];

for (const [who, code, one, wanted] of blocking) {
  test(`Not asked now: ${who}`, () => {
    const { candidates, notNow } = proposeHelpers({ ...need, ...wanted }, person, [one], today);
    assert.ok(candidates.every(({ helperClass }) => helperClass === 'self'));
    assert.deepEqual(notNow[0]?.reasons.filter(({ side }) => side === 'blocks').map((reason) => reason.code), [code]);
  });
}

const possible: readonly [string, PossibleHelper, Partial<ProposedNeed>][] = [
  ['a refusal that this need does not touch', withRoster({ refuses: ['pets', 'stairs', 'smoking', 'lifting'] }), {}],
  ['a week that just fits', withRoster({ minutesThisWeek: 180 }), {}],
  ['a full house in which she already helps this person', withRoster({ personsNow: ['gerda', 'b'] }), {}],
  ['a long way with a car', { ...withRoster({ hasCar: true }), walkMinutes: 40 }, {}],
  ['an absence later on', withRoster({ absentOn: [{ from: calendarDate('2026-12-01'), until: calendarDate('2026-12-05') }] }), {}],
  ['a daughter without a recorded consent: nothing is passed on', { ...helper, helperClass: 'family', hasConsent: false, roster: null }, {}],
  ['a neighbour who is on no roster', { ...helper, helperClass: 'neighbour', roster: null, tie: 'Nachbar' }, {}],
  ['a service, whatever the need asks of a person', service, { requirements: ['woman', 'language:pl', 'car'] }],
];

for (const [what, one, wanted] of possible) {
  test(`Can be asked in spite of ${what}`, () => assert.ok(isPossible(one, { ...need, ...wanted })));
}

test('All reasons are told at once, not the first one only', () => {
  const codes = codesOf({ ...withRoster({ refuses: ['pets'], isAsleep: true, status: 'paused' }), answer: 'no' }, { ...need, requirements: ['pets'] });
  for (const code of ['refuses-pets', 'asleep', 'paused', 'said-no'] as const) assert.ok(codes.includes(code), code);
});

test('The order is self, family, friend, neighbour, volunteer, professional, however much speaks for the later ones', () => {
  const classes = ['professional', 'volunteer', 'neighbour', 'friend', 'family'] as const;
  const helpers = classes.map((helperClass, index): PossibleHelper => ({
    ...(helperClass === 'professional' ? service : helper), helperClass, hasHelpedBefore: index < 3, walkMinutes: 4 * (5 - index),
  }));
  const { candidates } = proposeHelpers(need, person, helpers, today);
  assert.deepEqual(candidates.map(({ helperClass }) => helperClass), [...helperClasses]);
});

test('Within a class they stand as they were given: whom to ask first the planner says', () => {
  const known = { ...helper, personId: 'known', tie: 'Nachbar', walkMinutes: 12 };
  const { candidates } = proposeHelpers(need, person, [{ ...helper, personId: 'far', walkMinutes: 18 }, known], today);
  assert.deepEqual(candidates.slice(1).map(({ personId }) => personId), ['far', 'known']);
});

const times: readonly [string, RosterFacts['free'], Partial<ProposedNeed>, ReasonCode][] = [
  // Tuesday 10:00 is minute 1440 + 600 = 2040, Thursday 10:00 minute 4920.
  ['free at both times', [[2040, 2100], [4920, 4980]], {}, 'time-fits'],
  ['free on Tuesday only', [[2040, 2100]], {}, 'time-partly'],
  ['a minute short', [[2040, 2099], [4920, 4979]], {}, 'time-outside'],
  ['free at other times', [[0, 600]], {}, 'time-outside'],
  ['nothing known', [], {}, 'time-unknown'],
  // Tuesday afternoon is 14 to 18 o'clock: 2280–2520.
  ['an hour somewhere in the afternoon', [[2400, 2460]], { timeOfDay: null, partOfDay: 'afternoon', weekdays: [2] }, 'time-fits'],
  ['an hour half in the afternoon', [[2490, 2600]], { timeOfDay: null, partOfDay: 'afternoon', weekdays: [2] }, 'time-outside'],
  ['any hour of the day', [[1440, 1500]], { timeOfDay: null, weekdays: [2] }, 'time-fits'],
  // From Sunday 22:00 to Monday 06:00, kept in two pieces.
  ['a night over the end of the week', [[0, 360], [9960, 10_080]], { activity: 'shopping', timeOfDay: minutes(1320), duration: minutes(480), weekdays: [7] }, 'time-fits'],
];

for (const [what, free, wanted, code] of times) {
  test(`Time: ${what} is ${code}`, () => assert.ok(codesOf(withRoster({ free }), { ...need, ...wanted }).includes(code)));
}

test('Absences on days of the need are told with their days and never why', () => {
  const away = withRoster({ absentOn: [{ from: calendarDate('2026-12-01'), until: calendarDate('2026-12-05') }] });
  const { candidates } = proposeHelpers(need, person, [away], today);
  const reason = candidates[1]?.reasons.find(({ code }) => code === 'away-some');
  assert.deepEqual(reason?.facts, { from: '2026-12-01', until: '2026-12-05' });
  const between = withRoster({ absentOn: [{ from: calendarDate('2026-11-27'), until: calendarDate('2026-11-30') }] });
  assert.ok(!codesOf(between).includes('away-some'), 'Friday to Monday touches neither Tuesday nor Thursday');
});

test('A language in common counts where the first language is not German', () => {
  const polish: ProposedPerson = { ...person, languages: ['pl'] };
  assert.ok(codesOf({ ...helper, languages: ['de', 'pl'] }, need, polish).includes('speaks'));
  assert.ok(codesOf(helper, need, polish).includes('no-common-language'));
  assert.ok(!codesOf(helper).includes('speaks'));
});

test('An old or never confirmed entry of a service is told', () => {
  assert.ok(codesOf({ ...service, confirmedOn: calendarDate('2026-05-22') }).includes('unconfirmed'));
  assert.ok(!codesOf({ ...service, confirmedOn: calendarDate('2026-05-23') }).includes('unconfirmed'));
  assert.ok(codesOf({ ...service, confirmedOn: null }).includes('never-confirmed'));
});

test('Self-help comes first where there is a way, and is left out where there is none', () => {
  assert.deepEqual(proposeHelpers(need, person, [], today).selfHelps, ['delivery']);
  assert.deepEqual(proposeHelpers({ ...need, activity: 'accompaniment' }, person, [], today), { selfHelps: [], candidates: [], notNow: [] });
});

const anyRoster = fc.record({
  activities: fc.constantFrom<RosterFacts['activities']>(['shopping'], ['garden'], ['shopping', 'garden']),
  free: fc.constantFrom<RosterFacts['free']>([], [[0, 10_080]], [[2040, 2100]], [[0, 300]]),
  maxMinPerWeek: fc.integer({ min: 0, max: 600 }), minutesThisWeek: fc.integer({ min: 0, max: 600 }),
  minutesLast4Weeks: fc.integer({ min: 0, max: 600 }), maxWalkMin: fc.integer({ min: 0, max: 60 }), maxPersons: fc.integer({ min: 0, max: 4 }),
  personsNow: fc.subarray(['gerda', 'a', 'b', 'c']), refuses: fc.subarray(['pets', 'stairs', 'smoking', 'lifting']), hasCar: fc.boolean(),
  status: fc.constantFrom('active', 'paused'), lastAnswerOn: fc.constantFrom(null, calendarDate('2026-11-01')), isAsleep: fc.boolean(),
  openRequests: fc.integer({ min: 0, max: 2 }), absentOn: fc.constantFrom<RosterFacts['absentOn']>([], [{ from: today, until: today }], [{ from: calendarDate('2026-12-01'), until: calendarDate('2026-12-02') }]),
}) as fc.Arbitrary<RosterFacts>;
const anyHelpers: fc.Arbitrary<PossibleHelper[]> = fc.array(fc.record({
  helperClass: fc.constantFrom<PossibleHelper['helperClass']>('family', 'friend', 'neighbour', 'volunteer'),
  salutation: fc.constantFrom<PossibleHelper['salutation']>('frau', 'herr', 'none'), languages: fc.subarray(['de', 'pl']),
  tie: fc.constantFrom(null, 'Nachbar'), hasHelpedBefore: fc.boolean(), walkMinutes: fc.constantFrom(undefined, 3, 15, 40),
  answer: fc.constantFrom<PossibleHelper['answer']>(null, 'yes', 'no', 'waiting'), hasConsent: fc.boolean(), roster: anyRoster,
}), { minLength: 1, maxLength: 8 }).map((all) => all.map((one, index) => ({ ...helper, ...one, personId: `p${index}` })));
const anyNeed: fc.Arbitrary<ProposedNeed> = fc.record({
  requirements: fc.subarray(['pets', 'stairs', 'smoking', 'lifting', 'car', 'woman', 'language:pl']),
  excludedPersonIds: fc.subarray(['p0', 'p1', 'p2']), only: fc.constantFrom(null, calendarDate('2026-12-01')),
  partOfDay: fc.constantFrom<ProposedNeed['partOfDay']>(null, 'morning', 'night'), every: fc.constantFrom<ProposedNeed['every']>('once', 'week', 'month'),
}).map((fields) => ({ ...need, ...fields, timeOfDay: null }));

const rankOf = (helpers: readonly PossibleHelper[], wanted: ProposedNeed, id: string): number => {
  const { candidates, notNow } = proposeHelpers(wanted, person, helpers, today);
  return [...candidates, ...notNow].findIndex(({ personId }) => personId === id) + (notNow.some(({ personId }) => personId === id) ? 1_000 : 0);
};

test('A further refusal never improves the rank of whoever refuses', () => {
  fc.assert(fc.property(anyHelpers, anyNeed, fc.constantFrom('pets', 'stairs', 'smoking', 'lifting'), (helpers, wanted, refusal) => {
    const [first, ...others] = helpers;
    const refusing = { ...first!, roster: { ...first!.roster!, refuses: [...first!.roster!.refuses, refusal] } };
    assert.ok(rankOf([refusing, ...others], wanted, 'p0') >= rankOf(helpers, wanted, 'p0'));
  }), { seed: 20_261_123, numRuns: 500 });
});

test('Everyone is listed exactly once, classes stand in order, and nobody with a blocking reason is proposed', () => {
  fc.assert(fc.property(anyHelpers, anyNeed, (helpers, wanted) => {
    const proposal = proposeHelpers(wanted, person, helpers, today);
    const { candidates, notNow } = proposal;
    const listed = [...candidates, ...notNow].filter(({ helperClass }) => helperClass !== 'self').map(({ personId }) => personId);
    assert.deepEqual(listed.toSorted(), helpers.map(({ personId }) => personId).toSorted());
    for (const list of [candidates, notNow]) {
      const classes = list.map(({ helperClass }) => helperClasses.indexOf(helperClass));
      assert.deepEqual(classes, classes.toSorted((one, other) => one - other));
    }
    assert.ok(!candidates.some(isBlocked) && notNow.every(isBlocked));
    assert.deepEqual(proposeHelpers(wanted, person, helpers, today), proposal);
  }), { seed: 20_261_123, numRuns: 500 });
});
