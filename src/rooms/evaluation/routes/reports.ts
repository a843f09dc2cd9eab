import { z } from 'zod';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { RangedRatio } from '#core/impact/sroi/ranged-ratio.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { read, type Answer, type Route } from '#platform/http/route.ts';
import { sheetAnswer } from '#platform/http/sheet-answer.ts';
import { readMix } from '../indicators/read-mix.ts';
import { papersPage, reportsPage } from '../pages/reports-pages.ts';
import { runInR } from '../reports/run-in-r.ts';
import { writeFigures, runFigures } from '../reports/write-figures.ts';
import { runCodebook, runInputs, runLines } from '../reports/write-export.ts';
import { councilPaper, fullReport, posterOf } from '../reports/write-papers.ts';
import { aushang } from '../sheets/aushang.ts';
import { ratspapier, wirkungsbericht } from '../sheets/bericht.ts';
import { refuseToPrint } from '../sroi/compute-map.ts';
import { readRun, type RunView } from '../sroi/keep-map.ts';
import { oneRun } from '../sroi/sroi.schema.ts';
import { listRuns, runById } from '../sroi/value-maps.queries.ts';

/** Papers about frozen runs, and the files to calculate them again. */
export const reportRoutes: readonly Route[] = [
  read({ path: '/wirkung/berichte', allow: 'figures:see', input: z.object({}), handle: async (ctx) => ok(reportsPage(ctx, await listRuns(ctx.tx, ctx.quartier.id))) }),
  read({
    path: '/wirkung/berichte/:runId', allow: 'figures:see', input: oneRun,
    handle: async (ctx, { runId }) => {
      const run = await readRun(ctx, runId);
      if (!run.ok) return run;
      const printable = refuseToPrint(run.value.computed, run.value.beside);
      return ok(papersPage(ctx, run.value, printable.ok ? [] : printable.refusals));
    },
  }),
  paper('rat.pdf', async (ctx, run, ranged) => sheetAnswer(ctx, ratspapier, councilPaper(ctx, run, ranged, await readMix(ctx)), 'rat')),
  paper('bericht.pdf', async (ctx, run, ranged) => sheetAnswer(ctx, wirkungsbericht, fullReport(ctx, run, ranged, await readMix(ctx)), 'bericht')),
  paper('aushang.pdf', (ctx, run, ranged) => sheetAnswer(ctx, aushang, posterOf(ctx, run, ranged), 'aushang')),
  file('lauf.json', 'application/json', (_, content) => `${content}\n`),
  file('zeilen.csv', 'text/csv; charset=utf-8', (run) => runLines(run.computed)),
  file('einsaetze.csv', 'text/csv; charset=utf-8', (run) => runInputs(run.computed)),
  file('zahlen.csv', 'text/csv; charset=utf-8', (run) => writeFigures(runFigures(run.computed, run.beside))),
  file('codebuch.csv', 'text/csv; charset=utf-8', () => runCodebook()),
  file('nachrechnen.R', 'text/plain; charset=utf-8', (run) => runInR(run.computed)),
];

/** A paper of a run that no guard forbids; it gets the ratio with its range and cannot get another one. */
function paper(name: string, print: (ctx: Ctx, run: RunView, ranged: RangedRatio) => Promise<Result<Answer>>): Route {
  return read({
    path: `/wirkung/berichte/:runId/${name}`, allow: 'figures:see', input: oneRun,
    handle: async (ctx, { runId }) => {
      const run = await readRun(ctx, runId);
      if (!run.ok) return run;
      const ranged = refuseToPrint(run.value.computed, run.value.beside);
      return ranged.ok ? print(ctx, run.value, ranged.value) : ranged;
    },
  });
}

/** A file of a run: the same bytes whenever it is asked for. */
function file(name: string, mediaType: string, write: (run: RunView, content: string) => string): Route {
  return read({
    path: `/wirkung/berichte/:runId/${name}`, allow: 'figures:see', input: oneRun,
    handle: async (ctx, { runId }) => {
      const [run, kept] = [await readRun(ctx, runId), await runById(ctx.tx, ctx.quartier.id, runId)];
      if (!run.ok || kept === undefined) return refuse('not-found');
      return ok({ kind: 'file', bytes: new TextEncoder().encode(write(run.value, kept.content)), mediaType, name });
    },
  });
}
