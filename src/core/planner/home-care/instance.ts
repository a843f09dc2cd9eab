/**
 * The home health care routing and scheduling problem (Mankowska, Meisel, Bierwirth, Health Care Management Science
 * 2014): caregivers with abilities leave one office, visit patients and return; a patient may need two caregivers at
 * once or one after the other. All times and distances are minutes, with fractions.
 */

/** One service at a patient, done by one caregiver who has the ability. */
export type Visit = { readonly service: string; readonly minutes: number };

/** The start of the second visit minus that of the first lies between `least` and `most`; both are 0 for at once. */
export type Gap = { readonly least: number; readonly most: number };

export type Patient = {
  readonly id: string;
  /** No visit begins before `from` (waiting is free); after `to` it is late. */
  readonly window: { readonly from: number; readonly to: number };
  /** One or two; two are done by two different caregivers. */
  readonly visits: readonly Visit[];
  /** There if, and only if, there are two visits. */
  readonly gap?: Gap;
};

export type Caregiver = { readonly id: string; readonly abilities: readonly string[] };

/** What is to be planned. Made by `readInstance`, which refuses what no plan could satisfy. */
export type HomeCareInstance = {
  readonly patients: readonly Patient[];
  readonly caregivers: readonly Caregiver[];
  /** Travel minutes between places: 0 is the office, 1 the first patient and so on; need not be symmetric. */
  readonly distances: readonly (readonly number[])[];
};

/** A plan: what each caregiver does, in order, with the minute at which each visit starts. */
export type HomeCarePlan = {
  readonly routes: readonly {
    readonly caregiver: string;
    readonly stops: readonly { readonly patient: string; readonly service: string; readonly start: number; readonly end: number }[];
  }[];
};

/** What a plan costs: (travel + totalTardiness + maxTardiness) / 3, all in minutes. */
export type HomeCareCost = {
  readonly cost: number;
  readonly travel: number;
  readonly totalTardiness: number;
  readonly maxTardiness: number;
};
