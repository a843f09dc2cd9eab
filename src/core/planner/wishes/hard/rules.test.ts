import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violationsOf } from '../../checker/check-plan.ts';
import { helperOf, needOf, smallInstance } from '../../example.ts';
import { contextOf } from '../../instance/context.ts';
import type { Helper, Instance, Need, Person, PlannedVisit } from '../../instance/instance.ts';
import { rules } from './index.ts';

const visit = (need: string, helper: string, day = 0, start = 600, index = 0): PlannedVisit => ({ need, visit: index, day, parts: [{ helper, start }] });

/** One broken instance for each rule, and the same with the one thing put right. */
type Case = {
  readonly rule: string; readonly says: string; readonly broken: Instance; readonly sound: Instance; readonly visits: readonly PlannedVisit[];
  readonly soundVisits?: readonly PlannedVisit[];
};

const helper = (broken: Partial<Helper>, sound: Partial<Helper> = {}) => ({ broken: smallInstance({ helpers: [helperOf('anna', broken)] }), sound: smallInstance({ helpers: [helperOf('anna', sound)] }) });
const need = (broken: Partial<Need>, sound: Partial<Need> = {}) => ({ broken: smallInstance({ needs: [needOf('shopping', broken)] }), sound: smallInstance({ needs: [needOf('shopping', sound)] }) });
const person = (broken: Partial<Person>, sound: Partial<Person> = {}) => ({ broken: smallInstance({ persons: [{ id: 'gerda', place: 0, ...broken }] }), sound: smallInstance({ persons: [{ id: 'gerda', place: 0, ...sound }] }) });
const both = (given: Partial<Instance>, broken: Partial<Helper>, sound: Partial<Helper> = {}) =>
  ({ broken: smallInstance({ ...given, helpers: [helperOf('anna', broken)] }), sound: smallInstance({ ...given, helpers: [helperOf('anna', sound)] }) });
const one = [visit('shopping', 'anna')];
const twoNeeds = { needs: [needOf('a'), needOf('b')] };
const paid = { tariffs: [{ payer: 'own', centsPerHour: 2000 }] };

