import type { Context } from '../instance/context.ts';
import type { Helper, Need, Person } from '../instance/instance.ts';

/**
 * Helpers who are alike: a rule or wish about need and helper (kind `who`) gives the same for all of them, unless person
 * or need names one of them, or the helper names persons. So each of these is asked about once for all who are alike.
 */
export type Traits = {
  /** Which helpers are alike. */
  readonly of: Int32Array;
  /** Somebody of each kind whom nobody names. */
  readonly examples: readonly Helper[];
  /** Whether the helper names persons, so that rules are to be asked for each of these helpers. */
  readonly namesPersons: Uint8Array;
  /** Whether somebody goes a certain way only. */
  readonly isBound: Uint8Array;
  /** Where each lives, -1 if that is not known. */
  readonly home: Int32Array;
  /** Marks the helpers whom this person, or one of these needs, names; until the next call. */
  name(person: Person, needs: readonly Need[]): Uint8Array;
};

/** Sorts helpers by everything that wishes of kind `who` look at; qualifications and the like are for the kind of need to ask. */
export function traitsOf({ instance: { helpers }, helperIndex }: Context): Traits {
  const known = new Map<string, number>();
  const examples: Helper[] = [];
  const of = Int32Array.from(helpers, (helper) => {
    const { helperClass, isOrganisation, languages, free, travels } = helper;
    const traits = JSON.stringify([helperClass, isOrganisation === true, languages, free === undefined, travels]);
    if (!known.has(traits)) known.set(traits, examples.push({ id: '', helperClass, activities: 'all', ...(isOrganisation === undefined ? {} : { isOrganisation }), ...(languages === undefined ? {} : { languages }), ...(travels === undefined ? {} : { travels }), ...(free === undefined ? {} : { free: [] }) }) - 1);
    return known.get(traits)!;
  });
  const isNamed = new Uint8Array(helpers.length);
  let named: number[] = [];
  const mark = (ids: readonly string[] | undefined): void => {
    for (const id of ids ?? []) {
      const h = helperIndex.get(id);
      if (h === undefined) continue;
      isNamed[h] = 1;
      named.push(h);
    }
  };
  return {
    of, examples,
    namesPersons: Uint8Array.from(helpers, ({ only, refusesPersons }) => (only !== undefined || refusesPersons !== undefined ? 1 : 0)),
    isBound: Uint8Array.from(helpers, ({ mostTravel }) => (mostTravel === undefined ? 0 : 1)),
    home: Int32Array.from(helpers, ({ place }) => place ?? -1),
    name: ({ excludes, withoutConsent, likes, knows, mainCarer }, needs) => {
      for (const h of named) isNamed[h] = 0;
      named = [];
      for (const ids of [excludes, withoutConsent, likes, knows, mainCarer === undefined ? undefined : [mainCarer]]) mark(ids);
      for (const need of needs) for (const ids of [need.excludes, need.likes]) mark(ids);
      return isNamed;
    },
  };
}
