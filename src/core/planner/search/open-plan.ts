import { contextOf } from '../instance/context.ts';
import type { Instance, PlannedVisit } from '../instance/instance.ts';
import type { Focus } from '../wishes/objective.ts';
import { placePlanned } from './plan-of.ts';
import { prepare } from './prepare.ts';
import { State } from './state.ts';

/** A state with what is held firm and, as far as no rule forbids it, these visits. */
export function openPlan(instance: Instance, visits: readonly PlannedVisit[], focus?: Focus): State {
  const state = new State(prepare(contextOf(instance)), focus);
  for (const agreed of instance.agreed ?? []) if (agreed.hold === 'firm') placePlanned(state, agreed);
  for (const visit of visits) placePlanned(state, visit);
  return state;
}
