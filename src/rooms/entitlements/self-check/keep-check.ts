import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { scopeFor } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { idsOf, keptId, loadCards } from '#rooms/people/index.ts';
import type { ConsentHow } from '../entitlements.tables.ts';
import { gradingsOf } from '../grading/keep-grading.ts';
import { gradingOn } from '../grading/standing-gradings.ts';
import { usualCircumstances, type Circumstances } from './evaluate.ts';
import { deleteChecks, insertCheck, newestCheck, type KeptCheck } from './kept-checks.queries.ts';
import { readStand, writeStand } from './stand.ts';
import type { Answers } from './questions.ts';

/** Answers are health data: so many months they are kept, unless the person takes the consent back before. */
const monthsKept = 6;

/** Whom a self-check is about. Without anybody it can be filled in but not kept. */
export type About = {
  readonly personId: string; readonly name: string; readonly address: string | null; readonly birthDate: CalendarDate | null;
  readonly isOwn: boolean; readonly circumstances: Circumstances;
};

/** The person named by the desk, or the resident at the screen; undefined for everybody else and for unknown ones. */
export async function aboutWhom(ctx: Ctx, askedId: string | null): Promise<About | undefined> {
  const isDesk = scopeFor(ctx.actor, 'self-check:use') === 'quartier';
  const own = ctx.actor.roles.includes('resident') ? ctx.actor.personId : null;
  const personId = isDesk && askedId !== null ? await keptId(ctx, askedId) : isDesk ? null : own;
  if (personId === null) return undefined;
  const card = (await loadCards(ctx.tx, ctx.quartier.id, [personId])).get(personId);
  if (card === undefined) return undefined;
  const standing = gradingOn(await gradingsOf(ctx, personId), ctx.today);
  return {
    personId, name: card.name, address: card.address, birthDate: card.birthDate, isOwn: personId === ctx.actor.personId,
    circumstances: standing === undefined ? usualCircumstances : { insurance: standing.insurance, livingForm: standing.livingForm },
  };
}

/** The last day on which a self-check kept today may be kept. */
export function keptUntil(today: CalendarDate): CalendarDate {
  return addMonths(today, monthsKept);
}

/** Keeps the answers with the consent; refuses an unknown person and a line that cannot be read. */
export async function keepCheck(
  ctx: Ctx, input: { readonly id: string; readonly mensch: string; readonly stand: string; readonly consentHow: ConsentHow },
): Promise<Result<About>> {
  const { tx, quartier, today, now } = ctx;
  const about = await aboutWhom(ctx, input.mensch);
  if (about === undefined || (about.isOwn && about.personId !== input.mensch)) return refuse('not-found');
  const answers = readStand(input.stand);
  if (!answers.ok) return answers;
  await insertCheck(tx, quartier.id, {
    id: input.id, personId: about.personId, answers: writeStand(answers.value) || '-', consentHow: input.consentHow, consentOn: today,
    keepUntil: keptUntil(today), recordedBy: ctx.actor.personId, recordedAt: now,
  });
  ctx.audit({ what: 'self-check:kept', personId: about.personId });
  return ok(about);
}

/** The self-check kept about a person; undefined if there is none. */
export async function findKept(ctx: Ctx, { personId, isOwn }: About): Promise<{ readonly kept: KeptCheck; readonly answers: Answers } | undefined> {
  const kept = await newestCheck(ctx.tx, ctx.quartier.id, await idsOf(ctx, personId), ctx.today);
  if (kept === undefined) return undefined;
  const answers = readStand(kept.answers === '-' ? '' : kept.answers);
  if (!answers.ok) throw new Error(`the kept self-check ${kept.id} cannot be read`);
  if (!isOwn) ctx.audit({ what: 'self-check:read', personId });
  return { kept, answers: answers.value };
}

/** Takes the consent back: everything kept about the person is deleted. */
export async function forgetChecks(ctx: Ctx, about: About): Promise<void> {
  await deleteChecks(ctx.tx, ctx.quartier.id, await idsOf(ctx, about.personId));
  ctx.audit({ what: 'self-check:deleted', personId: about.personId });
}
