import { compareRuns } from '#core/impact/sroi/compare-runs.ts';
import type { Bar as TornadoBar } from '#core/impact/sroi/tornado.ts';
import type { Share } from '#core/impact/sroi/shares.ts';
import type { Locale } from '#core/base/locale.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { alert } from '#web/design-system/alert.ts';
import { badge } from '#web/design-system/badge.ts';
import { section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Child, type Html } from '#web/html.ts';
import { sayNumber, sayFixed, sayMoney, sayProbability, sayRatio, sayShare } from '../say.ts';
import type { Beside, Computed } from '../sroi/compute-map.ts';
import type { DraftInput, DraftOutcome } from '../sroi/draft.ts';
import { sroiTexts } from '../texts/sroi.ts';
import { bars } from './bars.ts';

/** What a ratio is worth only with: its range, its convention, the same without volunteer hours, and over how many years. */
export function ratioFacts(ctx: Ctx, { convention, result }: Computed, { ranged }: Beside): Html {
  const { locale } = ctx;
  const t = sroiTexts(locale);
  if (ranged === null) return alert({ title: t('map.no-ratio'), body: html`<p>${t('map.no-ratio-body')}</p>` });
  const label = convention.label[locale === 'en' ? 'en' : 'de'];
  return html`<p class="lead"><strong>${sayRatio(ranged, locale)}</strong></p>${ranged.isAssumed && html`<p class="muted">${t('map.assumed-range')}</p>`}
${descriptionList([
    { term: t('map.convention'), value: `${label} (${ranged.convention})` },
    { term: t('map.probability'), value: t('map.probability-value', { share: sayProbability(ranged.probabilityWorthwhile, locale) }) },
    { term: t('map.inputs-sum'), value: sayMoney(result.totalInputs, locale) },
    { term: t('map.value'), value: sayMoney(result.totalPresentValue, locale) },
    { term: t('map.payback'), value: result.paybackMonths === null ? t('map.never') : t('map.months', { months: sayNumber(result.paybackMonths, locale, 0) }) },
    { term: t('map.without-hours'), value: sayFixed(ranged.withoutVolunteerHours, locale) },
    { term: t('map.horizon'), value: result.byHorizon.map(({ years, ratio }) => `${t('map.years', { years })}: ${sayFixed(ratio, locale)}`).join(' · ') },
  ])}`;
}

/** What the guards say: what forbids printing first, then what one must know. */
export function guards(ctx: Ctx, findings: Computed['findings']): Html {
  const t = sroiTexts(ctx.locale);
  const blocking = findings.filter(({ blocks }) => blocks);
  const notes = findings.filter(({ blocks }) => !blocks);
  const list = (some: readonly Refusal[]): Html => html`<ul>${some.map((finding) => html`<li>${ctx.say(finding)}</li>`)}</ul>`;
  return section({
    title: t('map.guards'), lead: t('map.guards-lead', { count: blocking.length }),
    body: html`${blocking.length > 0 && list(blocking)}${notes.length > 0 && html`<h3>${t('map.notes')}</h3>${list(notes)}`}`,
  });
}

/** Where a figure comes from, in a word that does not rest on colour. */
export function originBadge(locale: Locale, origin: DraftOutcome['origin']): Html {
  const t = sroiTexts(locale);
  return badge({ label: t(`origin.${origin}`), ...(origin === 'assumption' ? { tone: 'call' as const } : { tone: 'good' as const, icon: 'check' as const }) });
}

/** The theory of change: who puts in what, what is done, what changes for them. */
export function theoryTable(ctx: Ctx, { map }: Pick<Computed, 'map'>): Html {
  const t = sroiTexts(ctx.locale);
  const outcomes = map.outcomes as readonly DraftOutcome[];
  const parties = [...new Set([...map.stakeholders ?? [], ...outcomes.map(({ stakeholder }) => stakeholder ?? '')])].filter((party) =>
    party !== '' && (map.inputs.some(({ stakeholder }) => stakeholder === party) || outcomes.some(({ stakeholder }) => stakeholder === party)));
  const lines = (texts: readonly string[]): Child => texts.filter((text) => text !== '').map((text, index) => html`${index > 0 && html`<br>`}${text}`);
  return section({
    title: t('map.theory'), lead: t('map.theory-lead'),
    body: table<string>({
      caption: t('map.theory'), captionHidden: true, rows: parties, columns: [
        { label: t('map.stakeholder'), cell: (party) => party },
        { label: t('map.puts-in'), cell: (party) => lines(map.inputs.filter(({ stakeholder }) => stakeholder === party).map(({ kind, value }) => `${kind === undefined ? '' : `${t(`kind.${kind}`)}: `}${sayMoney(value.value, ctx.locale)}`)) },
        { label: t('map.output'), cell: (party) => lines([...new Set(outcomes.filter(({ stakeholder }) => stakeholder === party).map(({ output }) => output ?? ''))]) },
        { label: t('map.outcome'), cell: (party) => lines(outcomes.filter(({ stakeholder }) => stakeholder === party).map(({ id }) => id)) },
      ],
    }),
  });
}

