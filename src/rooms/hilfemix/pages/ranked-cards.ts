import { sayTime } from '#core/german-dates/say.ts';
import { wishes } from '#core/planner/index.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { badge } from '#web/design-system/badge.ts';
import { card } from '#web/design-system/card.ts';
import { html, type Html } from '#web/html.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { willing } from '../commission-for-need.ts';
import type { Ordered } from '../order-candidates.ts';
import type { Candidate, Reason } from '../propose-helpers.ts';
import type { NeedView } from '../read-proposal.ts';
import { sayReason } from '../say-reason.ts';
import { hilfemixTexts } from '../texts.ts';
import { candidateCard, type Fact } from './candidate-card.ts';

/** Whom the planner would ask first, why, and who comes next if that fails. */
export function firstChoice(ctx: Ctx, view: NeedView, [first, next]: readonly Ordered[]): Html | false {
  if (first?.planner?.rank === undefined) return false;
  const t = hilfemixTexts(ctx.locale);
  return candidateCard(ctx, view, first.candidate, {
    title: t('rank.first', { name: first.candidate.name }), tone: 'good', level: 2, lead: covers(ctx, first),
    more: [
      { term: t('rank.compared', { name: next?.candidate.name ?? '' }), value: next?.planner?.rank !== undefined && list(differences(ctx, view, first, next)) },
      costs(ctx, view, first.candidate),
    ],
    closing: html`${next !== undefined && html`<p>${t('rank.if-no')} <a href="#${nextId}">${next.candidate.name}</a></p>`}
<p><a href="/menschen/${view.person.id}/wege">${t('rank.weeks')}</a></p>`,
  });
}

const nextId = 'naechste-wahl';

/** One of the others: what would be different from the first choice, in words, and every reason. */
export function otherChoice(ctx: Ctx, view: NeedView, one: Ordered, first: Ordered | undefined, isNext: boolean): Html {
  const t = hilfemixTexts(ctx.locale);
  const isCompared = one.planner?.rank !== undefined && first?.planner?.rank !== undefined && first !== one;
  const shown = candidateCard(ctx, view, one.candidate, {
    lead: isNext && badge({ label: t('rank.next'), tone: 'info' }),
    more: [
      { term: t('rank.compared', { name: first?.candidate.name ?? '' }), value: isCompared && list(differences(ctx, view, one, first)) },
      costs(ctx, view, one.candidate), hindered(ctx, one),
    ],
  });
  return isNext ? html`<div id="${nextId}">${shown}</div>` : shown;
}

/** How much of the need they could do; of whom no times are known that is to be asked. */
function covers(ctx: Ctx, { candidate, planner }: Ordered): string {
  const t = hilfemixTexts(ctx.locale);
  const isKnown = candidate.reasons.some(({ code }) => code === 'time-fits' || code === 'time-partly' || code === 'time-outside');
  if (planner?.start === undefined || !isKnown) return t('rank.covers-unknown');
  const { visits, wanted, start } = planner;
  return t(wanted === 1 ? 'rank.covers-one' : visits === wanted ? 'rank.covers-all' : 'rank.covers-some', { visits, wanted, time: sayTime(start, ctx.locale) });
}

function costs(ctx: Ctx, { need, centsPerHour }: NeedView, { helperClass }: Candidate): Fact {
  const t = hilfemixTexts(ctx.locale);
  const said = centsPerHour === null ? t('rank.costs-unknown')
    : t('rank.costs-value', { euros: sayEuros(Math.round(centsPerHour * need.duration / 60), ctx.locale) });
  return { term: t('rank.costs'), value: helperClass === 'professional' && said };
}

function hindered(ctx: Ctx, { planner }: Ordered): Fact {
  const t = hilfemixTexts(ctx.locale);
  const rules = (planner?.hindrances ?? []).map(({ rule, text }) =>
    rule === 'helper-free' ? t('rank.no-time') : rule === 'permitted-class' ? t('rank.not-permitted') : ctx.locale === 'en' ? text.en : text.de);
  return { term: t('rank.in-the-way'), value: rules.length > 0 && list(rules) };
}

