import { ok, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { HomeCarePlan } from './instance.ts';

const mostRefusals = 200;

/** Reads a plan in the published form; refuses with all reasons what has another shape. Whether it keeps the rules the checker says. */
export function readPlan(given: unknown): Result<HomeCarePlan> {
  const refusals: Refusal[] = [];
  const complain = (code: string, path: string): void => {
    if (refusals.length < mostRefusals) refusals.push({ code, path });
  };
  const text = (value: unknown, path: string): string => {
    if (typeof value === 'string' && value !== '') return value;
    complain('name-missing', path);
    return '';
  };
  const minute = (value: unknown, path: string): number => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    complain('number-missing', path);
    return 0;
  };
  const list = (value: unknown, path: string): readonly unknown[] => {
    if (Array.isArray(value)) return value;
    complain('list-missing', path);
    return [];
  };
  const fields = (value: unknown, path: string): Readonly<Record<string, unknown>> => {
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
    complain('not-an-object', path);
    return {};
  };
  const routes = list(fields(given, '')['routes'], 'routes').map((one, i) => {
    const route = fields(one, `routes[${i}]`);
    return {
      caregiver: text(route['caregiver_id'], `routes[${i}].caregiver_id`),
      stops: list(route['locations'], `routes[${i}].locations`).map((location, j) => {
        const path = `routes[${i}].locations[${j}]`;
        const stop = fields(location, path);
        return {
          patient: text(stop['patient_id'], `${path}.patient_id`),
          service: text(stop['service_id'], `${path}.service_id`),
          start: minute(stop['arrival_time'], `${path}.arrival_time`),
          end: minute(stop['departure_time'], `${path}.departure_time`),
        };
      }),
    };
  });
  return refuseAll(refusals) ?? ok({ routes });
}