const cases: readonly Case[] = [
  { rule: 'offers-activity', says: 'Anna does only the garden', ...helper({ activities: ['garden'] }, { activities: ['garden', 'shopping'] }), visits: one },
  { rule: 'qualified', says: 'a car is needed', broken: smallInstance({ needs: [needOf('shopping', { qualifications: ['car'] })] }), sound: smallInstance({ needs: [needOf('shopping', { qualifications: ['car'] })], helpers: [helperOf('anna', { qualifications: ['car'] })] }), visits: one },
  { rule: 'bears-burdens', says: 'Anna is allergic to cats', ...both({ needs: [needOf('shopping', { burdens: ['cats'] })] }, { refuses: ['cats'] }, { refuses: ['stairs'] }), visits: one },
  { rule: 'not-refused', says: 'Gerda does not want Anna', ...person({ excludes: ['anna'] }), visits: one },
  { rule: 'not-refused', says: 'not for this', ...need({ excludes: ['anna'] }), visits: one },
  { rule: 'not-refused', says: 'Anna does not go to Gerda', ...helper({ refusesPersons: ['gerda'] }, { refusesPersons: ['otto'] }), visits: one },
  { rule: 'has-consent', says: 'Gerda did not agree that Anna hears of her', ...person({ withoutConsent: ['anna'] }), visits: one },
  { rule: 'helps-only', says: 'Anna is the daughter of somebody else', ...helper({ only: ['otto'] }, { only: ['gerda'] }), visits: one },
  { rule: 'permitted-class', says: 'only professionals may do it', ...need({ classes: ['professional'] }, { classes: ['neighbour'] }), visits: one },
  { rule: 'within-reach', says: 'Anna walks nine minutes, not ten', ...helper({ mostTravel: 9 }, { mostTravel: 10 }), visits: one },
  { rule: 'in-window', says: 'it is needed in the afternoon', ...need({ windows: [{ from: 840, to: 1080 }] }, { windows: [{ from: 600, to: 660 }] }), visits: one },
  { rule: 'in-window', says: 'it is needed on Tuesday', ...need({ visits: [{ days: [1] }] }, { visits: [{ days: [0, 1] }] }), visits: one },
  { rule: 'helper-free', says: 'Anna goes at 10:45', ...helper({ free: [{ day: 0, from: 480, to: 645 }] }, { free: [{ day: 0, from: 480, to: 620 }, { day: 0, from: 620, to: 660 }] }), visits: one },
  { rule: 'helper-free', says: 'Anna has an appointment', ...helper({ busy: [{ day: 0, from: 650, to: 700 }] }, { busy: [{ day: 0, from: 660, to: 700 }] }), visits: one },
  { rule: 'as-agreed', says: 'Ben is agreed', broken: smallInstance({ agreed: [{ ...visit('shopping', 'ben'), hold: 'helper' }] }), sound: smallInstance({ agreed: [{ ...visit('shopping', 'anna', 0, 700), hold: 'helper' }] }), visits: one },
  { rule: 'as-agreed', says: 'another time is agreed', broken: smallInstance({ agreed: [{ ...visit('shopping', 'anna', 0, 700), hold: 'firm' }] }), sound: smallInstance({ agreed: [{ ...visit('shopping', 'anna'), hold: 'firm' }] }), visits: one },
  { rule: 'one-at-a-time', says: 'two visits at once', broken: smallInstance(twoNeeds), sound: smallInstance({ ...twoNeeds, helpers: [helperOf('anna', { isOrganisation: true })] }), visits: [visit('a', 'anna'), visit('b', 'anna', 0, 659)] },
  {
    rule: 'one-at-a-time', says: 'no time for the way from Gerda to Otto', visits: [visit('a', 'anna'), visit('b', 'anna', 0, 679)],
    broken: smallInstance({ persons: [{ id: 'gerda', place: 0 }, { id: 'otto', place: 2 }], needs: [needOf('a'), needOf('b', { person: 'otto' })] }),
    sound: smallInstance({ persons: [{ id: 'gerda', place: 0 }, { id: 'otto', place: 1 }], needs: [needOf('a'), needOf('b', { person: 'otto' })] }),
  },
  { rule: 'rest-between-days', says: 'eleven hours of rest from 20:00 to 6:30', ...both({ needs: [needOf('a'), needOf('b', { visits: [{ days: [1] }] })] }, { restMinutes: 660, free: [{ day: 0, from: 0, to: 1440 }, { day: 1, from: 0, to: 1440 }] }, { restMinutes: 630, free: [{ day: 0, from: 0, to: 1440 }, { day: 1, from: 0, to: 1440 }] }), visits: [visit('a', 'anna', 0, 1140), visit('b', 'anna', 1, 390)] },
  { rule: 'two-together', says: 'one comes where two are needed', ...need({ together: { from: 0, to: 0 } }), visits: one },
  {
    rule: 'two-together', says: 'the second comes too late', ...need({ together: { from: 0, to: 15 } }, { together: { from: 0, to: 30 } }),
    visits: [{ need: 'shopping', visit: 0, day: 0, parts: [{ helper: 'anna', start: 600 }, { helper: 'ben', start: 630 }] }],
  },
  { rule: 'once-a-day', says: 'twice on Monday', broken: smallInstance({ needs: [needOf('shopping', { visits: [{ days: [0, 1] }, { days: [0, 1] }] })] }), sound: smallInstance({ needs: [needOf('shopping', { visits: [{ days: [0, 1] }, { days: [0, 1] }] })] }), visits: [visit('shopping', 'anna'), visit('shopping', 'anna', 0, 700, 1)], soundVisits: [visit('shopping', 'anna'), visit('shopping', 'anna', 1, 700, 1)] },
  { rule: 'day-limit', says: 'an hour on a day, not two', ...both(twoNeeds, { mostMinutesPerDay: 119 }, { mostMinutesPerDay: 120 }), visits: [visit('a', 'anna'), visit('b', 'anna', 0, 700)] },
  { rule: 'day-limit', says: 'one visit on a day, not two', ...both(twoNeeds, { mostVisitsPerDay: 1 }, { mostVisitsPerDay: 2 }), visits: [visit('a', 'anna'), visit('b', 'anna', 0, 700)] },
  { rule: 'day-limit', says: 'a visit elsewhere on that day', ...helper({ mostVisitsPerDay: 1, usedByDay: [{ day: 0, minutes: 30, visits: 1 }] }, { mostVisitsPerDay: 1, usedByDay: [{ day: 1, minutes: 30, visits: 1 }] }), visits: one },
  { rule: 'week-limit', says: 'an hour and a half elsewhere, two in all', ...helper({ mostMinutesPerWeek: 120, usedMinutesPerWeek: [90] }, { mostMinutesPerWeek: 120, usedMinutesPerWeek: [60] }), visits: one },
  { rule: 'person-limit', says: 'two persons elsewhere already', ...helper({ mostPersons: 2, otherPersons: 2 }, { mostPersons: 3, otherPersons: 2 }), visits: one },
  { rule: 'own-limit', says: '20 euros where 19 are the most', broken: smallInstance({ persons: [{ id: 'gerda', mostOwnCents: 1900 }], helpers: [helperOf('anna', paid)] }), sound: smallInstance({ persons: [{ id: 'gerda', mostOwnCents: 2000 }], helpers: [helperOf('anna', paid)] }), visits: one },
];

