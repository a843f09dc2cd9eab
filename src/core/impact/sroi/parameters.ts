import type { Model, Row } from './model.ts';

const rowFields = ['quantity', 'proxy', 'deadweight', 'displacement', 'attribution', 'dropOff'] as const;
export type RowField = (typeof rowFields)[number];

/** One figure of a map that can be moved about. `name` is how it is written outside: `GP.quantity`, `GP.deadweight_pct`, `inputs[0].value`, `discount_rate`. */
export type Parameter = { readonly name: string } & (
  | { readonly on: 'outcome'; readonly row: number; readonly field: RowField }
  | { readonly on: 'input'; readonly input: number }
  | { readonly on: 'rate' }
);

/** Every figure of the model that can matter: lines in brackets and the drop-off of a single year cannot. */
export function parametersOf({ rows, inputs }: Model): readonly Parameter[] {
  return [
    ...rows.flatMap(({ id, duration, counts }, row) => !counts ? [] : rowFields
      .filter((field) => field !== 'dropOff' || duration > 1)
      .map((field): Parameter => ({ name: `${id}.${writtenField(field)}`, on: 'outcome', row, field }))),
    ...inputs.map((_, input): Parameter => ({ name: `inputs[${input}].value`, on: 'input', input })),
    { name: 'discount_rate', on: 'rate' },
  ];
}

function writtenField(field: RowField): string {
  if (!isShare(field)) return field;
  return `${field.toLowerCase()}_pct`;
}

/** Whether a field of a row is a share of 1. */
export function isShare(field: RowField): boolean {
  return field !== 'quantity' && field !== 'proxy';
}

/** The value of a parameter in the model. */
export function read(model: Model, parameter: Parameter): number {
  switch (parameter.on) {
    case 'outcome': return model.rows[parameter.row]![parameter.field];
    case 'input': return model.inputs[parameter.input]!.value;
    case 'rate': return model.rate;
  }
}

/** The model with another value of a parameter. */
export function write(model: Model, parameter: Parameter, value: number): Model {
  switch (parameter.on) {
    case 'outcome': return { ...model, rows: model.rows.map((row, index): Row => (index === parameter.row ? { ...row, [parameter.field]: value } : row)) };
    case 'input': return { ...model, inputs: model.inputs.map((input, index) => (index === parameter.input ? { ...input, value } : input)) };
    case 'rate': return { ...model, rate: value };
  }
}
