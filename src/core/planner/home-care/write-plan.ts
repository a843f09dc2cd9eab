import type { HomeCareInstance, HomeCarePlan } from './instance.ts';
import type { Model } from './model.ts';

/** Below this many minutes two moments are the same: less than any instance can mean, more than sums lose. */
const same = 1e-9;

/** A plan in the published form, `arrival_time` being the start of service (README of the instances). */
export type PublishedPlan = {
  readonly routes: readonly {
    readonly caregiver_id: string;
    readonly locations: readonly { readonly patient_id: string; readonly service_id: string; readonly arrival_time: number; readonly departure_time: number }[];
  }[];
};

/**
 * The plan of a search, from the successors of all nodes, with the earliest starts in minutes worked out from the
 * instance itself, so that the rounding of the search to ticks leaves no trace. Throws for tours that wait for each other.
 */
export function writePlan(instance: HomeCareInstance, model: Model, next: Int32Array): HomeCarePlan {
  const { patients, caregivers, distances } = instance;
  const visits = patients.flatMap(({ window, visits, gap }, p) => visits.map((visit, slot) => ({ ...visit, window, gap, p, slot })));
  const routes = caregivers.map((_, c) => {
    const route: number[] = [];
    for (let v = next[model.visits + c]!; v < model.visits; v = next[v]!) route.push(v);
    return route;
  });
  const starts = visits.map(({ window }) => window.from);
  let isSettled = false;
  for (let sweeps = 0; !isSettled; sweeps++) {
    if (sweeps > 4 * visits.length + 4) throw new RangeError('these tours wait for each other');
    isSettled = true;
    for (const route of routes) {
      for (const [i, v] of route.entries()) {
        const { p, gap, slot } = visits[v]!;
        const before = i === 0 ? undefined : route[i - 1]!;
        const ready = before === undefined ? 0 : starts[before]! + visits[before]!.minutes;
        let least = ready + distances[before === undefined ? 0 : visits[before]!.p + 1]![p + 1]!;
        if (gap !== undefined) least = Math.max(least, slot === 0 ? starts[v + 1]! - gap.most : starts[v - 1]! + gap.least);
        if (least > starts[v]! + same) {
          starts[v] = least;
          isSettled = false;
        }
      }
    }
  }
  return {
    routes: routes.map((route, c) => ({
      caregiver: caregivers[c]!.id,
      stops: route.map((v) => {
        const { p, service, minutes } = visits[v]!;
        return { patient: patients[p]!.id, service, start: starts[v]!, end: starts[v]! + minutes };
      }),
    })),
  };
}

/** The plan in the published form. */
export function publishPlan({ routes }: HomeCarePlan): PublishedPlan {
  return {
    routes: routes.map(({ caregiver, stops }) => ({
      caregiver_id: caregiver,
      locations: stops.map(({ patient, service, start, end }) => ({ patient_id: patient, service_id: service, arrival_time: start, departure_time: end })),
    })),
  };
}
