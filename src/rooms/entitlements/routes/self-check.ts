import { z } from 'zod';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { id } from '#platform/http/fields.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { sheetAnswer } from '#platform/http/sheet-answer.ts';
import { newId } from '#platform/new-id.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { keptCheck, letterQuery, personOnly, selfCheckStart, selfCheckStep, standSheet, typedLines, type SelfCheckStep } from '../entitlements.schema.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { questionPage } from '../pages/self-check-question.ts';
import { resultPage, sayPoints, sayVerdict } from '../pages/self-check-result.ts';
import { startPage, typingPage } from '../pages/self-check-start.ts';
import type { Check, RefusedStep } from '../pages/self-check-parts.ts';
import { evaluate } from '../self-check/evaluate.ts';
import { aboutWhom, findKept, forgetChecks, keepCheck } from '../self-check/keep-check.ts';
import type { KeptCheck } from '../self-check/kept-checks.queries.ts';
import { readLines, readStand, writeStand } from '../self-check/stand.ts';
import { firstOpen, neighbourOf, parsePlace, questionsAt, takeAnswers, type Place } from '../self-check/step.ts';
import { antrag } from '../sheets/antrag.ts';
import { merkblatt } from '../sheets/merkblatt.ts';
import { selbsttestBogen } from '../sheets/selbsttest-bogen.ts';
import { selfCheckTexts } from '../texts/self-check.ts';

/** The self-check: answers live in its forms, nothing is stored but by consent. */
export const selfCheckRoutes: readonly Route[] = [
  read({
    path: '/selbsttest', allow: 'self-check:use', input: selfCheckStart,
    handle: async (ctx, { mensch }) => ok(await start(ctx, mensch)),
  }),
  write({
    path: '/selbsttest', allow: 'self-check:use', input: selfCheckStep, handle: takeStep,
    again: async (ctx, typed, refusals) => {
      const refused = { typed, refusals };
      const mensch = idIn(typed, 'mensch');
      const answers = readStand(textIn(typed, 'stand'));
      const place = parsePlace(textIn(typed, 'seite'));
      if (!answers.ok || place === undefined || place === 'result') return start(ctx, mensch, refused);
      const art = textIn(typed, 'art') === 'modul' ? 'modul' : 'einzeln';
      return questionPage(ctx, { answers: answers.value, about: await aboutWhom(ctx, mensch), art }, place, refused);
    },
  }),
  read({
    path: '/selbsttest/eintippen', allow: 'self-check:use', input: selfCheckStart,
    handle: async (ctx, { mensch }) => ok(typingPage(ctx, await aboutWhom(ctx, mensch))),
  }),
  write({
    path: '/selbsttest/eintippen', allow: 'self-check:use', input: typedLines,
    handle: async (ctx, { mensch, m1, m2, m3, m4, m5, m6, m7, m8 }) => {
      const answers = readLines({ 1: m1, 2: m2, 3: m3, 4: m4, 5: m5, 6: m6, 7: m7, 8: m8 });
      return answers.ok ? showResult(ctx, { answers: answers.value, about: await aboutWhom(ctx, mensch), art: 'modul' }) : answers;
    },
    again: async (ctx, typed, refusals) => typingPage(ctx, await aboutWhom(ctx, idIn(typed, 'mensch')), { typed, refusals }),
  }),
  read({
    path: '/selbsttest/bogen.pdf', allow: 'self-check:use', input: z.object({}),
    handle: (ctx) => sheetAnswer(ctx, selbsttestBogen, undefined, 'selbsttest-bogen'),
  }),
  read({
    path: '/selbsttest/antrag.pdf', allow: 'self-check:use', input: letterQuery,
    handle: async (ctx, { mensch }) => {
      const about = await aboutWhom(ctx, mensch);
      if (about !== undefined && !about.isOwn) ctx.audit({ what: 'sheet:printed', personId: about.personId, detail: { sheet: 'Antrag' } });
      const born = about?.birthDate ?? null;
      const data = { name: about?.name ?? null, address: about?.address ?? null, born: born === null ? null : sayDay(born, 'de') };
      return sheetAnswer(ctx, antrag, data, 'antrag-pflegekasse', 'de');
    },
  }),
  write({
    path: '/selbsttest/merkblatt.pdf', allow: 'self-check:use', input: standSheet, handle: (ctx, { stand }) => printMerkblatt(ctx, stand),
    again: (ctx, typed, refusals) => start(ctx, null, { typed, refusals }),
  }),
  write({
    path: '/selbsttest/speichern', allow: 'self-check:use', input: keptCheck,
    handle: async (ctx, input) => {
      const kept = await keepCheck(ctx, input);
      return kept.ok ? ok({ kind: 'redirect', to: `/menschen/${kept.value.personId}/selbsttest?hinweis=gespeichert` }) : kept;
    },
    again: async (ctx, typed, refusals) => {
      const refused = { typed, refusals };
      const mensch = idIn(typed, 'mensch');
      const answers = readStand(textIn(typed, 'stand'));
      const about = await aboutWhom(ctx, mensch);
      if (!answers.ok || about === undefined) return start(ctx, mensch, refused);
      const shown = await showResult(ctx, { answers: answers.value, about, art: 'einzeln' }, refused, idIn(typed, 'id'));
      return shown.ok ? shown.value : start(ctx, mensch, refused);
    },
  }),
  read({
    path: '/menschen/:personId/selbsttest', allow: 'self-check:use', input: personOnly,
    handle: async (ctx, { personId }) => {
      const about = await aboutWhom(ctx, personId);
      if (about === undefined || (about.isOwn && about.personId !== personId)) return refuse('not-found');
      const found = await findKept(ctx, about);
      if (found === undefined) return ok({ kind: 'redirect', to: about.isOwn ? '/selbsttest' : `/selbsttest?mensch=${about.personId}` });
      return showResult(ctx, { answers: found.answers, about, art: 'einzeln' }, undefined, null, found.kept);
    },
  }),
  write({
    path: '/menschen/:personId/selbsttest/loeschen', allow: 'self-check:use', input: personOnly,
    handle: async (ctx, { personId }) => {
      const about = await aboutWhom(ctx, personId);
      if (about === undefined || (about.isOwn && about.personId !== personId)) return refuse('not-found');
      await forgetChecks(ctx, about);
      return ok({ kind: 'redirect', to: `/selbsttest?${about.isOwn ? '' : `mensch=${about.personId}&`}hinweis=geloescht` });
    },
    again: (ctx, typed, refusals) => start(ctx, idIn(typed, 'personId'), { typed, refusals }),
  }),
];

