import { classes, html, type Child, type Html } from '../html.ts';

/** A column: its heading, what a row shows in it; `number` sets figures flush at the end. */
export type Column<Row> = {
  readonly label: string;
  readonly cell: (row: Row) => Child;
  readonly kind?: 'text' | 'number';
};

/**
 * A table that turns to cards on phones, except a list of one figure each, which stays readable in two columns; beside one
 * column of words the label would only repeat the heading. The first column heads its row. `empty` stands there instead when there are
 * no rows. The roles are spelled out because some browsers forget them when the table is shown as cards.
 */
export function table<Row>(props: {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly empty?: Html;
  readonly footer?: readonly Child[];
}): Html {
  if (props.rows.length === 0 && props.empty !== undefined) return props.empty;
  return html`<div class="table-frame"><table class="${classes('kern-table table', shapeOf(props.columns))}" role="table">
<caption class="${classes('kern-title', props.captionHidden === true && 'kern-sr-only')}">${props.caption}</caption>
<thead role="rowgroup"><tr role="row">${props.columns.map(
    (column) => html`<th role="columnheader" scope="col" class="kern-table__header${end(column)}">${column.label}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${props.rows.map((row) => html`<tr role="row">${props.columns.map((column, index) => cell(column, index, column.cell(row)))}</tr>`)}</tbody>
${props.footer !== undefined && html`<tfoot role="rowgroup"><tr role="row">${props.columns.map((column, index) => cell(column, index, props.footer![index]))}</tr></tfoot>`}</table></div>`;
}

function cell<Row>(column: Column<Row>, index: number, content: Child): Html {
  const kind = `kern-table__cell${end(column)}`;
  return index === 0
    ? html`<th role="rowheader" scope="row" class="${kind}">${content}</th>`
    : html`<td role="cell" class="${kind}" data-label="${column.label}"><span class="cell">${content}</span></td>`;
}

function shapeOf<Row>(columns: readonly Column<Row>[]): string | false {
  return columns.length === 2 && (columns[1]!.kind === 'number' ? 'table-figures' : 'table-pairs');
}

function end<Row>(column: Column<Row>): string {
  return column.kind === 'number' ? ' is-number' : '';
}
