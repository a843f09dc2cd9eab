import type { SroiResult } from './calculate.ts';
import type { Convention } from './conventions.ts';
import type { Finding } from './find-findings.ts';
import type { Simulation } from './simulate.ts';
import type { ValueMap } from './value-map.ts';

/** A run as it is kept for good: everything that went in and came out. The hash is that of the canonical JSON of the rest. */
export type Snapshot = {
  readonly map: ValueMap;
  readonly convention: Convention;
  readonly result: SroiResult;
  readonly simulation: Simulation | null;
  readonly findings: readonly Finding[];
  readonly hash: string;
};

/**
 * JSON with the keys of every object in the order of their code units, without blanks and without absent fields, so that
 * the same content gives the same bytes (as RFC 8785 does for what JSON can hold). Throws for numbers that are not finite.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`no JSON number: ${value}`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/** A run frozen with its hash. `hash` turns text into a digest, such as SHA-256 in hexadecimal, and is the caller's. */
export function freezeRun(run: Omit<Snapshot, 'hash'>, hash: (text: string) => string): Snapshot {
  const { map, convention, result, simulation, findings } = run;
  const content = { map, convention, result, simulation, findings };
  return { ...content, hash: hash(canonicalJson(content)) };
}

/** Whether a kept run is still as it was frozen. */
export function isUnchanged({ hash: frozen, ...content }: Snapshot, hash: (text: string) => string): boolean {
  return hash(canonicalJson(content)) === frozen;
}
