import { ok, refuse, refuseAll, type Refusal, type Result } from '../../base/result.ts';
import type { Bands, Flag, InstrumentPack, Item, Scale } from './pack.ts';

/** Answers in the order of the items, or by item key; a missing one is null or absent. */
export type Answers = readonly (string | number | null)[] | Readonly<Record<string, string | number | null>>;

/** Values, cut-offs and ranges by key; null is open because answers are missing. */
export type Score = {
  readonly instrument: string;
  readonly version: string;
  readonly scales: Readonly<Record<string, number | null>>;
  readonly flags: Readonly<Record<string, boolean | null>>;
  readonly bands: Readonly<Record<string, string | null>>;
  readonly missing: readonly string[];
  readonly findings: readonly Refusal[];
};

/**
 * Scores answers by the rule of the pack. Refuses answers in another shape, unknown items and codes, and answers so few
 * that the missing rule leaves no value at all; a value that alone stays open is null and a finding.
 */
export function scoreInstrument(pack: InstrumentPack, answers: Answers): Result<Score> {
  const given = answersByItem(pack, answers);
  if (!given.ok) return given;
  const missing = pack.items.filter(({ key }) => !given.value.has(key)).map(({ key }) => key);
  const scales = new Map(pack.scales.map((scale) => [scale.key, scaleValue(pack, scale, given.value)]));
  const openItems = ({ items }: Scale): string => items.filter((key) => missing.includes(key)).join(', ');
  if ([...scales.values()].every((value) => value === null)) {
    return refuse('instrument-not-scorable', { instrument: pack.id, missing: missing.join(', '), most: Math.max(...pack.scales.map(({ mostMissing = 0 }) => mostMissing)) });
  }
  return ok({
    instrument: pack.id, version: pack.version, missing,
    scales: Object.fromEntries(scales),
    flags: Object.fromEntries(pack.flags.map((flag) => [flag.key, applies(flag, scales.get(flag.scale) ?? null)])),
    bands: Object.fromEntries(pack.bands.map((bands) => [bands.key, rangeOf(bands, scales.get(bands.scale) ?? null)])),
    findings: [
      ...pack.scales.filter(({ key }) => scales.get(key) === null)
        .map((scale) => ({ code: 'instrument-scale-open', path: scale.key, facts: { scale: scale.key, missing: openItems(scale) } })),
      ...(pack.permittedUse === 'aggregate' ? [{ code: 'instrument-aggregate-only', facts: { instrument: pack.id } }] : []),
      ...(pack.licence.kind === 'free' || pack.licence.kind === 'conditions' ? [] : [{ code: 'instrument-licence-needed', facts: { instrument: pack.id, licence: pack.licence.text } }]),
    ],
  });
}

/** The code of each answered item, as text. */
function answersByItem(pack: InstrumentPack, answers: Answers): Result<ReadonlyMap<string, string>> {
  const keys = pack.items.map(({ key }) => key);
  const items = keys.join(', ');
  if (isList(answers) && answers.length !== keys.length) return refuse('instrument-answers-shape', { items });
  const pairs = isList(answers) ? keys.map((key, index) => [key, answers[index] ?? null] as const) : Object.entries(answers);
  const refusals: Refusal[] = [];
  const given = new Map<string, string>();
  for (const [key, answer] of pairs) {
    const item = pack.items.find((known) => known.key === key);
    if (item === undefined) refusals.push({ code: 'instrument-item-unknown', facts: { item: key, instrument: pack.id, items }, path: key });
    else if (answer !== null && !hasCode(item, answer)) {
      refusals.push({ code: 'instrument-answer-impossible', facts: { item: key, answer: String(answer).slice(0, 40), allowed: Object.keys(item.points).join(', ') }, path: key });
    } else if (answer !== null) given.set(key, String(answer));
  }
  return refuseAll(refusals) ?? ok(given);
}

function isList(answers: Answers): answers is readonly (string | number | null)[] {
  return Array.isArray(answers);
}

function hasCode({ points }: Item, answer: string | number): boolean {
  return Object.hasOwn(points, String(answer));
}

function scaleValue(pack: InstrumentPack, scale: Scale, given: ReadonlyMap<string, string>): number | null {
  const { items, base = 0, factor = 1, mostMissing = 0, extras = [], decimals = 6 } = scale;
  const codes = items.flatMap((key) => given.get(key) ?? []);
  if (items.length - codes.length > mostMissing) return null;
  const sum = items.reduce((total, key) => {
    const code = given.get(key);
    return total + (code === undefined ? 0 : pack.items.find((item) => item.key === key)!.points[code]!);
  }, 0);
  const extra = extras.reduce((total, { anyOf, points }) => total + (codes.some((code) => anyOf.includes(code)) ? points : 0), 0);
  return Number((base + factor * sum + extra).toFixed(decimals)) + 0;
}

function applies(flag: Flag, value: number | null): boolean | null {
  if (value === null) return null;
  if ('atMost' in flag) return value <= flag.atMost;
  return 'below' in flag ? value < flag.below : value >= flag.atLeast;
}

function rangeOf({ ranges }: Bands, value: number | null): string | null {
  return value === null ? null : ranges.find(({ upTo }) => value <= upTo)?.name ?? null;
}
