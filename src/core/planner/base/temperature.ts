/** The temperature of an annealing at a share (0 to 1) of its budget. */
export type TemperatureSchedule = (share: number) => number;

/**
 * Falls by the same factor in every equal part of the budget (Kirkpatrick, Gelatt and Vecchi 1983). Both temperatures
 * are in units of cost; `from` at share 0, `to` at share 1. Throws RangeError unless both are above 0.
 */
export function geometricTemperature(from: number, to: number): TemperatureSchedule {
  if (!(from > 0) || !(to > 0)) throw new RangeError(`temperatures must be above 0, not ${from} and ${to}`);
  const fall = Math.log(to / from);
  return (share) => from * Math.exp(fall * share);
}

/**
 * The most a changed plan may cost to be accepted (Metropolis): drawn before the change is evaluated, so that the
 * evaluation can be given up once it is above. `uniform` lies in [0, 1); 0 accepts everything.
 */
export function acceptedUpTo(current: number, temperature: number, uniform: number): number {
  return current - temperature * Math.log(uniform);
}