for (const { rule, says, broken, sound, visits, soundVisits = visits } of cases) {
  test(`${rule}: ${says}`, () => {
    assert.deepEqual([...new Set(violationsOf(contextOf(broken), visits).map(({ code }) => code))], [rule]);
    assert.deepEqual(violationsOf(contextOf(sound), soundVisits), []);
  });
}

test('every rule has an example that breaks it and words in both languages', () => {
  assert.deepEqual(rules.map(({ id }) => id).filter((id) => !cases.some(({ rule }) => rule === id)), []);
  for (const { text } of rules) assert.match(`${text.de} ${text.en}`, /\S+\. \S.*\.$/);
});

type WhoRule = Extract<(typeof rules)[number], { kind: 'who' }>;

/** Every example, broken and sound, with every rule about need and helper that says this of itself. */
function judgedBy(says: (rule: WhoRule) => boolean): { readonly rule: WhoRule; readonly instance: Instance }[] {
  const judged = rules.filter((rule) => rule.kind === 'who').filter(says);
  assert.ok(judged.length > 0);
  return judged.flatMap((rule) => cases.flatMap(({ broken, sound }) => [broken, sound].map((instance) => ({ rule, instance }))));
}

test('A rule that says it is the same for all needs of a person does not look at the need', () => {
  for (const { rule, instance } of judgedBy(({ isForAllNeeds }) => isForAllNeeds === true)) {
    const context = contextOf(instance);
    const [asked, helping] = [instance.persons[0]!, instance.helpers[0]!];
    const other = needOf('other', { activity: 'night_watch', minutes: 5, burdens: ['cats'], classes: ['professional'], excludes: [helping.id] });
    assert.deepEqual(rule.forbids(instance.needs[0]!, asked, helping, context, 0), rule.forbids(other, asked, helping, context, 0), rule.id);
  }
});

test('A rule that says it is the same for all needs of a kind looks neither at the person nor at what else a need says', () => {
  for (const { rule, instance } of judgedBy(({ isForAllPersons }) => isForAllPersons === true)) {
    const context = contextOf(instance);
    const [need, helping] = [instance.needs[0]!, instance.helpers[0]!];
    const { activity, classes, qualifications, burdens } = need;
    const stranger = { id: 'stranger', excludes: [helping.id], withoutConsent: [helping.id] };
    const other = {
      ...needOf('other', { activity, minutes: 5, urgency: 1, excludes: [helping.id], sameHelper: true, windows: [] }),
      ...(classes === undefined ? {} : { classes }), ...(qualifications === undefined ? {} : { qualifications }), ...(burdens === undefined ? {} : { burdens }),
    };
    assert.deepEqual(rule.forbids(need, instance.persons[0]!, helping, context, 0), rule.forbids(other, stranger, helping, context, 0), rule.id);
  }
});
