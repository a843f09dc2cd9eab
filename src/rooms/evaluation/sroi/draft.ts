import { ok, refuse, refuseAll, type Refusal, type Refused, type Result } from '#core/base/result.ts';
import { maskCount } from '#core/base/small-counts.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import { refuseMap, type Figure, type Input, type Outcome, type ValueMap } from '#core/impact/sroi/value-map.ts';

/** What the help ledger can say of the last twelve months: hours given, persons helped, persons helping, each by helper class. */
export const ledgerSources = {
  'hours_mutual': { kind: 'hours', classes: ['friend', 'neighbour'] },
  'hours_volunteer': { kind: 'hours', classes: ['volunteer'] },
  'hours_family': { kind: 'hours', classes: ['family'] },
  'hours_professional': { kind: 'hours', classes: ['professional'] },
  'persons_neighbour': { kind: 'persons', classes: ['neighbour'] },
  'persons_volunteer': { kind: 'persons', classes: ['volunteer'] },
  'helpers_neighbour': { kind: 'helpers', classes: ['neighbour'] },
  'helpers_volunteer': { kind: 'helpers', classes: ['volunteer'] },
} as const satisfies Readonly<Record<string, { kind: 'hours' | 'persons' | 'helpers'; classes: readonly HelperClass[] }>>;
export type LedgerSource = keyof typeof ledgerSources;
export const ledgerSourceIds = Object.keys(ledgerSources) as [LedgerSource, ...LedgerSource[]];

/** Sums of the ledger as the database gives them. */
export type LedgerSum = { readonly kind: 'hours' | 'persons' | 'helpers'; readonly helperClass: HelperClass; readonly amount: number };

/** Where a quantity comes from: counted in daily work, measured by a comparison, or assumed by somebody. */
export const origins = ['assumption', 'ledger', 'comparison'] as const;
export type Origin = (typeof origins)[number];

export type DraftInput = Input & { readonly origin: 'assumption' | 'ledger'; readonly source?: LedgerSource; readonly centsPerHour?: number };
export type DraftOutcome = Outcome & {
  readonly origin: Origin;
  /** What is done so that the change comes about: the middle of the theory of change. */
  readonly output?: string;
  readonly source?: LedgerSource;
  readonly protocolId?: string;
  /** The measured difference counts with the other sign: fewer is better. */
  readonly isTurned?: boolean;
};

/** A value map as it is worked on. `purpose` says for whom and why; the name stands in its row. */
export type Draft = Omit<ValueMap, 'name' | 'inputs' | 'outcomes' | 'stakeholders'> & {
  readonly purpose: string;
  readonly convention: string;
  readonly stakeholders: readonly string[];
  readonly inputs: readonly DraftInput[];
  readonly outcomes: readonly DraftOutcome[];
};

/** What a map begins with. The rate is asked for, there is no default one; it stands at 0 until then. */
export const emptyDraft: Draft = { purpose: '', convention: 'guide-2012', rate: { value: 0 }, stakeholders: [], inputs: [], outcomes: [] };

/** What a source says; undefined where nothing was counted or the count is so small that it must not leave the desk. */
export function amountOf(source: LedgerSource, sums: readonly LedgerSum[]): number | undefined {
  const { kind, classes } = ledgerSources[source];
  const found = sums.filter((sum) => sum.kind === kind && (classes as readonly string[]).includes(sum.helperClass));
  if (found.length === 0) return undefined;
  const amount = found.reduce((sum, one) => sum + one.amount, 0);
  return kind !== 'hours' && maskCount(amount) === 'masked' ? undefined : amount;
}

/**
 * The map of a draft with what the ledger says now put in. `reason` words where a fed figure comes from. Refuses
 * `sroi-ledger-silent` for a source that says nothing: unknown is not 0.
 */
export function feed(name: string, draft: Draft, sums: readonly LedgerSum[], reason: (source: LedgerSource, amount: number) => string): Result<ValueMap> {
  const silent: Refusal[] = [];
  const fed = (source: LedgerSource, path: string, worth: (amount: number) => number): Figure => {
    const amount = amountOf(source, sums);
    if (amount === undefined) silent.push({ code: 'sroi-ledger-silent', facts: { source }, path });
    return { value: worth(amount ?? 0), reason: amount === undefined ? '' : reason(source, amount) };
  };
  const inputs = draft.inputs.map((input, index) => (input.source === undefined ? input
    : { ...input, value: fed(input.source, `inputs[${index}].value`, (hours) => hours * (input.centsPerHour ?? 0) / 100) }));
  const outcomes = draft.outcomes.map((outcome, index) => (outcome.source === undefined ? outcome
    : { ...outcome, quantity: fed(outcome.source, `outcomes[${index}].quantity`, (amount) => amount) }));
  return refuseAll(silent) ?? ok({ ...draft, name, inputs, outcomes });
}

/** The triangle between two ends; refuses half a range and ends out of order, at the fields named. */
export function spreadAround(
  value: number, low: number | null, high: number | null, fields: { readonly low: string; readonly high: string },
): Result<Pick<Figure, 'spread'>> {
  if (low === null && high === null) return ok({});
  if (low === null || high === null) return refuse('sroi-range-half', {}, low === null ? fields.low : fields.high);
  if (!(low <= value && value <= high)) return refuse('sroi-range-order', { low, value, high }, fields.low);
  return ok(low === high ? {} : { spread: { kind: 'triangular', min: low, mode: value, max: high } });
}

/** The draft with a line put at a place: behind the last one for 0, removed if `line` is undefined. Refuses a place that is not there. */
export function withLine<L>(lines: readonly L[], place: number, line: L | undefined): Result<readonly L[]> {
  if (place > lines.length || (place === 0 && line === undefined)) return refuse('sroi-line-gone', { line: place });
  if (place === 0) return ok([...lines, line!]);
  return ok(line === undefined ? lines.filter((_, index) => index !== place - 1) : lines.map((one, index) => (index === place - 1 ? line : one)));
}

const mostLines = 60;

/** Refusals with the fields of the form of one line as paths, where the fault lies in that line. */
export function atForm(refused: Refused, form: { readonly list: 'inputs' | 'outcomes'; readonly index: number }): Refused {
  const own = `${form.list}[${form.index}].`;
  const [first, ...rest] = refused.refusals.map(({ path, ...refusal }): Refusal => {
    if (path === undefined || !path.startsWith(own)) return path === undefined ? refusal : { ...refusal, path };
    const field = path.slice(own.length).split('.')[0]!;
    return { ...refusal, path: field === 'id' ? 'name' : field };
  });
  return { ok: false, refusals: [first!, ...rest] };
}

/** Whether a map may be kept: not more lines than a page can bear, and nothing that core refuses. */
export function refuseDraft(map: ValueMap): Refused | undefined {
  if (map.inputs.length > mostLines || map.outcomes.length > mostLines) return refuse('sroi-lines-too-many', { most: mostLines });
  return refuseMap(map);
}
