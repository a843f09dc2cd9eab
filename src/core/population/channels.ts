import type { SeededRandom } from '../base/seeded-random.ts';
import type { Channel } from './model.ts';

/**
 * Numbers that are never given to a subscriber: Bundesnetzagentur, Mitteilung Nr. 148/2021 (Amtsblatt 7/2021), numbers for
 * media productions. 5 local areas with 1,000 numbers each, 2 mobile blocks with 100 each. None exists for Hoyerswerda.
 */
const landlines = ['030 23125', '069 90009', '040 66969', '0221 4710', '089 99998'] as const;
const mobiles = ['0171 39200', '0176 040690'] as const;

/** A landline number; different for the first 5,000 values of `n`, then they come again. */
export function landlineNumber(n: number): string {
  // 733 is coprime to 1,000: neighbours in the list do not get neighbouring numbers.
  return `${landlines[Math.floor(n / 1000) % landlines.length]!} ${String((n * 733 + 117) % 1000).padStart(3, '0')}`;
}

/** A mobile number; there are only 200, so people share them. */
export function mobileNumber(n: number): string {
  return `${mobiles[Math.floor(n / 100) % mobiles.length]!} ${String((n * 37 + 11) % 100).padStart(2, '0')}`;
}

const plainLetters: Readonly<Record<string, string>> = { 'ä': 'ae', 'ö': 'oe', 'ü': 'ue', 'ß': 'ss', 'đ': 'd', 'ł': 'l' };

/** An address in a domain that cannot exist (RFC 2606), such as `gerda.muster.12@beispiel.example`. */
export function emailOf(given: string, family: string, number?: number): string {
  const plain = (name: string): string =>
    name.toLowerCase().replace(/[äöüßđł]/g, (letter) => plainLetters[letter]!)
      .normalize('NFD').replace(/[^a-z0-9 -]/g, '').replaceAll(' ', '-');
  return `${plain(given)}.${plain(family)}${number === undefined ? '' : `.${number}`}@beispiel.example`;
}

/**
 * Whether one of that age uses the internet. 80 and older: 37 % (D80+ study "Hohes Alter in Deutschland", 2020/21);
 * the other steps are an assumption so that all ages together come near the 88 % of the same source.
 */
export function drawOnline(age: number, random: SeededRandom): boolean {
  return random.chance(age >= 80 ? 0.37 : age >= 70 ? 0.72 : age >= 60 ? 0.9 : age >= 10 ? 0.98 : 0.3);
}

/** The ways to reach a person, one of them preferred. Which are preferred at what age is an assumption. */
export function drawChannels(
  person: { readonly age: number; readonly isOnline: boolean; readonly landline: string; readonly mobile: string; readonly email: string },
  random: SeededRandom,
): readonly Channel[] {
  const { age } = person;
  if (age < 14) return [];
  const ways: { kind: Channel['kind']; value: string; weight: number; note: string }[] = [];
  if (person.landline !== '' && age >= 18) ways.push({ kind: 'phone', value: person.landline, weight: age >= 65 ? 8 : 2, note: '' });
  if (random.chance(age >= 80 ? 0.45 : age >= 65 ? 0.8 : 0.97)) {
    const note = random.chance(0.4) ? 'am liebsten eine SMS' : '';
    ways.push({ kind: 'mobile', value: person.mobile, weight: age >= 65 ? 2 : 7, note });
  }
  if (person.isOnline) ways.push({ kind: 'email', value: person.email, weight: age >= 65 ? 1.5 : 4, note: '' });
  ways.push({ kind: 'letter', value: '', weight: age >= 80 ? 1.2 : 0.3, note: '' });
  ways.push({ kind: 'door', value: '', weight: age >= 80 ? 1 : 0.2, note: '' });
  const preferred = random.pickWeighted(ways, (way) => way.weight);
  return ways.map((way) => ({ kind: way.kind, value: way.value, isPreferred: way === preferred, note: way.note }));
}
