import { z } from 'zod';
import { ok, type Result } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import { instrumentPacks, packOf } from '#core/impact/instruments/packs.ts';
import { scoreInstrument } from '#core/impact/instruments/score-instrument.ts';
import { inWords, jsonCommand, warningsOf, type Warning } from './json-command.ts';

const answer = z.union([z.number(), z.string().max(40), z.null()]);
const answers = z.union([
  z.array(answer).max(200).describe('in the order of the items; null where one is missing'),
  z.record(z.string(), answer).describe('by the key of the item'),
]);
const document = z.union([z.strictObject({ answers }), answers]);

type Answer = {
  readonly instrument: string;
  readonly version: string;
  readonly permitted_use: string;
  readonly source: string;
  readonly licence: string;
  readonly warnings: readonly Warning[];
  readonly [value: string]: unknown;
};

const ids = instrumentPacks.map(({ id }) => id).join(', ');

/** `impact score`: the values of one filled-in instrument. */
export const scoreCommand = jsonCommand({
  name: 'score',
  summary: { de: 'wertet einen ausgefüllten Fragebogen aus', en: 'scores a filled-in instrument' },
  options: { instrument: { type: 'string', value: 'ID', help: { de: `welcher Fragebogen: ${ids}`, en: `which instrument: ${ids}` } } },
  examples: ['impact score --instrument WHO-5 --json < answers.json'],
  document,
  input: z.object({ instrument: z.string().default('WHO-5') }),
  decide: (given, { instrument }, io) => decide(instrument, given, io.locale),
  show,
});

function decide(instrument: string, given: z.output<typeof document>, locale: Locale): Result<Answer> {
  const pack = packOf(instrument);
  if (!pack.ok) return pack;
  const isWrapped = (value: object): value is { readonly answers: z.output<typeof answers> } => Object.hasOwn(value, 'answers');
  const scored = scoreInstrument(pack.value, isWrapped(given) ? given.answers : given);
  if (!scored.ok) return scored;
  const { scales, flags, bands, missing, findings } = scored.value;
  return ok({
    instrument: pack.value.id, version: pack.value.version,
    ...scales, ...flags, ...bands, missing,
    permitted_use: pack.value.permittedUse, source: pack.value.source, licence: pack.value.licence.text,
    warnings: warningsOf(findings, locale),
  });
}

function show({ instrument, version, source, licence, permitted_use: _use, warnings, ...values }: Answer, locale: Locale): string {
  const say = (value: unknown): string => (typeof value === 'boolean' ? (locale === 'en' ? (value ? 'yes' : 'no') : (value ? 'ja' : 'nein')) : Array.isArray(value) ? value.join(', ') || '–' : String(value ?? '–'));
  return [
    `${instrument} (${version})`,
    ...Object.entries(values).map(([key, value]) => `  ${key}: ${say(value)}`),
    source, licence,
    ...inWords(warnings, locale),
  ].join('\n');
}
