import { ok, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { HomeCareCost, HomeCareInstance, HomeCarePlan, Patient } from '../instance.ts';

/** Minutes that a plan may be off a rule, for figures that were rounded when written down. */
const tolerance = 1e-6;

/** Complaints are collected up to this many. */
const mostRefusals = 200;

type Done = { readonly caregiver: string; readonly service: string; readonly start: number; readonly end: number; readonly path: string };

/**
 * Judges a plan by the rules and the cost of Mankowska, Meisel and Bierwirth (2014), from the plain instance and the plain
 * plan alone; shares nothing with the search. The cost if every rule is kept, else every breach with its path:
 * unknown or repeated caregivers, missing abilities, visits left out, done twice or not asked for, visits before
 * their window or before the caregiver can be there, ends that do not fit, gaps not kept, one caregiver for both of two.
 */
export function checkPlan(instance: HomeCareInstance, plan: HomeCarePlan): Result<HomeCareCost> {
  const refusals: Refusal[] = [];
  const complain = (code: string, path: string, facts: Refusal['facts'] = {}): void => {
    if (refusals.length < mostRefusals) refusals.push({ code, path, facts });
  };
  const caregivers = new Map(instance.caregivers.map((one) => [one.id, one]));
  const places = new Map(instance.patients.map((patient, i) => [patient.id, { patient, place: i + 1 }]));
  const done = new Map<string, Done[]>();
  const driven = new Set<string>();
  let travel = 0;

  for (const [i, { caregiver, stops }] of plan.routes.entries()) {
    const abilities = caregivers.get(caregiver)?.abilities;
    if (abilities === undefined) complain('caregiver-unknown', `routes[${i}].caregiver_id`, { caregiver });
    if (driven.has(caregiver)) complain('route-twice', `routes[${i}].caregiver_id`, { caregiver });
    driven.add(caregiver);
    let place = 0;
    let free = 0;
    for (const [j, { patient, service, start, end }] of stops.entries()) {
      const path = `routes[${i}].locations[${j}]`;
      const known = places.get(patient);
      if (known === undefined) {
        complain('patient-unknown', `${path}.patient_id`, { patient });
        continue;
      }
      const way = instance.distances[place]![known.place]!;
      travel += way;
      place = known.place;
      const isAsked = known.patient.visits.some((visit) => visit.service === service);
      if (!isAsked) complain('service-not-asked', `${path}.service_id`, { patient, service });
      if (abilities?.includes(service) === false) complain('ability-missing', path, { caregiver, service });
      if (start < free + way - tolerance) complain('not-there-yet', `${path}.arrival_time`, { start, earliest: free + way });
      if (start < known.patient.window.from - tolerance) complain('before-window', `${path}.arrival_time`, { start, from: known.patient.window.from });
      free = end;
      if (isAsked) done.set(patient, [...(done.get(patient) ?? []), { caregiver, service, start, end, path }]);
    }
    travel += instance.distances[place]![0]!;
  }

  let totalTardiness = 0;
  let maxTardiness = 0;
  for (const patient of instance.patients) {
    const visits = visitsOf(patient, done.get(patient.id) ?? [], complain);
    for (const visit of visits) {
      const late = Math.max(0, visit.start - patient.window.to);
      totalTardiness += late;
      maxTardiness = Math.max(maxTardiness, late);
    }
    const [first, second] = visits;
    if (first === undefined || second === undefined || patient.gap === undefined) continue;
    if (first.caregiver === second.caregiver) complain('same-caregiver', second.path, { patient: patient.id, caregiver: first.caregiver });
    const gap = second.start - first.start;
    if (gap < patient.gap.least - tolerance || gap > patient.gap.most + tolerance) {
      complain('gap-not-kept', second.path, { patient: patient.id, gap, least: patient.gap.least, most: patient.gap.most });
    }
  }
  return refuseAll(refusals) ?? ok({ cost: (travel + totalTardiness + maxTardiness) / 3, travel, totalTardiness, maxTardiness });
}

/** What was done for a patient, in the order asked; two visits of the same service count in the order of their starts. */
function visitsOf(patient: Patient, done: readonly Done[], complain: (code: string, path: string, facts: Refusal['facts']) => void): Done[] {
  const open = done.toSorted((a, b) => a.start - b.start);
  const visits: Done[] = [];
  for (const { service, minutes } of patient.visits) {
    const index = open.findIndex((one) => one.service === service);
    if (index < 0) {
      complain('visit-missing', 'routes', { patient: patient.id, service });
      continue;
    }
    const [one] = open.splice(index, 1) as [Done];
    if (Math.abs(one.start + minutes - one.end) > tolerance) complain('end-not-fitting', `${one.path}.departure_time`, { start: one.start, end: one.end, minutes });
    visits.push(one);
  }
  for (const { path, service } of open) complain('visit-twice', path, { patient: patient.id, service });
  return visits;
}
