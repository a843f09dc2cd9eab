import type { SeededRandom } from '#core/base/seeded-random.ts';
import type { Tours } from '../tours.ts';
import { proposeTailExchange } from './exchange-tails.ts';
import { proposeRelocation } from './relocate.ts';
import { proposePairRelocation } from './relocate-pair.ts';
import { proposeSegmentRelocation } from './relocate-segment.ts';
import { proposeSwap } from './swap.ts';

/** One move drawn from all kinds, kept if the cost is then at most the threshold (ticks). */
export function proposeMove(tours: Tours, random: SeededRandom, threshold: number): boolean {
  const kind = random.next();
  if (kind < 0.66) return proposeRelocation(tours, random, threshold);
  if (kind < 0.77) return proposeSwap(tours, random, threshold);
  if (kind < 0.8) return proposeSegmentRelocation(tours, random, threshold);
  if (kind < 0.86) return proposePairRelocation(tours, random, threshold);
  return proposeTailExchange(tours, random, threshold);
}
