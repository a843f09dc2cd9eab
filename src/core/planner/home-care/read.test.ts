import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readInstance } from './read-instance.ts';
import { readPlan } from './read-plan.ts';

type Fields = Record<string, unknown>;

const text = readFileSync(new URL('../../../../cases/planner/home-care/InstanzCPLEX_HCSRP_10_1.json', import.meta.url), 'utf8');

/** The case with one thing changed. */
function changed(change: (instance: { patients: Fields[]; caregivers: Fields[]; services: Fields[]; distances: unknown[][] } & Fields) => void): unknown {
  const instance = JSON.parse(text);
  change(instance);
  return instance;
}

function complaints(given: unknown): string[] {
  const read = readInstance(given);
  return read.ok ? [] : read.refusals.map(({ code, path }) => `${code} ${path}`);
}

test('a published instance is read with its windows, gaps and usual durations', () => {
  const read = readInstance(changed(({ patients }) => { (patients[0]!['required_caregivers'] as Fields[])[0] = { service: 's4' }; }));
  assert.ok(read.ok);
  assert.deepEqual(read.value.patients[0], { id: 'p1', window: { from: 345, to: 465 }, visits: [{ service: 's4', minutes: 14 }] });
  assert.deepEqual(read.value.patients[7]!.gap, { least: 0, most: 0 });
  assert.deepEqual(read.value.patients[8]!.gap, { least: 51, most: 102 });
});

test('each fault is named with its path', () => {
  const faults: readonly (readonly [string, unknown])[] = [
    ['not-an-object ', null],
    ['list-missing patients', changed((one) => { one['patients'] = 3 as never; })],
    ['list-empty caregivers', changed((one) => { one.caregivers = []; })],
    ['not-an-object patients[1]', changed(({ patients }) => { patients[1] = 7 as never; })],
    ['name-missing patients[2].id', changed(({ patients }) => { patients[2]!['id'] = ' '; })],
    ['twice patients[3].id', changed(({ patients }) => { patients[3]!['id'] = 'p1'; })],
    ['window-missing patients[0].time_window', changed(({ patients }) => { delete patients[0]!['time_window']; })],
    ['window-reversed patients[0].time_window', changed(({ patients }) => { patients[0]!['time_window'] = [465, 345]; })],
    ['number-missing patients[0].time_window[1]', changed(({ patients }) => { patients[0]!['time_window'] = [345, 'noon']; })],
    ['number-negative patients[0].time_window[0]', changed(({ patients }) => { patients[0]!['time_window'] = [-1, 5]; })],
    ['number-too-large patients[0].time_window[1]', changed(({ patients }) => { patients[0]!['time_window'] = [0, 1e9]; })],
    ['visits-not-one-or-two patients[0].required_caregivers', changed(({ patients }) => { patients[0]!['required_caregivers'] = []; })],
    ['service-unknown patients[0].required_caregivers[0].service', changed(({ patients }) => { patients[0]!['required_caregivers'] = [{ service: 's9' }]; })],
    ['duration-missing patients[0].required_caregivers[0].duration', changed(({ patients, services }) => {
      delete services[3]!['default_duration'];
      patients[0]!['required_caregivers'] = [{ service: 's4' }];
    })],
    ['synchronization-missing patients[7].synchronization', changed(({ patients }) => { delete patients[7]!['synchronization']; })],
    ['synchronization-needless patients[0].synchronization', changed(({ patients }) => { patients[0]!['synchronization'] = { type: 'simultaneous' }; })],
    ['synchronization-unknown patients[7].synchronization.type', changed(({ patients }) => { patients[7]!['synchronization'] = { type: 'soon' }; })],
    ['gap-missing patients[8].synchronization.distance', changed(({ patients }) => { patients[8]!['synchronization'] = { type: 'sequential' }; })],
    ['gap-reversed patients[8].synchronization.distance', changed(({ patients }) => { patients[8]!['synchronization'] = { type: 'sequential', distance: [9, 3] }; })],
    ['shift-unsupported caregivers[0].working_shift', changed(({ caregivers }) => { caregivers[0]!['working_shift'] = [0, 480]; })],
    ['offices-not-one central_offices', changed((one) => { one['central_offices'] = [{}, {}]; })],
    ['distances-not-square distances', changed(({ distances }) => { distances.pop(); })],
    ['distances-not-square distances[2]', changed(({ distances }) => { distances[2]!.pop(); })],
    ['number-negative distances[1][2]', changed(({ distances }) => { distances[1]![2] = -4; })],
    ['nobody-able patients[0].required_caregivers[0]', changed(({ caregivers }) => { for (const one of caregivers) one['abilities'] = ['s1']; })],
    ['only-one-able patients[7].required_caregivers', changed(({ caregivers }) => {
      for (const [i, one] of caregivers.entries()) one['abilities'] = i === 0 ? ['s1', 's2', 's3', 's4', 's5', 's6'] : ['s1', 's2', 's3', 's4'];
    })],
  ];
  for (const [expected, given] of faults) assert.ok(complaints(given).includes(expected), `${expected}, not ${complaints(given).join('; ')}`);
});

test('all reasons come at once', () => {
  assert.deepEqual(complaints({}), ['list-missing services', 'list-missing patients', 'list-missing caregivers', 'list-missing distances']);
});

test('whatever is given is read or refused, never a fault', () => {
  const paths = fc.array(fc.constantFrom('patients', 'caregivers', 'distances', 'services', 'abilities', 'time_window', 'required_caregivers', 'synchronization', 0, 1, 7), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(paths, fc.jsonValue(), (path, value) => {
    const instance = JSON.parse(text) as Fields;
    let at: Fields = instance;
    for (const step of path.slice(0, -1)) {
      const inner = at[step];
      if (typeof inner === 'object' && inner !== null) at = inner as Fields;
    }
    at[path.at(-1)!] = value;
    const read = readInstance(JSON.parse(JSON.stringify(instance)));
    assert.ok(read.ok || read.refusals.length > 0);
    readPlan(value);
  }), { numRuns: 300 });
});

test('a plan of another shape is refused with every path', () => {
  const read = readPlan({ routes: [{ caregiver_id: 4, locations: [{ patient_id: 'p1', service_id: 's1', arrival_time: '9', departure_time: null }] }, {}] });
  assert.deepEqual(read.ok ? [] : read.refusals.map(({ code, path }) => `${code} ${path}`), [
    'name-missing routes[0].caregiver_id', 'number-missing routes[0].locations[0].arrival_time', 'number-missing routes[0].locations[0].departure_time',
    'name-missing routes[1].caregiver_id', 'list-missing routes[1].locations',
  ]);
});
