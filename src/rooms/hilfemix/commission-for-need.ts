import type { Weekday } from '#core/base/calendar-date.ts';
import { ok, refuse, refuseAll, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { mayPayHelper } from '#rooms/entitlements/index.ts';
import { commissionHelper } from '#rooms/helping/index.ts';
import { blocksOf, candidateFor } from './ask-for-need.ts';
import type { Commissioned } from './hilfemix.schema.ts';
import { readHelpDuration, reasonsAt } from './keep-needs.ts';
import type { Candidate } from './propose-helpers.ts';
import { readProposal, type NeedView } from './read-proposal.ts';

/**
 * Commissions whoever said yes to a need, or notes what the person herself, family or friends do. Refuses a closed need,
 * whoever is not proposed, must not come or may not know the contact, a second commission of the same helper, what cannot
 * be read, pay beyond the rules of the Land or the allowance, and what room helping refuses. Sent twice with the same id it commissions once.
 */
export async function commissionForNeed(ctx: Ctx, input: Commissioned): Promise<Result<{ id: string; number: number }>> {
  const view = await readProposal(ctx, input.needId, input.tag);
  if (!view.ok) return view;
  const { need, proposal, commissions } = view.value;
  const known = commissions.find(({ id }) => id === input.id);
  if (known !== undefined) return ok(known);
  if (need.status === 'closed') return refuse('need-closed');
  const candidate = candidateFor(proposal, input);
  if (candidate === undefined) return refuse('helper-not-proposed');
  const duration = readHelpDuration(input.duration);
  const price = readPerHour(input.perHour);
  const refused = refuseAll([
    ...blocksOf(ctx, candidate, ['excluded', 'no-consent']),
    ...(isCovered(view.value, input) ? [{ code: 'commissioned-already', facts: { name: candidate.name } }] : []),
    ...reasonsAt(duration, 'duration'), ...reasonsAt(price, 'perHour'),
  ]);
  if (!duration.ok || !price.ok || refused !== undefined) return refused!;
  const pay = await mayPayHelper(ctx, {
    personId: need.personId, helperPersonId: input.helperPersonId, helperClass: candidate.helperClass, payer: input.payer, centsPerHour: price.value,
    duration: duration.value, startsOn: input.startsOn,
  });
  if (!pay.ok) return pay;
  return commissionHelper(ctx, {
    id: input.id, needId: need.id, requestId: yesOf(view.value, input)?.id ?? null, personId: need.personId,
    helperPersonId: input.helperPersonId, organisationId: input.organisationId, helperClass: candidate.helperClass,
    activity: need.activity, note: input.note, payer: input.payer, centsPerHour: price.value,
    schedule: {
      every: input.every, everyN: input.every === 'once' ? 1 : input.everyN,
      weekdays: input.every === 'week' ? input.weekdays.map((day) => Number(day) as Weekday) : [],
      timeOfDay: input.timeOfDay, duration: duration.value, startsOn: input.startsOn,
      endsOn: input.every === 'once' ? null : input.endsOn,
    },
  });
}

type By = Pick<Commissioned, 'helperPersonId' | 'organisationId'>;
const isBy = (one: By, other: By): boolean => one.helperPersonId === other.helperPersonId && one.organisationId === other.organisationId;

/** The question for this need to which this helper said yes, the latest one. */
export function yesOf({ requests }: Pick<NeedView, 'requests'>, by: By) {
  return requests.find((request) => request.answer === 'yes' && isBy(request, by));
}

/** Those who said yes to this need and have no commission for it yet. */
export function willing(view: Pick<NeedView, 'requests' | 'proposal'>): Candidate[] {
  return [...view.proposal.candidates, ...view.proposal.notNow].filter(({ personId, organisationId, reasons }) =>
    yesOf(view, { helperPersonId: personId, organisationId }) !== undefined && !reasons.some(({ code }) => code === 'commissioned'));
}

/** Whether this helper does the same already: what comes back, or a single time on the same day. */
function isCovered({ commissions }: NeedView, input: Commissioned): boolean {
  return commissions.some((commission) => isBy(commission, input)
    && (input.every !== 'once' || commission.schedule.startsOn === input.startsOn)
    && (commission.schedule.every === 'once') === (input.every === 'once'));
}

/** Euro for an hour as typed, „12,50“, in cents; empty is none. Refuses what is no amount, and 1,000 euro and more. */
function readPerHour(typed: string): Result<number | null> {
  if (typed === '') return ok(null);
  const read = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:€|euro)?$/i.exec(typed);
  if (read === null) return refuse('price-unreadable');
  return ok(Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0')));
}
