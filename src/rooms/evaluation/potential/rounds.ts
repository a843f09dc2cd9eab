import { assessPotential, compareSites, type CriterionPair, type Potential, type SelfAssessment } from '#core/impact/potential/assess-potential.ts';
import { standardSet, standardSetVersion, type Level } from '#core/impact/potential/standard-set.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { z } from 'zod';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Typed } from '#platform/http/route.ts';
import type { newRound } from '../evaluation.schema.ts';
import type { Figure } from '../indicators/figure.ts';
import { readIndicators } from '../indicators/read-indicators.ts';
import { insertRound, insertSite, listRounds, listSites, type Round, type Site } from './potential.queries.ts';

/** A site with its latest round, if there was one. */
export type AssessedSite = { readonly site: Site; readonly round: Round | undefined; readonly potential: Potential };

export type PotentialView = {
  readonly sites: readonly Site[];
  readonly first: AssessedSite | undefined;
  readonly second: AssessedSite | undefined;
  readonly pairs: readonly CriterionPair[];
  /** The figures of this Quartier by indicator, for the criteria that they may speak for. */
  readonly figures: ReadonlyMap<string, Figure>;
};

/** One site, the own one unless another is asked for, and beside it a second one. */
export async function readPotential(ctx: Ctx, a: string | null, b: string | null): Promise<PotentialView> {
  const [sites, rounds, { themes }] = await Promise.all([
    listSites(ctx.tx, ctx.quartier.id), listRounds(ctx.tx, ctx.quartier.id), readIndicators(ctx, null),
  ]);
  const assessed = (site: Site | undefined): AssessedSite | undefined => {
    if (site === undefined) return undefined;
    const round = rounds.find(({ siteId }) => siteId === site.id);
    const potential = assessPotential(known(round?.levels ?? {}));
    return potential.ok ? { site, round, potential: potential.value } : undefined;
  };
  const first = assessed(sites.find(({ id }) => id === a) ?? sites[0]);
  const second = assessed(sites.find(({ id }) => id === b && id !== first?.site.id));
  return {
    sites, first, second,
    pairs: compareSites(first?.round?.levels ?? {}, second?.round?.levels ?? {}),
    figures: new Map(themes.flatMap(({ figures }) => figures.map(({ indicator, figure }) => [indicator.id, figure] as const))),
  };
}

// A round of an older set may know criteria that there are no more.
function known(levels: SelfAssessment): SelfAssessment {
  return Object.fromEntries(Object.entries(levels).filter(([id]) => standardSet.some((criterion) => criterion.id === id)));
}

/** Names of the fields of a criterion. */
export function levelField(criterion: string): string {
  return `level-${criterion}`;
}
export function reasonField(criterion: string): string {
  return `why-${criterion}`;
}

/**
 * Keeps what a round agreed on. Refuses a day ahead, levels that there are not, a round that agreed on nothing, and a new
 * site without a name. What was not agreed on stays open.
 */
export async function keepRound(ctx: Ctx, input: z.output<typeof newRound>, typed: Typed): Promise<Result<string>> {
  if (input.heldOn > ctx.today) return refuse('round-ahead', undefined, 'heldOn');
  const levels: Record<string, { level: Level; reason?: string }> = {};
  for (const { id } of standardSet) {
    const value = String(typed[levelField(id)] ?? '');
    if (value === '') continue;
    const reason = String(typed[reasonField(id)] ?? '').trim().slice(0, 400);
    levels[id] = { level: (/^\d$/.test(value) ? Number(value) : -1) as Level, ...(reason === '' ? {} : { reason }) };
  }
  const assessed = assessPotential(levels);
  if (!assessed.ok) return { ok: false, refusals: assessed.refusals.map((refusal) => ({ ...refusal, path: levelField(refusal.path ?? '') })) as never };
  if (Object.keys(levels).length === 0) return refuse('round-empty', undefined, levelField(standardSet[0]!.id));
  const siteId = await siteOf(ctx, input);
  if (!siteId.ok) return siteId;
  await insertRound(ctx.tx, ctx.quartier.id, {
    id: input.id, siteId: siteId.value, heldOn: input.heldOn, moderatedBy: input.moderatedBy, participants: input.participants,
    setVersion: standardSetVersion, levels, by: ctx.actor.personId, at: ctx.now,
  });
  return siteId;
}

async function siteOf(ctx: Ctx, { id, siteId, siteName }: z.output<typeof newRound>): Promise<Result<string>> {
  const sites = await listSites(ctx.tx, ctx.quartier.id);
  const found = sites.find((site) => (siteId === 'own' ? site.kind === 'own' : site.id === (siteId === 'new' ? id : siteId)));
  if (found !== undefined) return ok(found.id);
  if (siteId !== 'own' && siteId !== 'new') return refuse('not-found');
  if (siteId === 'new' && siteName === '') return refuse('site-name-missing', undefined, 'siteName');
  // A site begins with its first round and takes its id, so that sending the form again finds it.
  await insertSite(ctx.tx, ctx.quartier.id, { id, name: siteId === 'own' ? ctx.quartier.name : siteName, kind: siteId === 'own' ? 'own' : 'other' });
  return ok(id);
}