/** The inputs; `change` makes the last column, where they can be changed. */
export function inputTable(ctx: Ctx, { map }: Pick<Computed, 'map'>, change?: (place: number) => Child): Html {
  const t = sroiTexts(ctx.locale);
  const rows = (map.inputs as readonly DraftInput[]).map((input, index) => ({ ...input, place: index + 1 }));
  return table({
    caption: t('map.inputs'), captionHidden: true, rows, empty: html`<p>${t('map.no-inputs')}</p>`, columns: [
      { label: t('map.stakeholder'), cell: ({ stakeholder }) => stakeholder },
      { label: t('input.kind'), cell: ({ kind }) => (kind === undefined ? '–' : t(`kind.${kind}`)) },
      { label: t('input.value'), kind: 'number', cell: ({ value }) => sayMoney(value.value, ctx.locale) },
      { label: t('map.origin'), cell: ({ origin, value }) => html`${originBadge(ctx.locale, origin)} ${value.reason}` },
      ...(change === undefined ? [] : [{ label: t('map.change'), cell: ({ place }: { place: number }) => change(place) }]),
    ],
  });
}

/** The outcomes with what each is worth. */
export function outcomeTable(ctx: Ctx, { map, result }: Pick<Computed, 'map' | 'result'>, change?: (place: number) => Child): Html {
  const { locale } = ctx;
  const t = sroiTexts(locale);
  const rows = (map.outcomes as readonly DraftOutcome[]).map((outcome, index) => ({ ...outcome, place: index + 1, line: result.lines[index]! }));
  return table({
    caption: t('map.outcomes'), captionHidden: true, rows, empty: html`<p>${t('map.no-outcomes')}</p>`, columns: [
      { label: t('map.outcome'), cell: ({ id, stakeholder, isBracketed }) => html`${id}<br><span class="muted">${stakeholder}</span>${isBracketed === true && html` ${badge({ label: t('map.bracketed') })}`}` },
      { label: t('map.amount'), kind: 'number', cell: ({ quantity, effect }) => sayNumber(effect === undefined ? quantity?.value : effect.estimate * effect.persons, locale) },
      { label: t('map.origin'), cell: ({ origin, quantity, proxy }) => html`${originBadge(locale, origin)} ${[quantity?.reason, proxy.unit].filter((part) => part !== undefined).join('; ')}` },
      { label: t('map.proxy'), kind: 'number', cell: ({ proxy }) => `${sayFixed(proxy.value, locale)} €` },
      { label: t('map.present'), kind: 'number', cell: ({ line }) => sayMoney(line.presentValue, locale) },
      ...(change === undefined ? [] : [{ label: t('map.change'), cell: ({ place }: { place: number }) => change(place) }]),
    ],
  });
}

/** Who puts in and who gains, or who saves. */
export function shareTable(ctx: Ctx, title: string, shares: readonly Share[]): Html {
  const t = sroiTexts(ctx.locale);
  return section({
    title, body: table<Share>({
      caption: title, captionHidden: true, rows: shares, columns: [
        { label: t('table.party'), cell: ({ party }) => party ?? t('table.nobody') },
        { label: t('table.inputs'), kind: 'number', cell: ({ inputs }) => sayMoney(inputs, ctx.locale) },
        { label: t('table.value'), kind: 'number', cell: ({ value }) => sayMoney(value, ctx.locale) },
        { label: t('table.share'), kind: 'number', cell: ({ share }) => sayShare(share, ctx.locale) },
      ],
    }),
  });
}

/** The same map otherwise: cautious, generous, by other conventions. */
export function scenarioTable(ctx: Ctx, { scenarios }: Beside, conventionLabel: (id: string) => string): Html {
  const t = sroiTexts(ctx.locale);
  const label = (id: string): string => (id === 'cautious' || id === 'as-is' || id === 'generous' ? t(`scenario.${id}`) : conventionLabel(id));
  return section({
    title: t('map.scenarios'), lead: t('map.scenarios-lead'),
    body: table<Beside['scenarios'][number]>({
      caption: t('map.scenarios'), captionHidden: true, rows: scenarios, columns: [
        { label: t('table.look'), cell: ({ id }) => label(id) }, { label: t('table.ratio'), kind: 'number', cell: ({ ratio }) => sayFixed(ratio, ctx.locale) },
      ],
    }),
  });
}

/** A figure of the map by the words of its line and field. */
export function sayParameter(locale: Locale, name: string, { inputs }: Computed['map']): string {
  const t = sroiTexts(locale);
  const input = /^inputs\[(\d+)\]/.exec(name)?.[1];
  if (input !== undefined) return t('parameter.input', { number: Number(input) + 1, who: inputs[Number(input)]?.stakeholder ?? '' });
  if (name === 'discount_rate') return t('parameter.rate');
  const cut = name.lastIndexOf('.');
  const field = name.slice(cut + 1) as 'quantity' | 'proxy' | 'deadweight_pct' | 'displacement_pct' | 'attribution_pct' | 'dropoff_pct';
  return `${name.slice(0, cut)}: ${t(`parameter.${field}`)}`;
}

