import type { Computed } from '../sroi/compute-map.ts';

/** Lines of R that calculate a run again from `zeilen.csv`: value, inputs and ratio by its convention. */
export function runInR({ map, convention }: Computed): string {
  const left = convention.filters === 'product'
    ? '(1 - p(d$deadweight_pct)) * (1 - p(d$displacement_pct)) * (1 - p(d$attribution_pct))'
    : 'pmax(0, 1 - p(d$deadweight_pct) - p(d$displacement_pct) - p(d$attribution_pct))';
  const inputs = map.inputs.map(({ value, year = 0 }) => (year === 0 || convention.inputs === 'nominal' ? String(value.value) : `${value.value} / (1 + r)^${year}`));
  return [
    'd <- read.csv("zeilen.csv")',
    `r <- ${map.rate.value}`,
    'p <- function(x) ifelse(is.na(x), 0, x) / 100',
    // A measured effect replaces the guessed deadweight.
    'd$deadweight_pct[!is.na(d$effect_estimate)] <- 0',
    `impact <- d$quantity * d$proxy * ${left} * (1 - d$bracketed)`,
    `pv <- mapply(function(i, n, s, o) sum(i * (1 - o)^(0:(n - 1)) / (1 + r)^(s:(s + n - 1) - 1 + ${convention.firstYear})), impact, d$duration, d$start, p(d$dropoff_pct))`,
    `inputs <- ${inputs.length === 0 ? '0' : inputs.join(' + ')}`,
    convention.ratio === 'gross' ? 'sum(pv) / inputs' : '(sum(pv) - inputs) / inputs',
  ].join('\n');
}
