import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helperOf, needOf, smallInstance } from '../example.ts';
import { contextOf } from '../instance/context.ts';
import type { Instance, PlannedVisit } from '../instance/instance.ts';
import { viewOf } from '../instance/view.ts';
import { wishes } from './index.ts';
import { compareWorth, measure } from './objective.ts';
import type { Level } from './wish.ts';

const visit = (need: string, helper: string, day = 0, start = 600, index = 0): PlannedVisit => ({ need, visit: index, day, parts: [{ helper, start }] });
const threeDays = [{ days: [0] }, { days: [1] }, { days: [2] }];

/** What a wish says of a plan, worked out by hand: the weighed amount. */
type Case = { readonly wish: string; readonly says: string; readonly instance: Instance; readonly visits: readonly PlannedVisit[]; readonly amount: number };

const cases: readonly Case[] = [
  { wish: 'open-now', says: 'an open hour that is needed now counts 60 minutes and an hour', instance: smallInstance({ needs: [needOf('a', { urgency: 1 })] }), visits: [], amount: 120 },
  { wish: 'open-now', says: 'what is covered counts nothing', instance: smallInstance({ needs: [needOf('a', { urgency: 1 })] }), visits: [visit('a', 'anna')], amount: 0 },
  { wish: 'open-soon', says: 'two open quarters of an hour count 75 each', instance: smallInstance({ needs: [needOf('a', { minutes: 15, visits: threeDays })] }), visits: [visit('a', 'anna')], amount: 150 },
  { wish: 'open-later', says: 'only what can wait counts here', instance: smallInstance({ needs: [needOf('a', { urgency: 3 }), needOf('b')] }), visits: [], amount: 120 },
  { wish: 'wished-time', says: 'an hour from 10:00 misses 8:00 to 9:30 by 90 minutes', instance: smallInstance({ needs: [needOf('a', { wished: [{ from: 480, to: 570 }] })] }), visits: [visit('a', 'anna')], amount: 90 },
  { wish: 'wished-time', says: 'a person for whom it counts double', instance: smallInstance({ persons: [{ id: 'gerda', weights: { 'wished-time': 2 } }], needs: [needOf('a', { wished: [{ from: 480, to: 570 }] })] }), visits: [visit('a', 'anna')], amount: 180 },
  { wish: 'liked-helper', says: 'Ben comes although Anna is liked', instance: smallInstance({ needs: [needOf('a', { likes: ['anna'] })] }), visits: [visit('a', 'ben')], amount: 30 },
  { wish: 'same-helper', says: 'two helpers for what one should do', instance: smallInstance({ needs: [needOf('a', { visits: threeDays, sameHelper: true })] }), visits: [visit('a', 'anna'), visit('a', 'ben', 1, 600, 1)], amount: 30 },
  { wish: 'common-language', says: 'Polish and Turkish have nothing in common', instance: smallInstance({ persons: [{ id: 'gerda', languages: ['pl'] }], helpers: [helperOf('anna', { languages: ['tr'] })] }), visits: [visit('shopping', 'anna')], amount: 20 },
  { wish: 'one-guest', says: 'from 10:30 to 11:00 two are there', instance: smallInstance({ needs: [needOf('a'), needOf('b')] }), visits: [visit('a', 'anna'), visit('b', 'ben', 0, 630)], amount: 30 },
  { wish: 'no-overload', says: 'four hours where three are three quarters of the most', instance: smallInstance({ helpers: [helperOf('anna', { mostMinutesPerWeek: 240, usedMinutesPerWeek: [180] })] }), visits: [visit('shopping', 'anna')], amount: 120 },
  { wish: 'fair-share', says: 'an hour above half of four, squared, by four hours', instance: smallInstance({ helpers: [helperOf('anna', { mostMinutesPerWeek: 240, usedMinutesPerWeek: [120] })] }), visits: [visit('shopping', 'anna')], amount: 15 },
  { wish: 'gladly', says: 'half of the hour lies where Anna comes only if needed', instance: smallInstance({ helpers: [helperOf('anna', { free: [{ day: 0, from: 600, to: 630 }, { day: 0, from: 630, to: 720, liking: 'if-needed' }] })] }), visits: [visit('shopping', 'anna')], amount: 30 },
  { wish: 'main-carer', says: 'counts nothing as long as nobody asks', instance: smallInstance({ persons: [{ id: 'gerda', mainCarer: 'anna' }] }), visits: [visit('shopping', 'anna')], amount: 0 },
  { wish: 'own-money', says: '20 euros less 15 that the pot still holds are 5, times 3', instance: smallInstance({ persons: [{ id: 'gerda', pots: [{ payer: 'relief', chargedCents: 500, own: [[2000, 0]] }] }], helpers: [helperOf('anna', { tariffs: [{ payer: 'relief', centsPerHour: 2000 }] })] }), visits: [visit('shopping', 'anna')], amount: 1500 },
  { wish: 'own-money', says: 'without a pot for it the person bears all', instance: smallInstance({ helpers: [helperOf('anna', { tariffs: [{ payer: 'relief', centsPerVisit: 700 }] })] }), visits: [visit('shopping', 'anna')], amount: 2100 },
  { wish: 'payer-money', says: 'the pot pays the other 15', instance: smallInstance({ persons: [{ id: 'gerda', pots: [{ payer: 'relief', chargedCents: 500, own: [[2000, 0]] }] }], helpers: [helperOf('anna', { tariffs: [{ payer: 'relief', centsPerHour: 2000 }] })] }), visits: [visit('shopping', 'anna')], amount: 1500 },
  { wish: 'class-order', says: 'four quarters by a neighbour, who is third after self', instance: smallInstance(), visits: [visit('shopping', 'anna')], amount: 12 },
  { wish: 'few-faces', says: 'a second face', instance: smallInstance({ needs: [needOf('a'), needOf('b')] }), visits: [visit('a', 'anna'), visit('b', 'ben', 0, 720)], amount: 8 },
  { wish: 'familiar-face', says: 'Anna is not known, Ben is', instance: smallInstance({ persons: [{ id: 'gerda', knows: ['ben'] }], needs: [needOf('a'), needOf('b')] }), visits: [visit('a', 'anna'), visit('b', 'ben', 0, 720)], amount: 4 },
  { wish: 'known-time', says: 'nobody knows when Anna can', instance: smallInstance({ helpers: [{ id: 'anna', helperClass: 'family', activities: 'all' }] }), visits: [visit('shopping', 'anna')], amount: 3 },
  { wish: 'short-ways', says: 'ten minutes there and ten back', instance: smallInstance(), visits: [visit('shopping', 'anna')], amount: 20 },
  { wish: 'short-ways', says: 'one way for two visits, by way of the other person', instance: smallInstance({ persons: [{ id: 'gerda', place: 0 }, { id: 'otto', place: 2 }], needs: [needOf('a'), needOf('b', { person: 'otto' })] }), visits: [visit('a', 'anna'), visit('b', 'anna', 0, 700)], amount: 10 + 20 + 15 },
  { wish: 'not-all-on-one', says: 'counts nothing as long as nobody asks', instance: smallInstance(), visits: [visit('shopping', 'anna')], amount: 0 },
  { wish: 'by-own-hand', says: 'counts nothing as long as nobody asks', instance: smallInstance(), visits: [visit('shopping', 'anna')], amount: 0 },
  {
    wish: 'least-change', says: 'another helper 40 and half an hour later 5 and 2, twice', amount: 94, visits: [visit('shopping', 'ben', 0, 630)],
    instance: smallInstance({ agreed: [{ ...visit('shopping', 'anna'), hold: 'movable', disturbance: 2 }] }),
  },
];

