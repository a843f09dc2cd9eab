import { z } from 'zod';
import type { Route } from '#platform/http/route.ts';
import { idFor, type Fields } from './app.ts';
import type { PlantedQuartier } from './fixture.ts';

/** The names of the parameters in the address of a route. */
export function parametersOf(route: Pick<Route, 'path'>): string[] {
  return [...route.path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name!);
}

/** The fields that a route reads beside the parameters of its address. */
export function fieldsOf(route: Route): string[] {
  const parameters = parametersOf(route);
  return Object.keys(propertiesOf(route)).filter((name) => !parameters.includes(name));
}

/**
 * Fields that the schema of a route accepts, found by trying what each of them might mean: a word of its list, the id of
 * something planted, a day, a time, a number, a text. `isAccepted` is false if nothing it tried is accepted.
 */
export function plausibleFields(route: Route, ids: PlantedQuartier, fresh: () => string): { fields: Fields; isAccepted: boolean } {
  const parameters = parametersOf(route);
  const before = (name: string): string => {
    const parts = route.path.split('/');
    return parts[parts.findIndex((part) => part.startsWith(`:${name}`)) - 1] ?? '';
  };
  const choices = Object.fromEntries(Object.entries(propertiesOf(route)).map(([name, property]) => {
    if (parameters.includes(name)) return [name, [idFor(before(name), name, ids)]];
    return [name, [...wordsIn(property), ...(name === 'id' ? [fresh()] : [plantedFor(name, ids)]), ...guesses(name, ids)]
      .filter((choice) => choice !== undefined)];
  }));
  const chosen = Object.fromEntries(Object.keys(choices).map((name) => [name, 0]));
  const picked = (): Record<string, string> => Object.fromEntries(
    Object.entries(choices).map(([name, list]) => [name, list[chosen[name]!] ?? '']));
  for (let attempt = 0; attempt < 40; attempt++) {
    const fields = picked();
    const parsed = route.input.safeParse(fields);
    const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !parameters.includes(name)));
    if (parsed.success) return { fields: rest, isAccepted: true };
    const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '')));
    for (const name of wrong) if (chosen[name] !== undefined) chosen[name] += 1;
  }
  return { fields: Object.fromEntries(Object.keys(choices).filter((name) => !parameters.includes(name)).map((name) => [name, 'Probe'])), isAccepted: false };
}

type Property = { enum?: unknown[]; const?: unknown; anyOf?: Property[] };

function propertiesOf(route: Route): Readonly<Record<string, Property>> {
  const described = z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' }) as unknown as Described;
  return allProperties(described);
}

type Described = { properties?: Record<string, Property>; anyOf?: Described[]; oneOf?: Described[]; allOf?: Described[] };

function allProperties(described: Described): Record<string, Property> {
  const parts = [...(described.anyOf ?? []), ...(described.oneOf ?? []), ...(described.allOf ?? [])];
  return Object.assign({}, ...parts.map(allProperties), described.properties ?? {}) as Record<string, Property>;
}

function wordsIn(property: Property): string[] {
  const own = [...(property.enum ?? []), ...(property.const === undefined ? [] : [property.const])].map(String);
  return [...own, ...(property.anyOf ?? []).flatMap(wordsIn)].filter((word) => word !== '');
}

function plantedFor(name: string, ids: PlantedQuartier): string | undefined {
  try {
    return idFor('', name, ids);
  } catch {
    return undefined;
  }
}

// What a person would write into a field of this name.
const written: readonly (readonly [RegExp, string])[] = [
  [/^address$/, 'Lindenweg 4'], [/^household/, ''], [/birth/i, '1950-05-05'], [/phone|callback|^value$/i, '03571 555123'],
  [/validUntil|until|ends/i, '2027-06-30'], [/given|seen|since/i, '2026-11-10'], [/date|on$|from|montag|tag|day|due|start/i, '2026-11-20'],
  [/minutes/i, '45'], [/time/i, '10:00'], [/duration/i, '60'], [/year/i, '2026'],
];

function guesses(name: string, ids: PlantedQuartier): string[] {
  const own = written.filter(([pattern]) => pattern.test(name)).map(([, text]) => text);
  return [
    ...own, 'Probe', '1', '2026-11-20', '10:00', '60', `person:${ids.persons.relative}`, ids.persons.neighbour, 'contact', 'health',
    'shopping', 'de', 'on', '',
  ];
}
