import { ok, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Caregiver, Gap, HomeCareInstance, Patient, Visit } from './instance.ts';

/** Longest time, window or way in minutes that is believed: nearly two years. */
const longest = 1_000_000;
const mostPatients = 5_000;
const mostCaregivers = 2_000;

type Fields = Readonly<Record<string, unknown>>;
type Complain = (code: string, path: string, facts?: Refusal['facts']) => void;

/**
 * Reads an instance in the JSON form of Ceschia, Di Gaspero, Rosati and Schaerf (repository iolab-uniud/hhcrsp, 2024).
 * Refuses, with all reasons and their paths, what is malformed, contradicts itself, has no plan at all (a service nobody
 * can do, two caregivers where only one can), or asks for more than the published problem (several offices, shifts).
 */
export function readInstance(given: unknown): Result<HomeCareInstance> {
  const refusals: Refusal[] = [];
  const complain: Complain = (code, path, facts) => {
    if (refusals.length < 200) refusals.push({ code, path, ...(facts === undefined ? {} : { facts }) });
  };
  if (!isFields(given)) {
    complain('not-an-object', '');
    return refuseAll(refusals)!;
  }
  const durations = readServices(given['services'], complain);
  const patients = readList(given, 'patients', mostPatients, complain).map((one, i) => readPatient(one, `patients[${i}]`, durations, complain));
  const caregivers = readList(given, 'caregivers', mostCaregivers, complain).map((one, i) => readCaregiver(one, `caregivers[${i}]`, durations, complain));
  refuseTwins(patients, 'patients', complain);
  refuseTwins(caregivers, 'caregivers', complain);
  if (Array.isArray(given['central_offices']) && given['central_offices'].length !== 1) {
    complain('offices-not-one', 'central_offices', { count: given['central_offices'].length });
  }
  const distances = readDistances(given['distances'], patients.length + 1, complain);
  refuseImpossible(patients, caregivers, complain);
  return refuseAll(refusals) ?? ok({ patients, caregivers, distances });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readList(given: Fields, field: string, most: number, complain: Complain): readonly unknown[] {
  const list = given[field];
  if (!Array.isArray(list)) complain('list-missing', field);
  else if (list.length === 0) complain('list-empty', field);
  else if (list.length > most) complain('list-too-long', field, { most, count: list.length });
  else return list as readonly unknown[];
  return [];
}

function readName(given: unknown, path: string, complain: Complain): string {
  if (typeof given === 'string' && given.trim() !== '' && given.length <= 200) return given;
  complain('name-missing', path);
  return '';
}

function readNumber(given: unknown, path: string, complain: Complain): number {
  if (typeof given !== 'number' || !Number.isFinite(given)) complain('number-missing', path);
  else if (given < 0) complain('number-negative', path, { value: given });
  else if (given > longest) complain('number-too-large', path, { value: given, most: longest });
  else return given;
  return 0;
}

function readServices(given: unknown, complain: Complain): Map<string, number | undefined> {
  const durations = new Map<string, number | undefined>();
  if (!Array.isArray(given)) {
    complain('list-missing', 'services');
    return durations;
  }
  for (const [i, one] of given.entries()) {
    const path = `services[${i}]`;
    if (!isFields(one)) {
      complain('not-an-object', path);
      continue;
    }
    const id = readName(one['id'], `${path}.id`, complain);
    if (durations.has(id)) complain('twice', `${path}.id`, { id });
    const minutes = one['default_duration'];
    durations.set(id, minutes === undefined ? undefined : readNumber(minutes, `${path}.default_duration`, complain));
  }
  return durations;
}

function readPatient(given: unknown, path: string, durations: ReadonlyMap<string, number | undefined>, complain: Complain): Patient {
  if (!isFields(given)) {
    complain('not-an-object', path);
    return { id: path, window: { from: 0, to: 0 }, visits: [] };
  }
  const id = readName(given['id'], `${path}.id`, complain);
  const window = readWindow(given['time_window'], `${path}.time_window`, complain);
  const required = given['required_caregivers'];
  const asked = Array.isArray(required) ? required : [];
  if (asked.length !== 1 && asked.length !== 2) complain('visits-not-one-or-two', `${path}.required_caregivers`, { count: asked.length });
  const visits = asked.map((one, i): Visit => readVisit(one, `${path}.required_caregivers[${i}]`, durations, complain));
  const gap = readGap(given['synchronization'], visits.length, `${path}.synchronization`, complain);
  return { id, window, visits, ...(gap === undefined ? {} : { gap }) };
}

function readWindow(given: unknown, path: string, complain: Complain): Patient['window'] {
  if (!Array.isArray(given) || given.length !== 2) {
    complain('window-missing', path);
    return { from: 0, to: 0 };
  }
  const [from, to] = [readNumber(given[0], `${path}[0]`, complain), readNumber(given[1], `${path}[1]`, complain)];
  if (from > to) complain('window-reversed', path, { from, to });
  return { from, to };
}

function readVisit(given: unknown, path: string, durations: ReadonlyMap<string, number | undefined>, complain: Complain): Visit {
  if (!isFields(given)) {
    complain('not-an-object', path);
    return { service: '', minutes: 0 };
  }
  const service = readName(given['service'], `${path}.service`, complain);
  if (service !== '' && !durations.has(service)) complain('service-unknown', `${path}.service`, { service });
  const own = given['duration'];
  if (own !== undefined) return { service, minutes: readNumber(own, `${path}.duration`, complain) };
  const usual = durations.get(service);
  if (usual === undefined && durations.has(service)) complain('duration-missing', `${path}.duration`, { service });
  return { service, minutes: usual ?? 0 };
}

function readGap(given: unknown, visits: number, path: string, complain: Complain): Gap | undefined {
  if (given === undefined || given === null) {
    if (visits === 2) complain('synchronization-missing', path);
    return undefined;
  }
  if (visits !== 2) {
    complain('synchronization-needless', path, { count: visits });
    return undefined;
  }
  const { type, distance } = isFields(given) ? given : {} as Fields;
  if (type === 'simultaneous') return { least: 0, most: 0 };
  if (type !== 'sequential') complain('synchronization-unknown', `${path}.type`);
  else if (!Array.isArray(distance) || distance.length !== 2) complain('gap-missing', `${path}.distance`);
  else {
    const [least, most] = [readNumber(distance[0], `${path}.distance[0]`, complain), readNumber(distance[1], `${path}.distance[1]`, complain)];
    if (least > most) complain('gap-reversed', `${path}.distance`, { least, most });
    return { least, most };
  }
  return undefined;
}

function readCaregiver(given: unknown, path: string, durations: ReadonlyMap<string, unknown>, complain: Complain): Caregiver {
  if (!isFields(given)) {
    complain('not-an-object', path);
    return { id: path, abilities: [] };
  }
  const id = readName(given['id'], `${path}.id`, complain);
  if (given['working_shift'] !== undefined) complain('shift-unsupported', `${path}.working_shift`);
  const listed = given['abilities'];
  if (!Array.isArray(listed)) complain('list-missing', `${path}.abilities`);
  const abilities = (Array.isArray(listed) ? listed : []).map((one, i) => {
    const service = readName(one, `${path}.abilities[${i}]`, complain);
    if (service !== '' && !durations.has(service)) complain('service-unknown', `${path}.abilities[${i}]`, { service });
    return service;
  });
  return { id, abilities };
}

function refuseTwins(list: readonly { readonly id: string }[], field: string, complain: Complain): void {
  const seen = new Set<string>();
  for (const [i, { id }] of list.entries()) {
    if (seen.has(id)) complain('twice', `${field}[${i}].id`, { id });
    seen.add(id);
  }
}

function readDistances(given: unknown, places: number, complain: Complain): readonly (readonly number[])[] {
  if (!Array.isArray(given)) {
    complain('list-missing', 'distances');
    return [];
  }
  if (given.length !== places) complain('distances-not-square', 'distances', { count: given.length, needed: places });
  return given.map((row: unknown, i) => {
    const path = `distances[${i}]`;
    if (!Array.isArray(row) || row.length !== places) {
      complain('distances-not-square', path, { count: Array.isArray(row) ? row.length : 0, needed: places });
      return [];
    }
    return row.map((value: unknown, j) => readNumber(value, `${path}[${j}]`, complain));
  });
}

/** The problem has no end of shift, so only missing abilities can make it impossible. */
function refuseImpossible(patients: readonly Patient[], caregivers: readonly Caregiver[], complain: Complain): void {
  if (caregivers.length === 0) return;
  for (const [i, { id, visits }] of patients.entries()) {
    const able = visits.map(({ service }) => caregivers.filter(({ abilities }) => abilities.includes(service)));
    for (const [j, list] of able.entries()) {
      const { service } = visits[j]!;
      if (list.length === 0 && service !== '') complain('nobody-able', `patients[${i}].required_caregivers[${j}]`, { patient: id, service });
    }
    if (visits.length === 2 && able.every((list) => list.length === 1) && able[0]![0] === able[1]![0]) {
      complain('only-one-able', `patients[${i}].required_caregivers`, {
        patient: id, first: visits[0]!.service, second: visits[1]!.service, caregiver: able[0]![0]!.id,
      });
    }
  }
}
