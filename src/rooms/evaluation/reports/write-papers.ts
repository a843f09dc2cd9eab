import type { RangedRatio } from '#core/impact/sroi/ranged-ratio.ts';
import { filterNames } from '#core/impact/sroi/value-map.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { sayNumber, sayFixed, sayInstantDay, sayMoney, sayProbability, sayRatio, sayShare, sha256, shortHash } from '../say.ts';
import type { Aushang } from '../sheets/aushang.ts';
import type { Paper, PaperPart, PaperTable } from '../sheets/bericht.ts';
import type { DraftInput, DraftOutcome } from '../sroi/draft.ts';
import type { RunView } from '../sroi/keep-map.ts';
import { reportTexts } from '../texts/reports.ts';
import { sroiTexts } from '../texts/sroi.ts';
import { conventionLabel } from '../pages/map-page.ts';
import { sayParameter } from '../pages/sroi-parts.ts';
import type { MixView } from '../indicators/read-mix.ts';
import { mixPart } from './mix-part.ts';
import { runInR } from './run-in-r.ts';

type Translators = { readonly t: ReturnType<typeof reportTexts>; readonly s: ReturnType<typeof sroiTexts> };
const wordsFor = (ctx: Ctx): Translators => ({ t: reportTexts(ctx.locale), s: sroiTexts(ctx.locale) });

/** Four pages for a council: the result, who helps and gains, what matters, what cannot be concluded. The ratio comes with its range. */
export function councilPaper(ctx: Ctx, run: RunView, ranged: RangedRatio, mix: MixView): Paper {
  const { t } = wordsFor(ctx);
  const { computed } = run;
  return {
    title: t('paper.council'), period: periodOf(ctx, run),
    parts: [
      resultPart(ctx, run, ranged),
      { title: t('part.who'), newPage: true, tables: [theoryTable(ctx, run), sharesTable(ctx, run, 'byPayer')] },
      mixPart(ctx, mix),
      { ...mattersPart(ctx, run, 6), newPage: true, tables: [scenariosTable(ctx, run)] },
      {
        title: t('part.limits'), newPage: true, points: limitsOf(ctx, run),
        paragraphs: [methodText(ctx, run), t('method.hash', { hash: shortHash(run.line.hash) }), ...(computed.simulation === null ? [] : [t('method.guide')])],
      },
    ],
  };
}

/** The full evaluation report: everything that went in, everything that came out, and how to calculate it again. */
export function fullReport(ctx: Ctx, run: RunView, ranged: RangedRatio, mix: MixView): Paper {
  const { t, s } = wordsFor(ctx);
  const { map, findings, result } = run.computed;
  const { locale } = ctx;
  const outcomes = map.outcomes as readonly DraftOutcome[];
  const measured = outcomes.filter(({ effect }) => effect !== undefined);
  return {
    title: t('paper.report', { name: run.line.mapName }), period: periodOf(ctx, run),
    parts: [
      resultPart(ctx, run, ranged), { ...mixPart(ctx, mix), newPage: true },
      { title: t('part.theory'), tables: [theoryTable(ctx, run)] },
      { title: t('part.inputs'), tables: [{ texts: 3, head: [s('map.stakeholder'), s('input.kind'), s('map.origin'), s('input.value')], rows: (map.inputs as readonly DraftInput[]).map(({ stakeholder, kind, origin, value }) =>
        [stakeholder, kind === undefined ? t('unknown') : s(`kind.${kind}`), `${s(`origin.${origin}`)}${value.reason === undefined ? '' : `: ${value.reason}`}`, sayMoney(value.value, locale)]) }] },
      { title: t('part.outcomes'), tables: [outcomesTable(ctx, run)] },
      ...(measured.length === 0 ? [] : [{ title: t('part.measured'), points: measured.map(({ id, effect }) =>
        t('measured.line', { name: id, estimate: sayFixed(effect!.estimate, locale), se: sayFixed(effect!.standardError, locale), persons: sayNumber(effect!.persons, locale, 0) })) }]),
      { title: t('part.proxies'), tables: [{ texts: 3, head: [s('map.outcome'), t('head.unit'), t('head.source'), s('map.proxy')], rows: outcomes.map(({ id, proxy }) =>
        [id, proxy.unit ?? t('unknown'), [proxy.source ?? t('unknown'), proxy.year === undefined ? '' : String(proxy.year), proxy.licence ?? ''].filter((part) => part !== '').join(', '), `${sayFixed(proxy.value, locale)} €`]) }] },
      { title: t('part.filters'), tables: [{ texts: 3, head: [s('map.outcome'), t('head.filter'), t('head.reason'), t('head.percent')], rows: outcomes.flatMap(({ id, filters }) =>
        filterNames.map((name) => [id, s(`outcome.${name}`), filters[name]?.reason ?? '', filters[name] === undefined ? t('unknown') : sayNumber(filters[name].value, locale)])) }] },
      { title: t('part.years'), tables: [{ texts: 1, head: [s('table.year'), s('table.value'), s('map.present')], rows: result.yearly.map((value, index) => [String(index + 1), sayMoney(value, locale), sayMoney(result.presentValues[index], locale)]) }] },
      { title: s('shares.stakeholder'), tables: [sharesTable(ctx, run, 'byStakeholder')] }, { title: s('shares.payer'), tables: [sharesTable(ctx, run, 'byPayer')] },
      mattersPart(ctx, run, 10), { title: t('part.scenarios'), paragraphs: [s('map.scenarios-lead')], tables: [scenariosTable(ctx, run)] },
      { title: t('part.guards'), paragraphs: findings.length === 0 ? [t('guards.none')] : [], points: findings.map((finding) => ctx.say(finding)) },
      { title: t('part.limits'), points: limitsOf(ctx, run) },
      { title: t('part.review'), paragraphs: [stateOf(ctx, run)], points: run.reviews.map((review) => `${s(`verdict.${review.verdict}`)}, ${sayInstantDay(review.reviewedAt, ctx.quartier.timeZone, locale)}: ${review.note}`) },
      { title: t('part.method'), paragraphs: [methodText(ctx, run), t('method.guide'), t('method.hash', { hash: inGroups(run.line.hash) }), t('method.again', { hash: inGroups(sha256(runInR(run.computed))) }), t('method.mix')] },
    ],
  };
}

