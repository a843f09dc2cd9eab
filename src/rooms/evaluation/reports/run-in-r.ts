import { readFileSync } from 'node:fs';
import { helperClasses } from '#core/base/helper-class.ts';
import { conventions, type Convention } from '#core/impact/sroi/conventions.ts';
import type { ReplacedShare } from '#core/impact/welfare-mix/substitution.ts';
import { separatorOf } from '#platform/command-line/parse-csv.ts';
import type { Protocol } from '../comparison/run-protocol.ts';
import type { Computed } from '../sroi/compute-map.ts';

const bodyOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8').trimEnd();
const bodies = { value: bodyOf('./wert.R'), comparison: bodyOf('./vergleich.R'), indicators: bodyOf('./kennzahlen.R') };

/** Lines of R that calculate every figure of a run again from `zeilen.csv` and `einsaetze.csv` and put it beside `zahlen.csv`. */
export function runInR({ map, convention, simulation }: Pick<Computed, 'map' | 'convention' | 'simulation'>): string {
  const others = conventions.filter(({ id }) => id !== convention.id).map((other) => `  ${JSON.stringify(other.id)} = list(${rulesInR(other)})`);
  return [
    `used <- list(rate = ${map.rate.value}, ${rulesInR(convention)})`,
    `conventions <- list(\n${others.join(',\n')})`,
    `runs <- ${simulation?.spread.runs ?? 0}`,
    bodies.value, '',
  ].join('\n');
}

function rulesInR({ filters, firstYear, inputs, ratio }: Convention): string {
  const truth = (holds: boolean): string => (holds ? 'TRUE' : 'FALSE');
  return `product = ${truth(filters === 'product')}, first = ${firstYear}, nominal = ${truth(inputs === 'nominal')}, net = ${truth(ratio === 'net')}`;
}

/** Lines of R that calculate every figure of a comparison again from `daten.csv` and `zuordnung.csv` and put it beside `zahlen.csv`. */
export function comparisonInR({ plan }: Protocol, content: string): string {
  const text = (value: string): string => JSON.stringify(value);
  const texts = (values: readonly string[]): string => (values.length === 0 ? 'character(0)' : `c(${values.map(text).join(', ')})`);
  return [
    `separator <- ${text(separatorOf(content))}`, `treatment <- ${text(plan.treatment)}`, `outcome <- ${text(plan.outcome)}`,
    `covariates <- ${texts(plan.covariates)}`, `exact <- ${texts(plan.exact)}`,
    `method <- ${text(plan.method)}`, `estimand <- ${text(plan.estimand)}`, `link <- ${text(plan.link)}`,
    `caliper <- ${plan.caliper ?? 'NA'}`, `subclasses <- ${plan.subclasses}`,
    bodies.comparison, '',
  ].join('\n');
}

/** Lines of R that calculate every figure of indicators and mix again from their sums and put it beside `zahlen.csv`. */
export function indicatorsInR({ least, likely, most }: ReplacedShare): string {
  return [`replaced <- list(least = ${least}, likely = ${likely}, most = ${most})`, `classes <- c(${helperClasses.map((name) => JSON.stringify(name)).join(', ')})`, bodies.indicators, ''].join('\n');
}
