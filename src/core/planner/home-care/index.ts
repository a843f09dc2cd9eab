/** The door of the home health care search. */
export { checkPlan } from './checker/check-plan.ts';
export type { StretchResult } from './island.ts';
export type { HomeCareCost, HomeCareInstance, HomeCarePlan } from './instance.ts';
export { buildModel } from './model.ts';
export { readInstance } from './read-instance.ts';
export { readPlan } from './read-plan.ts';
export { searchPlan, type SearchOptions } from './search.ts';
export { proveOptimum, type Proof } from './prove-optimum.ts';
export { publishPlan, writePlan, type PublishedPlan } from './write-plan.ts';
