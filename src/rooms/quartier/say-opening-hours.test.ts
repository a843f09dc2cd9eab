import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayOpeningHours } from './say-opening-hours.ts';

const rows: readonly (readonly [mapped: string, de: string, en: string])[] = [
  ['Tu,Th 10:00-12:00,14:00-18:00; PH off', 'Di, Do 10:00–12:00 und 14:00–18:00; feiertags geschlossen', 'Tue, Thu 10:00–12:00 and 14:00–18:00; closed on public holidays'],
  ['Mo, Th 08:00-12:00, 16:00-18:00; We 08:00-12:00', 'Mo, Do 08:00–12:00 und 16:00–18:00; Mi 08:00–12:00', 'Mon, Thu 08:00–12:00 and 16:00–18:00; Wed 08:00–12:00'],
  ['May,Oct: Mo-Su 09:00-17:00', 'Mai, Okt: Mo–So 09:00–17:00', 'May, Oct: Mon–Sun 09:00–17:00'],
  ['Fr "nach vereinbarung"', 'Fr "nach vereinbarung"', 'Fri "nach vereinbarung"'],
  ['24/7', '24/7', '24/7'],
];

test('Opening hours of the map are said with the days and months of the language', () => {
  for (const [mapped, de, en] of rows) {
    assert.equal(sayOpeningHours(mapped, 'de'), de);
    assert.equal(sayOpeningHours(mapped, 'de-x-leicht'), de);
    assert.equal(sayOpeningHours(mapped, 'en'), en);
  }
});

test('Hours with a word that is not known stay as they are mapped', () => {
  for (const hours of ['Mo-Fr sunrise-sunset', 'Th 09:00-12:00; constructor', 'SH Mo 10:00-12:00']) assert.equal(sayOpeningHours(hours, 'de'), hours);
});
