import { ok, type Ok } from '#core/base/result.ts';
import type { SheetTemplate } from '../print/sheet.ts';
import { printSheet } from '../print/print-sheet.ts';
import type { Ctx } from './ctx.ts';
import type { Answer } from './route.ts';

/** The answer that opens a sheet as PDF, with the imprint of the Quartier. `name` is the file name without ending, ASCII. */
export async function sheetAnswer<Data>(ctx: Ctx, template: SheetTemplate<Data>, data: Data, name: string, locale = ctx.locale): Promise<Ok<Answer>> {
  const bytes = await printSheet(template, data, {
    locale,
    imprint: {
      quartierName: ctx.quartier.name,
      officePhone: ctx.quartier.officePhone,
      printedOn: ctx.today,
      isSynthetic: ctx.quartier.isSynthetic,
    },
  });
  return ok({ kind: 'file', bytes, mediaType: 'application/pdf', name: `${name}.pdf` });
}
