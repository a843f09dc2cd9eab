import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import { daysOfNeed, likelyTime, minutesInWeek, partOfDayAt, scheduleOf, type NeedTimes } from './need-times.ts';

// Tuesday 3 November 2026, every other Tuesday.
const need: NeedTimes = {
  every: 'week', everyN: 2, weekdays: [2], timeOfDay: null, partOfDay: 'afternoon', duration: minutes(90),
  startsOn: calendarDate('2026-11-03'), endsOn: null,
};

test('The days of a need follow its turns, whatever week is looked at', () => {
  assert.deepEqual(daysOfNeed(need, calendarDate('2026-11-01'), calendarDate('2026-12-02')), ['2026-11-03', '2026-11-17', '2026-12-01']);
});

test('A commission for a need of every other week begins in the right week', () => {
  const schedule = scheduleOf(need, calendarDate('2026-11-23'), null);
  assert.equal(schedule.startsOn, '2026-12-01');
  assert.equal(schedule.timeOfDay, 15 * 60);
});

test('A stand-in is commissioned for one day only', () => {
  const { every, startsOn, weekdays, endsOn } = scheduleOf(need, calendarDate('2026-11-23'), calendarDate('2026-12-01'));
  assert.deepEqual([every, startsOn, weekdays, endsOn], ['once', '2026-12-01', [], null]);
});

test('A single time that is past is proposed for today', () => {
  assert.equal(scheduleOf({ ...need, every: 'once' }, calendarDate('2026-11-23'), null).startsOn, '2026-11-23');
});

test('Minutes in a week are those of all its days; a month counts one visit', () => {
  assert.equal(minutesInWeek({ ...need, weekdays: [1, 3, 5] }), 270);
  assert.equal(minutesInWeek({ ...need, every: 'month', weekdays: [] }), 90);
});

test('Times lie in the parts of the day that the week shows, a night goes on after midnight', () => {
  assert.deepEqual([0, 359, 360, 660, 840, 1080, 1320, 1439].map(partOfDayAt),
    ['night', 'night', 'morning', 'noon', 'afternoon', 'evening', 'night', 'night']);
  assert.equal(likelyTime({ timeOfDay: minutes(617), partOfDay: null }), 617);
});
