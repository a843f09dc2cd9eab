import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { listProtocols, protocolById, type ProtocolLine } from './comparisons.queries.ts';
import type { Protocol, ProtocolResult } from './run-protocol.ts';
import type { Measured } from '../sroi/line-of.ts';

/** A protocol as its page shows it. */
export type ComparisonView = {
  readonly line: ProtocolLine;
  readonly protocol: Protocol;
  readonly result: ProtocolResult | undefined;
};

/** A protocol with what it gave. Refuses one that is not there. */
export async function readComparison(ctx: Ctx, protocolId: string): Promise<Result<ComparisonView>> {
  const line = await protocolById(ctx.tx, ctx.quartier.id, protocolId);
  if (line === undefined) return refuse('not-found');
  return ok({
    line, protocol: JSON.parse(line.content) as Protocol, result: resultOf(line),
  });
}

function resultOf({ result }: ProtocolLine): ProtocolResult | undefined {
  return result === null ? undefined : JSON.parse(result) as ProtocolResult;
}

/** The comparisons that have a result, for choosing one. */
export async function listComputed(ctx: Ctx): Promise<{ readonly id: string; readonly name: string }[]> {
  return (await listProtocols(ctx.tx, ctx.quartier.id)).filter(({ result }) => result !== null).map(({ id, name }) => ({ id, name }));
}

/** What a comparison measured; undefined if it is not there or was not carried out. */
export async function measuredBy(ctx: Ctx, protocolId: string): Promise<Measured | undefined> {
  const line = await protocolById(ctx.tx, ctx.quartier.id, protocolId);
  const result = line === undefined ? undefined : resultOf(line);
  return result === undefined ? undefined : {
    estimate: result.effect.estimate, standardError: result.effect.standardError, isBalanced: result.isBalanced, treated: result.counts.treatedUsed,
  };
}