/** The tornado as a picture with its table. */
export function tornadoPicture(ctx: Ctx, { result, map }: Computed, { bars: found }: Beside): Html | undefined {
  const { locale } = ctx;
  const t = sroiTexts(locale);
  const shown = found.filter((bar): bar is TornadoBar & { ratioAtLow: number; ratioAtHigh: number } => bar.ratioAtLow !== null && bar.ratioAtHigh !== null);
  if (shown.length === 0 || result.ratio === null) return undefined;
  return bars({
    title: t('tornado.title'), lead: t('tornado.lead'), locale, at: result.ratio, dataLabel: t('figure.data'),
    bars: shown.map(({ parameter, ratioAtLow, ratioAtHigh }) => ({
      label: sayParameter(locale, parameter, map), from: ratioAtLow, to: ratioAtHigh, said: `${sayFixed(ratioAtLow, locale)} – ${sayFixed(ratioAtHigh, locale)}`,
    })),
    data: table<(typeof shown)[number]>({
      caption: t('tornado.title'), captionHidden: true, rows: shown, columns: [
        { label: t('table.figure'), cell: ({ parameter }) => sayParameter(locale, parameter, map) },
        { label: t('table.at-low'), kind: 'number', cell: ({ ratioAtLow }) => sayFixed(ratioAtLow, locale) },
        { label: t('table.at-high'), kind: 'number', cell: ({ ratioAtHigh }) => sayFixed(ratioAtHigh, locale) },
      ],
    }),
  });
}

/** The value of each year as a picture with its table. */
export function yearsPicture(ctx: Ctx, { result }: Computed): Html | undefined {
  const { locale } = ctx;
  const t = sroiTexts(locale);
  const rows = result.yearly.map((value, index) => ({ year: index + 1, value, present: result.presentValues[index] ?? 0 }));
  if (rows.length === 0) return undefined;
  return bars({
    title: t('years.title'), locale, at: 0, dataLabel: t('figure.data'),
    bars: rows.slice(0, 15).map(({ year, present }) => ({ label: `${t('table.year')} ${year}`, from: 0, to: present, said: sayMoney(present, locale) })),
    data: table<(typeof rows)[number]>({
      caption: t('years.title'), captionHidden: true, rows, columns: [
        { label: t('table.year'), cell: ({ year }) => year }, { label: t('table.value'), kind: 'number', cell: ({ value }) => sayMoney(value, locale) },
        { label: t('map.present'), kind: 'number', cell: ({ present }) => sayMoney(present, locale) },
      ],
    }),
  });
}

/** Break-even values of the figures that have one. */
export function breakEvenTable(ctx: Ctx, { map }: Computed, { breakEven }: Beside): Html {
  const { locale } = ctx;
  const t = sroiTexts(locale);
  const isShare = (name: string): boolean => name.endsWith('_pct') || name === 'discount_rate';
  const say = (name: string, value: number | null): string => (isShare(name) ? sayShare(value, locale) : sayNumber(value, locale));
  return section({
    title: t('break-even.title'), body: table<Beside['breakEven'][number]>({
      caption: t('break-even.title'), captionHidden: true, rows: breakEven, columns: [
        { label: t('table.figure'), cell: ({ parameter }) => sayParameter(locale, parameter, map) },
        { label: t('table.now'), kind: 'number', cell: ({ parameter, value }) => say(parameter, value) },
        { label: t('table.break-even'), kind: 'number', cell: (one) => say(one.parameter, one.breakEven) },
      ],
    }),
  });
}

/** Two runs line by line. */
export function comparisonOfRuns(ctx: Ctx, before: Computed, after: Computed): Html {
  const { locale } = ctx;
  const t = sroiTexts(locale);
  const compared = compareRuns(before, after);
  const fieldWords = (fields: readonly { field: string; before: string | undefined; after: string | undefined }[]): Child =>
    fields.map(({ field, before: was, after: is }, index) => html`${index > 0 && html`<br>`}${field}: ${was ?? t('compare.absent')} ⇒ ${is ?? t('compare.absent')}`);
  return html`${before.result.convention !== after.result.convention && alert({ title: t('compare.convention-differs'), tone: 'call' })}
${table<(typeof compared.lines)[number]>({
    caption: t('compare.title'), captionHidden: true, rows: compared.lines, empty: html`<p>${t('compare.nothing')}</p>`, columns: [
      { label: t('compare.line'), cell: ({ id, state }) => html`${id} ${badge({ label: t(`compare.${state}`) })}` },
      { label: t('compare.before'), kind: 'number', cell: (line) => sayMoney(line.before, locale) },
      { label: t('compare.after'), kind: 'number', cell: (line) => sayMoney(line.after, locale) },
      { label: t('compare.difference'), kind: 'number', cell: ({ difference }) => sayMoney(difference, locale) },
      { label: t('compare.fields'), cell: ({ fields }) => fieldWords(fields) },
    ],
  })}
${compared.around.length > 0 && section({ title: t('compare.around'), body: html`<p>${fieldWords(compared.around)}</p>` })}`;
}
