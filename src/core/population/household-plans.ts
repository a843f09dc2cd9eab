import type { SeededRandom } from '../base/seeded-random.ts';
import type { Channel, Household, Salutation } from './model.ts';

type Form = Exclude<Salutation, 'none'>;

/** One member before she has a name. `fixed` is set for the fixed characters only; the way they like best comes first. */
export type MemberPlan = {
  readonly form: Form;
  readonly age: number;
  readonly part: 'adult' | 'partner' | 'child' | 'mate';
  readonly fixed?: { readonly given: string; readonly family: string; readonly reachedBy: readonly Channel['kind'][] };
};
export type HouseholdPlan = { readonly kind: Household['kind']; readonly members: readonly MemberPlan[] };

type Archetype = { readonly weight: number; plan(random: SeededRandom): HouseholdPlan };

const between = (from: number, to: number, random: SeededRandom): number => from + random.below(to - from + 1);
const anyForm = (random: SeededRandom): Form => (random.chance(0.5) ? 'frau' : 'herr');

// Mortality thins the oldest: of two draws the younger one counts.
const veryOld = (random: SeededRandom): number => Math.min(between(80, 97, random), between(80, 97, random));

const single = (weight: number, form: Form | 'any', age: (random: SeededRandom) => number): Archetype => ({
  weight,
  plan: (random) => ({
    kind: 'single',
    members: [{ form: form === 'any' ? anyForm(random) : form, age: age(random), part: 'adult' }],
  }),
});

const couple = (weight: number, age: (random: SeededRandom) => number): Archetype => ({
  weight,
  plan: (random) => {
    const wife = age(random);
    return {
      kind: 'couple',
      members: [
        { form: 'frau', age: wife, part: 'adult' },
        { form: 'herr', age: Math.max(18, wife + between(-2, 5, random)), part: 'partner' },
      ],
    };
  },
});

const children = (mother: number, count: number, random: SeededRandom): readonly MemberPlan[] =>
  // Born when the mother was 20 to 38; those over 22 have left home.
  Array.from({ length: count }, () => between(Math.max(0, mother - 38), Math.min(22, mother - 20), random))
    .sort((a, b) => b - a)
    .map((age) => ({ form: anyForm(random), age, part: 'child' as const }));

const family = (weight: number, parents: 1 | 2): Archetype => ({
  weight,
  plan: (random) => {
    const mother = between(22, 52, random);
    const adults: MemberPlan[] = [{ form: parents === 1 && random.chance(0.14) ? 'herr' : 'frau', age: mother, part: 'adult' }];
    if (parents === 2) adults.push({ form: 'herr', age: mother + between(-1, 6, random), part: 'partner' });
    const count = random.pickWeighted([1, 2, 3], (n) => [0, 48, 40, 12][n]!);
    return { kind: parents === 2 ? 'family' : 'single_parent', members: [...adults, ...children(mother, count, random)] };
  },
});

const sharedFlat = (weight: number): Archetype => ({
  weight,
  plan: (random) => ({
    kind: 'shared_flat',
    members: Array.from({ length: between(2, 4, random) }, () => ({ form: anyForm(random), age: between(18, 31, random), part: 'mate' as const })),
  }),
});

/**
 * Households out of 100, an assumption made so that the outcome looks like Hoyerswerda: mean age about 51, 43 % older
 * than 60 (Strukturdaten der Stadt 2017, Lausitzer Rundschau), a third over 65, many women over 80 living alone.
 */
const archetypes: readonly Archetype[] = [
  single(10, 'frau', veryOld),
  single(3.5, 'herr', veryOld),
  couple(4.5, (random) => Math.min(92, veryOld(random))),
  single(8, 'frau', (random) => between(65, 79, random)),
  single(5, 'herr', (random) => between(65, 79, random)),
  couple(11, (random) => between(64, 78, random)),
  couple(11.5, (random) => between(42, 63, random)),
  single(11, 'any', (random) => between(40, 64, random)),
  single(8, 'any', (random) => between(19, 39, random)),
  couple(4, (random) => between(21, 40, random)),
  family(10.5, 2),
  family(4.5, 1),
  sharedFlat(2),
];

/** A household of at most `most` members. */
export function drawHouseholdPlan(most: number, random: SeededRandom): HouseholdPlan {
  for (;;) {
    const plan = random.pickWeighted(archetypes, (archetype) => archetype.weight).plan(random);
    if (plan.members.length <= most) return plan;
  }
}
