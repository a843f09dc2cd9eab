import { foldName } from '#core/search-text/fold-name.ts';
import { allAddresses } from './addresses.ts';
import type { Address, InQuartier } from './quartier.queries.ts';

/**
 * Addresses that may be meant by what was typed, the likeliest first: half street names, umlauts typed in any way, small
 * typing errors, number and street in any order ("kopernikus 5"). Nothing typed finds nothing.
 */
export async function searchAddresses(ctx: InQuartier, typed: string, most = 20): Promise<readonly Address[]> {
  return matchingAddresses(await allAddresses(ctx), typed).slice(0, most);
}

/** The addresses that fit, the best first, equally good ones in the order given. */
export function matchingAddresses(addresses: readonly Address[], typed: string): readonly Address[] {
  // "47 a" is the house 47a.
  const words = foldName(typed.slice(0, 200)).replace(/(\d) ([a-z])\b/g, '$1$2').split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const scored = addresses.flatMap((address) => {
    const score = scoreOf(address, words);
    return score === undefined ? [] : [{ address, score }];
  });
  return scored.sort((a, b) => a.score - b.score).map(({ address }) => address);
}

/** How far an address is from the words, 0 for exactly; undefined if a word does not fit at all. */
function scoreOf(address: Address, words: readonly string[]): number | undefined {
  const streetWords = foldName(address.street).split(' ');
  const number = foldName(address.houseNumber).replaceAll(' ', '');
  let score = 0;
  for (const word of words) {
    const best = /^\d/.test(word)
      ? numberScore(word, number, address.postcode ?? '')
      : Math.min(...[...streetWords, foldName(address.city ?? '')].map((part) => wordScore(word, part)));
    if (best === Infinity) return undefined;
    score += best;
  }
  return score;
}

function numberScore(word: string, number: string, postcode: string): number {
  if (word === number || word === postcode) return 0;
  return number.startsWith(word) ? 1 : Infinity;
}

function wordScore(word: string, part: string): number {
  if (part === word) return 0;
  if (part.startsWith(word)) return 1;
  if (word.length > 2 && part.includes(word)) return 2;
  const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  const errors = errorsToBeginning(word, part, allowed);
  return errors <= allowed ? 2 + errors : Infinity;
}

/** How many letters must be changed, added or left out to turn the word into some beginning of the other one. */
function errorsToBeginning(word: string, other: string, allowed: number): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (word[i - 1] === other[j - 1] ? 0 : 1)));
    }
    if (Math.min(...next) > allowed) return Infinity;
    row = next;
  }
  return Math.min(...row);
}
