import { ok, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { id } from '#platform/http/fields.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { sheetAnswer } from '#platform/http/sheet-answer.ts';
import { newId } from '#platform/new-id.ts';
import { decidedEntry, newPanelist, newSurvey, newWave, nothingAsked, oneSurvey, oneWave, typedEntry, typeInQuery, waveQuery, wordings } from '../evaluation.schema.ts';
import { newSurveyPage, surveyHref, surveyPage, surveysPage, type Refused } from '../pages/surveys-page.ts';
import { differencesPage, typeInPage, wavePage, wordingsPage } from '../pages/wave-page.ts';
import { befragungsbogen } from '../sheets/befragungsbogen.ts';
import { keepPanelist, keepSurvey, keepWave, keepWordings, openSurvey } from '../surveys/keep-survey.ts';
import { readSurvey } from '../surveys/read-surveys.ts';
import { channels, listSurveys, type Channel } from '../surveys/surveys.queries.ts';
import { decide, openWave, readDifferences, typeIn } from '../surveys/type-in.ts';

const one = '/wirkung/befragungen/:surveyId';
const wave = `${one}/wellen/:waveId`;

const setUp: readonly Route[] = [
  read({
    path: '/wirkung/befragungen', allow: 'survey:use', input: nothingAsked,
    handle: async (ctx) => ok(surveysPage(ctx, await listSurveys(ctx.tx, ctx.quartier.id))),
  }),
  read({
    path: '/wirkung/befragungen/neu', allow: 'survey:use', input: nothingAsked,
    handle: async (ctx) => ok(newSurveyPage(ctx, newId(ctx.now))),
  }),
  write({
    path: '/wirkung/befragungen', allow: 'survey:use', input: newSurvey,
    handle: async (ctx, input) => leadOn(await keepSurvey(ctx, input), (surveyId) => `${surveyHref(surveyId)}?hinweis=begonnen`),
    again: async (ctx, typed, refusals) => newSurveyPage(ctx, keptId(ctx, typed), { typed, refusals }),
  }),
  read({
    path: one, allow: 'survey:use', input: oneSurvey,
    handle: (ctx, { surveyId }) => showSurvey(ctx, surveyId),
  }),
  read({
    path: `${one}/wortlaut`, allow: 'survey:use', input: oneSurvey,
    handle: async (ctx, { surveyId }) => shown(await openSurvey(ctx, surveyId), ({ survey }) => wordingsPage(ctx, survey)),
  }),
  write({
    path: `${one}/wortlaut`, allow: 'survey:use', input: wordings,
    handle: async (ctx, input) => leadOn(await keepWordings(ctx, input.surveyId, input.version, input as unknown as Typed), (surveyId) => `${surveyHref(surveyId)}?hinweis=wortlaut`),
    again: async (ctx, typed, refusals) => orNowhere(shown(await openSurvey(ctx, String(typed['surveyId'])), ({ survey }) => wordingsPage(ctx, survey, { typed, refusals }))),
  }),
  write({
    path: `${one}/wellen`, allow: 'survey:use', input: newWave,
    handle: async (ctx, input) => leadOn(await keepWave(ctx, input), (waveId) => `${surveyHref(input.surveyId)}/wellen/${waveId}?hinweis=begonnen`),
    again: async (ctx, typed, refusals) => orNowhere(await showSurvey(ctx, String(typed['surveyId']), { wave: { typed, refusals } })),
  }),
  write({
    path: `${one}/teilnehmende`, allow: 'survey:use', input: newPanelist,
    handle: async (ctx, input) => leadOn(await keepPanelist(ctx, input), (surveyId) => `${surveyHref(surveyId)}?hinweis=dabei`),
    again: async (ctx, typed, refusals) => orNowhere(await showSurvey(ctx, String(typed['surveyId']), { panelist: { typed, refusals } })),
  }),
];

const typing: readonly Route[] = [
  read({
    path: wave, allow: 'survey:use', input: oneWave,
    handle: async (ctx, { surveyId, waveId }) => shown(await openWave(ctx, surveyId, waveId), (view) => wavePage(ctx, view)),
  }),
  read({
    path: `${wave}/bogen.pdf`, allow: 'survey:use', input: waveQuery,
    handle: async (ctx, { surveyId, waveId, nr }) => {
      const view = await openWave(ctx, surveyId, waveId);
      if (!view.ok) return view;
      const number = view.value.panel.find((panelist) => String(panelist.number) === nr)?.number ?? null;
      return sheetAnswer(ctx, befragungsbogen, { survey: view.value.survey, wave: view.value.wave.name, questions: view.value.questions, number }, 'befragungsbogen');
    },
  }),
  read({
    path: `${wave}/tippen`, allow: 'survey:use', input: typeInQuery,
    handle: async (ctx, { surveyId, waveId, weg }) => shown(await openWave(ctx, surveyId, waveId), (view) => typeInPage(ctx, view, weg, newId(ctx.now))),
  }),
  write({
    path: `${wave}/tippen`, allow: 'survey:use', input: typedEntry,
    handle: async (ctx, input) => {
      const at = `${surveyHref(input.surveyId)}/wellen/${input.waveId}`;
      return leadOn(await typeIn(ctx, input, input as unknown as Typed), (state) => (state === 'differs'
        ? `${at}/unterschiede?nr=${input.nr}` : `${at}/tippen?weg=${input.channel}&hinweis=${state === 'done' ? 'fertig' : 'einmal'}`));
    },
    again: async (ctx, typed, refusals) => orNowhere(shown(
      await openWave(ctx, String(typed['surveyId']), String(typed['waveId'])), (view) => typeInPage(ctx, view, channelOf(typed), keptId(ctx, typed), { typed, refusals }))),
  }),
  read({
    path: `${wave}/unterschiede`, allow: 'survey:use', input: waveQuery,
    handle: (ctx, { surveyId, waveId, nr }) => showDifferences(ctx, surveyId, waveId, Number(nr), newId(ctx.now)),
  }),
  write({
    path: `${wave}/unterschiede`, allow: 'survey:use', input: decidedEntry,
    handle: async (ctx, input) => leadOn(await decide(ctx, input, input as unknown as Typed), () => `${surveyHref(input.surveyId)}/wellen/${input.waveId}/tippen?hinweis=fertig`),
    again: async (ctx, typed, refusals) => orNowhere(await showDifferences(ctx, String(typed['surveyId']), String(typed['waveId']), Number(typed['nr']), keptId(ctx, typed), { typed, refusals })),
  }),
];

/** Surveys, who takes part, and the typing-in of their forms. */
export const surveyRoutes: readonly Route[] = [...setUp, ...typing];

async function showSurvey(ctx: Ctx, surveyId: string, refused: { readonly wave?: Refused; readonly panelist?: Refused } = {}): Promise<Result<Answer>> {
  const ids = { wave: keptId(ctx, refused.wave?.typed ?? {}), panelist: keptId(ctx, refused.panelist?.typed ?? {}) };
  return shown(await readSurvey(ctx, surveyId), (view) => surveyPage(ctx, view, ids, refused));
}

async function showDifferences(ctx: Ctx, surveyId: string, waveId: string, nr: number, formId: string, refused?: Refused): Promise<Result<Answer>> {
  const view = await openWave(ctx, surveyId, waveId);
  if (!view.ok) return view;
  return shown(readDifferences(view.value, nr), (differences) => differencesPage(ctx, view.value, nr, differences, formId, refused));
}

/** The id that the form came with, so that sending it again appends nothing twice. */
function keptId(ctx: Ctx, typed: Typed): string {
  const kept = id.safeParse(typed['id']);
  return kept.success ? kept.data : newId(ctx.now);
}

function channelOf(typed: Typed): Channel {
  return channels.find((channel) => channel === typed['channel']) ?? 'paper';
}

function shown<T>(view: Result<T>, page: (view: T) => Answer): Result<Answer> {
  return view.ok ? ok(page(view.value)) : view;
}

function leadOn<T>(done: Result<T>, to: (done: T) => string): Result<Answer> {
  return done.ok ? ok({ kind: 'redirect', to: to(done.value) }) : done;
}

// What is not there has no form to show again.
function orNowhere(answer: Result<Answer>): Answer {
  return answer.ok ? answer.value : { kind: 'redirect', to: '/wirkung/befragungen' };
}
