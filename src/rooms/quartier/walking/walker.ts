/** How a person walks: `free` on foot without an aid, `frame` with a walking frame (Rollator). */
export const walkers = ['free', 'frame'] as const;
export type Walker = (typeof walkers)[number];

/** What a walker makes of the ground. Costs are in metres, so that a detour and an obstacle can be weighed. */
export type Gait = {
  /** Metres per second on level, firm ground. */
  readonly speed: number;
  /** What one step of a stair costs, in metres of level ground. */
  readonly metresPerStep: number;
  /** A longer flight cannot be walked at all. */
  readonly mostSteps: number;
  /** What a metre of unpaved ground costs, in metres of firm ground. */
  readonly unpavedFactor: number;
};

/**
 * Speeds: 1.24 m/s is the mean of 565 persons of 60 years and more who live at home (Kasović, Štefan, Štefan 2021,
 * Clinical Interventions in Aging 16:225, doi 10.2147/CIA.S290071). Assumptions of ours, to be replaced when measured:
 * 0.8 m/s with a walking frame; a step takes as long as 1 m on foot and 15 m with a frame, which is carried; with a
 * frame no more than 3 steps in one flight; unpaved ground takes a frame half as long again.
 */
export const gaits: Readonly<Record<Walker, Gait>> = {
  free: { speed: 1.24, metresPerStep: 1, mostSteps: Infinity, unpavedFactor: 1 },
  frame: { speed: 0.8, metresPerStep: 15, mostSteps: 3, unpavedFactor: 1.5 },
};