function list(lines: readonly string[]): Html {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** Wishes with words of their own for what is worse and what is better. */
const worded = [
  'wished-time', 'common-language', 'one-guest', 'no-overload', 'fair-share', 'own-money', 'class-order', 'few-faces', 'familiar-face', 'known-time', 'short-ways',
] as const;

/** What would be worse and better with one than with another, in the order in which the planner looks at it. */
function differences(ctx: Ctx, { centsPerHour }: NeedView, { planner, candidate }: Ordered, other: Ordered): string[] {
  const t = hilfemixTexts(ctx.locale);
  // Of different numbers of visits minutes and money cannot be compared.
  if (planner!.visits !== other.planner!.visits) {
    return [t(planner!.visits < other.planner!.visits ? 'rank.fewer' : 'rank.more', { visits: planner!.visits, others: other.planner!.visits, wanted: planner!.wanted })];
  }
  const isService = candidate.organisationId !== null || other.candidate.organisationId !== null;
  const found = wishes.flatMap(({ id, weight, text }) => {
    const amount = (planner!.change.wishes[id] ?? 0) - (other.planner!.change.wishes[id] ?? 0);
    const own = worded.find((one) => one === id);
    // Of no service it is known when it has time; it is only not asked for it beforehand. A price that is not known was guessed.
    const isMute = (id === 'known-time' && isService) || (id === 'own-money' && centsPerHour === null);
    if (amount === 0 || weight === 0 || isMute) return [];
    if (own === undefined) return [t(amount > 0 ? 'why.worse' : 'why.better', { wish: ctx.locale === 'en' ? text.en : text.de })];
    const units = Math.abs(amount) / weight;
    return [t(`rank.${amount > 0 ? 'worse' : 'better'}.${own}`, { minutes: units, euros: sayEuros(units, ctx.locale) })];
  });
  return found.length === 0 ? [t('rank.same')] : found;
}

/** So many names stand behind one remedy. */
const mostNames = 3;

/** For a need that nobody can cover: what of one thing would have to change for whom. */
export function whatWouldHelp(ctx: Ctx, { proposal }: NeedView, others: readonly Ordered[]): Html | false {
  const t = hilfemixTexts(ctx.locale);
  const single = proposal.notNow.flatMap(({ name, reasons }): { reason: Reason; name: string }[] => {
    const blocking = reasons.filter(({ side }) => side === 'blocks');
    return blocking.length === 1 && !beyondRemedy.includes(blocking[0]!.code) ? [{ reason: blocking[0]!, name }] : [];
  });
  const lines = [
    ...(others.length === 0 ? [] : [t('rank.other-times', { names: someOf(others.map(({ candidate }) => candidate.name)) })]),
    ...[...Map.groupBy(single, ({ reason }) => sayReason(reason, ctx.locale))]
      .map(([reason, some]) => t('rank.only', { reason, names: someOf(some.map(({ name }) => name)) })),
  ];
  return lines.length > 0 && card({ title: t('rank.possible-if'), tone: 'call', lead: t('rank.possible-if-lead'), body: list(lines) });
}

/** What nobody is to be talked out of. */
const beyondRemedy: readonly Reason['code'][] = ['excluded', 'said-no', 'commissioned', 'left'];

function someOf(names: readonly string[]): string {
  return names.length <= mostNames ? names.join(', ') : `${names.slice(0, mostNames).join(', ')} …`;
}

/** Whether asking is still to be done, so that a first choice is of use. */
export function isStillAsking(view: NeedView): boolean {
  const { need, only, requests, commissions } = view;
  const isWaiting = requests.some(({ answer }) => answer === null);
  const isCovered = commissions.some(({ schedule }) => schedule.every !== 'once' || need.every === 'once');
  return need.status === 'open' && only === null && !isWaiting && willing(view).length === 0 && !isCovered;
}