async function start(ctx: Ctx, mensch: string | null, refused?: RefusedStep): Promise<Answer> {
  const about = await aboutWhom(ctx, mensch);
  const found = about === undefined ? undefined : await findKept(ctx, about);
  return startPage(ctx, about, found?.kept, refused);
}

/** Takes the answers of a page and shows the page that was asked for. */
async function takeStep(ctx: Ctx, input: SelfCheckStep): Promise<Result<Answer>> {
  const before = readStand(input.stand);
  if (!before.ok) return before;
  const here = parsePlace(input.seite);
  const answers = takeAnswers(before.value, questionsAt(here), input);
  if (!answers.ok) return answers;
  const target = targetOf(input.weiter, here, answers.value, input.art === 'einzeln');
  const art = target !== undefined && target !== 'result' && 'module' in target ? 'modul' : target === 'result' ? input.art : 'einzeln';
  const check: Check = { answers: answers.value, about: await aboutWhom(ctx, input.mensch), art };
  if (target === undefined) return ok(await start(ctx, input.mensch));
  return target === 'result' ? showResult(ctx, check) : ok(questionPage(ctx, check, target));
}

function targetOf(weiter: string, here: Place | undefined, answers: Check['answers'], oneByOne: boolean): Place | undefined {
  if (weiter === 'offen') return firstOpen(answers, oneByOne);
  if (weiter === 'zurueck') return here === undefined ? undefined : neighbourOf(here, answers, -1);
  return parsePlace(weiter) ?? (here === undefined ? undefined : neighbourOf(here, answers, 1));
}

async function showResult(ctx: Ctx, check: Check, refused?: RefusedStep, typedId: string | null = null, known?: KeptCheck): Promise<Result<Answer>> {
  const evaluation = evaluate(check.answers, ctx.today, check.about?.circumstances);
  if (!evaluation.ok) return evaluation;
  const kept = known ?? (check.about === undefined ? undefined : (await findKept(ctx, check.about))?.kept);
  return ok(resultPage(ctx, check, evaluation.value, { newId: typedId ?? newId(ctx.now), kept }, refused));
}

async function printMerkblatt(ctx: Ctx, stand: string): Promise<Result<Answer>> {
  const answers = readStand(stand);
  if (!answers.ok) return answers;
  const evaluation = evaluate(answers.value, ctx.today);
  if (!evaluation.ok) return evaluation;
  const t = selfCheckTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const { answered, asked, deciding, neighbourly } = evaluation.value;
  return sheetAnswer(ctx, merkblatt, {
    verdict: sayVerdict(ctx, evaluation.value), points: `${sayPoints(ctx, evaluation.value)} ${t('result.answered', { answered, asked })}`,
    not: t('start.not-body'), next: t('result.next-apply'),
    open: deciding.slice(0, 3).map(({ ids }) => t(`q.${ids[0]!}`)), neighbourly: neighbourly.map(({ activity: kind }) => activity(kind)).join(' · '),
    stand: writeStand(answers.value),
  }, 'selbsttest-merkblatt');
}

function textIn(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
}

function idIn(typed: Typed, name: string): string | null {
  const kept = id.safeParse(typed[name]);
  return kept.success ? kept.data : null;
}
