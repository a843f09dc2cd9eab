import type { Refusal } from '../../base/result.ts';
import { contextOf, type Context } from '../instance/context.ts';
import type { Instance, PlannedVisit } from '../instance/instance.ts';
import type { Plan } from '../instance/plan.ts';
import type { Service } from '../instance/service.ts';
import { viewOf, type View } from '../instance/view.ts';
import { rules } from '../wishes/hard/index.ts';
import { measure, type Focus, type Measured } from '../wishes/objective.ts';
import { levels, type Facts } from '../wishes/wish.ts';

/** What the checker found: nothing broken, or all that is; the worth as recomputed if the plan could be read. */
export type Verdict = { readonly violations: readonly Refusal[]; readonly measured: Measured | undefined };

/**
 * Judges a plan beside its instance, from plain data alone: everything named exists, every visit is either planned once
 * or open, no hard rule is broken, and the worth is what the wishes' full evaluations give. It imports nothing of the
 * search and calls none of the incremental evaluations. Paths name the visit in the plan.
 */
export function checkPlan(instance: Instance, plan: Pick<Plan, 'visits'> & Partial<Plan>, focus?: Focus): Verdict {
  const context = contextOf(instance);
  const violations: Refusal[] = [...unreadable(context, plan.visits)];
  if (violations.length > 0) return { violations, measured: undefined };
  const view = viewOf(context, plan.visits);
  violations.push(...brokenRules(view, plan.visits));
  violations.push(...droppedAgreements(context, plan.visits));
  const measured = measure(view, focus);
  return { violations: [...violations, ...wrongClaims(plan, measured, view.open)], measured };
}

/** What a plan is worth whose visits are known to break no rule. */
export function measuredOf(context: Context, visits: readonly PlannedVisit[]): Measured {
  return measure(viewOf(context, visits));
}

/** Everything that these visits break, without what they are worth. */
export function violationsOf(context: Context, visits: readonly PlannedVisit[]): Refusal[] {
  const found = unreadable(context, visits);
  return found.length > 0 ? found : brokenRules(viewOf(context, visits), visits);
}

function brokenRules(view: View, visits: readonly PlannedVisit[]): Refusal[] {
  const found: Refusal[] = [];
  const report = (code: string, { need, visit, helper }: Service, facts: Facts): void => void found.push({
    code, facts: { ...facts, need: need.id, helper: helper.id }, path: `visits[${visits.findIndex((one) => one.need === need.id && one.visit === visit)}]`,
  });
  for (const rule of rules) {
    if (rule.kind === 'whole') rule.judge(view, (service, facts) => report(rule.id, service, facts));
    else {
      for (const service of view.services) {
        const facts = rule.kind === 'who' ? rule.forbids(service.need, service.person, service.helper, view.context, service.h) : rule.forbids(service, view.context);
        if (facts !== undefined) report(rule.id, service, facts);
      }
    }
  }
  return found;
}

function unreadable({ needIndex, helperIndex, firstVisit, instance: { needs, days } }: Context, visits: readonly PlannedVisit[]): Refusal[] {
  const found: Refusal[] = [];
  const isSeen = new Uint8Array(firstVisit[needs.length]!);
  for (const [i, { need: id, visit, day, parts }] of visits.entries()) {
    // Paths are only written where something is wrong: thousands of visits are looked at for every repair.
    const n = needIndex.get(id);
    const v = n === undefined || needs[n]!.visits[visit] === undefined ? -1 : firstVisit[n]! + visit;
    const isWhole = Number.isInteger(day) && day >= 0 && day < days && parts.length > 0 && parts.every(({ helper, start }) => helperIndex.has(helper) && Number.isInteger(start));
    const isTwice = v !== -1 && isSeen[v] === 1;
    if (v !== -1) isSeen[v] = 1;
    if (v !== -1 && isWhole && !isTwice) continue;
    const path = `visits[${i}]`;
    if (n === undefined) found.push({ code: 'plan-need-unknown', facts: { need: id }, path: `${path}.need` });
    else if (v === -1) found.push({ code: 'plan-visit-unknown', facts: { need: id, visit }, path: `${path}.visit` });
    if (!Number.isInteger(day) || day < 0 || day >= days) found.push({ code: 'plan-day-outside', facts: { day, days }, path: `${path}.day` });
    if (isTwice) found.push({ code: 'plan-planned-twice', facts: { need: id, visit }, path });
    if (parts.length === 0) found.push({ code: 'plan-nobody-comes', facts: { need: id, visit }, path: `${path}.parts` });
    for (const [slot, { helper, start }] of parts.entries()) {
      if (!helperIndex.has(helper)) found.push({ code: 'plan-helper-unknown', facts: { helper }, path: `${path}.parts[${slot}].helper` });
      if (!Number.isInteger(start)) found.push({ code: 'plan-start-not-whole', facts: { start }, path: `${path}.parts[${slot}].start` });
    }
  }
  return found;
}

/** What is firmly agreed must be in the plan; that it is as agreed, a rule says. */
function droppedAgreements({ instance: { agreed = [] } }: Context, visits: readonly PlannedVisit[]): Refusal[] {
  const firm = agreed.filter(({ hold }) => hold === 'firm');
  if (firm.length === 0) return [];
  const planned = new Set(visits.map(({ need, visit }) => `${visit} ${need}`));
  return firm.filter(({ need, visit }) => !planned.has(`${visit} ${need}`))
    .map(({ need, visit }) => ({ code: 'plan-agreed-dropped', facts: { need, visit } }));
}

/** What the plan says of itself, if it says it, is true. */
function wrongClaims({ worth, byWish, open }: Partial<Plan>, measured: Measured, uncovered: readonly { readonly need: { readonly id: string }; readonly visit: number }[]): Refusal[] {
  const found: Refusal[] = [];
  for (const level of levels) {
    if (worth !== undefined && worth[level] !== measured.worth[level]) {
      found.push({ code: 'plan-worth-wrong', facts: { level, claimed: String(worth[level]), measured: measured.worth[level] }, path: `worth.${level}` });
    }
  }
  for (const [wish, amount] of Object.entries(measured.byWish)) {
    if (byWish !== undefined && byWish[wish] !== amount) {
      found.push({ code: 'plan-wish-wrong', facts: { wish, claimed: String(byWish[wish]), measured: amount }, path: `byWish.${wish}` });
    }
  }
  const claimed = open?.map(({ need, visit }) => `${visit} ${need}`).sort().join('\n');
  if (claimed !== undefined && claimed !== uncovered.map(({ need, visit }) => `${visit} ${need.id}`).sort().join('\n')) {
    found.push({ code: 'plan-open-wrong', facts: { open: uncovered.length }, path: 'open' });
  }
  return found;
}
