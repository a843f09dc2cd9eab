/** What a search tells while it runs. Costs are in the units of its result. */
export type SearchProgress = {
  readonly iterations: number;
  readonly best: number;
  /** How much of the budget is used, 0 to 1. */
  readonly share: number;
};

export type OnProgress = (progress: SearchProgress) => void;
