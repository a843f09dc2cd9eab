import { seededRandom } from '../../base/seeded-random.ts';
import { standardNormal } from '../stats/distributions.ts';
import type { Cell, Table } from './table.ts';

/**
 * A made-up Quartier whose effect is known: persons differ in age, need and network, those with more need and a larger network
 * rather take part, and taking part changes the hours of professional help by `effect`. Columns: `takesPart`, `age`, `alone`,
 * `need`, `ties`, `hoursBefore`, `hoursAfter`. It is what the recovery of parameters is measured on.
 */
export function syntheticComparison(seed: number, persons: number, effect: number): Table {
  const random = seededRandom(seed);
  const columns: Record<'takesPart' | 'age' | 'alone' | 'need' | 'ties' | 'hoursBefore' | 'hoursAfter', Cell[]> = {
    takesPart: [], age: [], alone: [], need: [], ties: [], hoursBefore: [], hoursAfter: [],
  };
  for (let person = 0; person < persons; person++) {
    const age = 65 + random.below(30);
    const alone = random.chance(0.4) ? 1 : 0;
    const need = Math.max(0, 2 + (age - 75) / 8 + standardNormal(random));
    const ties = Math.max(0, Math.round(5 - 1.5 * alone + 1.5 * standardNormal(random)));
    const inclination = -1.6 + 0.35 * (need - 2) + 0.2 * (ties - 4) + 0.4 * alone;
    const takesPart = random.chance(1 / (1 + Math.exp(-inclination))) ? 1 : 0;
    const own = 3 + 1.2 * need - 0.5 * ties + 0.8 * alone + 1.5 * standardNormal(random);
    columns.takesPart.push(takesPart);
    columns.age.push(age);
    columns.alone.push(alone);
    columns.need.push(need);
    columns.ties.push(ties);
    columns.hoursBefore.push(own + standardNormal(random));
    columns.hoursAfter.push(own + 0.5 + effect * takesPart + standardNormal(random));
  }
  return { rows: persons, columns: new Map(Object.entries(columns)) };
}

/**
 * A made-up panel of Quartiere with a known effect: levels of their own, a common course, shocks that last within a Quartier.
 * From time 3 of 6 on, a third of the Quartiere has the effect. Columns: `quartier`, `time`, `active`, `rate`.
 */
export function syntheticPanel(seed: number, quartiere: number, effect: number): Table {
  const random = seededRandom(seed);
  const columns: Record<'quartier' | 'time' | 'active' | 'rate', Cell[]> = { quartier: [], time: [], active: [], rate: [] };
  for (let quartier = 0; quartier < quartiere; quartier++) {
    const level = 10 + 3 * standardNormal(random);
    let shock = standardNormal(random);
    for (let time = 0; time < 6; time++) {
      shock = 0.6 * shock + 0.8 * standardNormal(random);
      const active = quartier % 3 === 0 && time >= 3 ? 1 : 0;
      columns.quartier.push(quartier);
      columns.time.push(time);
      columns.active.push(active);
      columns.rate.push(level + 0.3 * time + effect * active + shock);
    }
  }
  return { rows: quartiere * 6, columns: new Map(Object.entries(columns)) };
}