/** A whole hash as it can be read aloud and may break at the end of a line. */
function inGroups(hash: string): string {
  return hash.replaceAll(/(.{8})(?=.)/g, '$1 ');
}

/** The poster: the range, who gains most, what changed, and that nobody knows exactly. */
export function posterOf(ctx: Ctx, run: RunView, ranged: RangedRatio): Aushang {
  const { t } = wordsFor(ctx);
  const most = [...run.beside.byStakeholder].filter(({ party, value }) => party !== null && value > 0).sort((a, b) => b.value - a.value)[0];
  const { map, result } = run.computed;
  const greatest = result.lines.toSorted((a, b) => b.presentValue - a.presentValue).filter(({ presentValue }) => presentValue > 0).slice(0, 3);
  return {
    title: t('poster.title'), ranged, limit: t('poster.limit'),
    points: [
      t('poster.hours'), ...(most === undefined ? [] : [t('poster.gain', { party: most.party! })]),
      ...greatest.map(({ id }) => t('poster.change', { change: map.outcomes.find((outcome) => outcome.id === id)!.id })),
    ],
  };
}

function periodOf(ctx: Ctx, { line }: RunView): string {
  return reportTexts(ctx.locale)('paper.period', { name: line.mapName, number: line.number, day: sayInstantDay(line.frozenAt, ctx.quartier.timeZone, ctx.locale) });
}

function resultPart(ctx: Ctx, run: RunView, ranged: RangedRatio): PaperPart {
  const { t } = wordsFor(ctx);
  const { locale } = ctx;
  const { result, map } = run.computed;
  const outcomes = map.outcomes as readonly DraftOutcome[];
  const count = (origin: DraftOutcome['origin']): number => outcomes.filter((outcome) => outcome.origin === origin).length;
  const horizons = result.byHorizon.map(({ years, ratio }) => t('result.horizon-one', { years, ratio: sayFixed(ratio, locale) })).join('; ');
  const purpose = (map as { purpose?: string }).purpose ?? '';
  return {
    title: t('part.result'), framed: sayRatio(ranged, locale),
    paragraphs: [
      t('result.sums', { inputs: sayMoney(result.totalInputs, locale), value: sayMoney(result.totalPresentValue, locale) }),
      t('result.probability', { share: sayProbability(ranged.probabilityWorthwhile, locale) }),
      ...(ranged.isAssumed ? [t('result.assumed')] : []),
      ...(ranged.withoutVolunteerHours === null || !map.inputs.some(({ kind }) => kind === 'volunteer_hours') ? [] : [t('result.without', { ratio: sayFixed(ranged.withoutVolunteerHours, locale) })]),
      t('result.horizon', { horizons }),
      t('result.origins', { all: outcomes.length, ledger: count('ledger'), measured: count('comparison'), assumed: count('assumption') }),
      ...(purpose === '' ? [] : [t('result.purpose', { purpose })]), stateOf(ctx, run),
    ],
  };
}