for (const { wish, says, instance, visits, amount } of cases) {
  test(`${wish}: ${says}`, () => {
    assert.equal(measure(viewOf(contextOf(instance), visits)).byWish[wish], amount);
  });
}

test('every wish has an example worked out by hand and words in both languages, and no id stands twice', () => {
  assert.deepEqual(wishes.map(({ id }) => id).filter((id) => !cases.some(({ wish }) => wish === id)), []);
  assert.equal(new Set(wishes.map(({ id }) => id)).size, wishes.length);
  for (const { text } of wishes) assert.match(`${text.de} ${text.en}`, /\S+\. \S.*\.$/);
});

test('wishes of weight 0 count when an alternative looks at them', () => {
  const instance = smallInstance({ persons: [{ id: 'gerda', place: 0, mainCarer: 'anna' }], needs: [needOf('a', { visits: threeDays })] });
  const view = viewOf(contextOf(instance), [visit('a', 'anna'), visit('a', 'anna', 1, 600, 1)]);
  assert.equal(measure(view, 'main-carer').worth.focus, 120);
  assert.equal(measure(view, 'not-all-on-one').worth.focus, 240);
  assert.equal(measure(view, 'by-own-hand').worth.focus, 120);
});

test('a level decides before all later ones, whatever stands there', () => {
  const worth = (person: number, money: number): Record<Level, number> =>
    ({ 'open-now': 0, 'open-soon': 0, 'open-later': 0, focus: 0, person, load: 0, money, order: 0, change: 0 });
  assert.ok(compareWorth(worth(1, 0), worth(2, -1_000_000)) < 0);
  assert.ok(compareWorth(worth(1, 1), worth(1, 0)) > 0);
  assert.equal(compareWorth(worth(1, 1), worth(1, 1)), 0);
});
