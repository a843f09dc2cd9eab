import type { SeededRandom } from '../../base/seeded-random.ts';
import type { Salutation } from '../model.ts';
import { germanFamily, germanGiven } from './german.ts';
import { origins, type Origin } from './origins.ts';

type Form = Exclude<Salutation, 'none'>;

/** An origin for a household whose oldest member is `age`. */
export function drawOrigin(age: number, random: SeededRandom): Origin {
  return random.pickWeighted(origins, (origin) => (age <= origin.oldest ? origin.share : 0));
}

/** A given name that was common in the year of birth. */
export function drawGiven(origin: Origin, form: Form, birthYear: number, random: SeededRandom): string {
  const list = origin.given ?? germanGiven.find((cohort) => birthYear <= cohort.until) ?? germanGiven[germanGiven.length - 1]!;
  return random.pick(list[form]);
}

/** A family name in the forms that a woman and a man bear. */
export function drawFamily(origin: Origin, random: SeededRandom): Readonly<Record<Form, string>> {
  if (origin.family === null) {
    const name = random.pick(germanFamily);
    return { frau: name, herr: name };
  }
  const [frau, herr] = random.pick(origin.family);
  return { frau, herr };
}