function stateOf(ctx: Ctx, { reviews }: RunView): string {
  const t = reportTexts(ctx.locale);
  const [last] = reviews;
  return last === undefined ? t('state.none') : t(`state.${last.verdict}`, { note: last.note });
}

function mattersPart(ctx: Ctx, { beside, computed }: RunView, most: number): PaperPart {
  const { t } = wordsFor(ctx);
  const rows = beside.bars.filter(({ ratioAtLow, ratioAtHigh }) => ratioAtLow !== null && ratioAtHigh !== null).slice(0, most);
  return {
    title: t('part.matters'), paragraphs: [t('matters.lead')],
    bars: {
      mark: computed.result.ratio ?? 0,
      rows: rows.map(({ parameter, ratioAtLow, ratioAtHigh }) => ({
        label: sayParameter(ctx.locale, parameter, computed.map), from: ratioAtLow!, to: ratioAtHigh!, said: `${sayFixed(ratioAtLow, ctx.locale)} – ${sayFixed(ratioAtHigh, ctx.locale)}`,
      })),
    },
  };
}

/** What always limits a ratio, then what the guards know of this one. */
function limitsOf(ctx: Ctx, { computed }: RunView): string[] {
  const t = reportTexts(ctx.locale);
  return [
    t('limit.cause'), t('limit.money'), t('limit.compare'), t('limit.assumed'), t('limit.person'), ...computed.findings.filter(({ blocks }) => !blocks).map((finding) => ctx.say(finding)),
  ];
}

function methodText(ctx: Ctx, { computed }: RunView): string {
  const { convention, map, simulation } = computed;
  return reportTexts(ctx.locale)('method.text', {
    label: conventionLabel(ctx, convention.id), convention: computed.result.convention, rate: `${sayNumber(map.rate.value * 100, ctx.locale)} %`,
    runs: sayNumber(simulation?.spread.runs, ctx.locale, 0), seed: String(simulation?.seed ?? '–'),
  });
}

function theoryTable(ctx: Ctx, { computed: { map } }: RunView): PaperTable {
  const { s } = wordsFor(ctx);
  const outcomes = map.outcomes as readonly DraftOutcome[];
  return {
    texts: 3, head: [s('map.stakeholder'), s('map.output'), s('map.outcome')],
    rows: outcomes.map(({ stakeholder, output, id }) => [stakeholder ?? s('table.nobody'), output ?? '', id]),
  };
}

function outcomesTable(ctx: Ctx, { computed: { map, result } }: RunView): PaperTable {
  const { s } = wordsFor(ctx);
  return {
    texts: 1, head: [s('map.outcome'), s('map.amount'), s('map.impact'), s('map.present')],
    rows: (map.outcomes as readonly DraftOutcome[]).map(({ id, origin, quantity, effect }, index) => [
      `${id} (${s(`origin.${origin}`)}${quantity?.reason === undefined ? '' : `: ${quantity.reason}`})`,
      sayNumber(effect === undefined ? quantity?.value : effect.estimate * effect.persons, ctx.locale), sayMoney(result.lines[index]?.impact, ctx.locale), sayMoney(result.lines[index]?.presentValue, ctx.locale),
    ]),
  };
}

function sharesTable(ctx: Ctx, { beside }: RunView, by: 'byStakeholder' | 'byPayer'): PaperTable {
  const { s } = wordsFor(ctx);
  return {
    texts: 1, head: [s('table.party'), s('table.inputs'), s('table.value'), s('table.share')],
    rows: beside[by].map(({ party, inputs, value, share }) => [party ?? s('table.nobody'), sayMoney(inputs, ctx.locale), sayMoney(value, ctx.locale), sayShare(share, ctx.locale)]),
  };
}

function scenariosTable(ctx: Ctx, { beside }: RunView): PaperTable {
  const { s } = wordsFor(ctx);
  return {
    texts: 1, head: [s('table.look'), s('table.ratio')],
    rows: beside.scenarios.map(({ id, ratio }) => [
      id === 'cautious' || id === 'as-is' || id === 'generous' ? s(`scenario.${id}`) : conventionLabel(ctx, id), sayFixed(ratio, ctx.locale),
    ]),
  };
}
