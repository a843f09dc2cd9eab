import { ok, type Refusal, type Result } from '#core/base/result.ts';
import { id } from '#platform/http/fields.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { read, write, type Answer, type Route, type Typed } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { callsOf, endedCall, madeCall, newCall, newStandIn, removedStandIn } from './desk.schema.ts';
import { addCall, addStandIn, endCall, noteCall, readCalls, removeStandIn } from './keep-calls.ts';
import { openDesk } from './open-desk.ts';
import { callsPage } from './pages/calls.ts';
import { captureForm } from './pages/capture-form.ts';
import { homePage } from './pages/home.ts';

const to = async (done: Promise<Result<undefined>>, personId: string, notice: string): Promise<Result<Answer>> => {
  const result = await done;
  return result.ok ? ok({ kind: 'redirect', to: `/menschen/${personId}/anrufe?hinweis=${notice}` }) : result;
};

/** Agreed calls and who stands in: at the page of a person, and one click on the desk. */
export const callRoutes: readonly Route[] = [
  read({
    path: '/menschen/:personId/anrufe', allow: 'desk:use', input: callsOf,
    handle: async (ctx, { personId }) => {
      const view = await readCalls(ctx, personId);
      return view.ok ? ok(callsPage(ctx, view.value, { call: newId(ctx.now), standIn: newId(ctx.now) })) : view;
    },
  }),
  write({
    path: '/menschen/:personId/anrufe', allow: 'desk:use', input: newCall,
    handle: (ctx, input) => to(addCall(ctx, input), input.personId, 'verabredet'), again: again('call'),
  }),
  write({
    path: '/menschen/:personId/anrufe/beenden', allow: 'desk:use', input: endedCall,
    handle: (ctx, input) => to(endCall(ctx, input), input.personId, 'beendet'), again: again('call'),
  }),
  write({
    path: '/menschen/:personId/anrufe/vertretung', allow: 'desk:use', input: newStandIn,
    handle: (ctx, input) => to(addStandIn(ctx, input), input.personId, 'verabredet'), again: again('standIn'),
  }),
  write({
    path: '/menschen/:personId/anrufe/vertretung/entfernen', allow: 'desk:use', input: removedStandIn,
    handle: (ctx, input) => to(removeStandIn(ctx, input), input.personId, 'beendet'), again: again('standIn'),
  }),
  write({
    path: '/tisch/anruf', allow: 'desk:use', input: madeCall,
    handle: async (ctx, input) => {
      const noted = await noteCall(ctx, input);
      return noted.ok ? ok({ kind: 'redirect', to: '/tisch?hinweis=angerufen' }) : noted;
    },
    again: async (ctx, _typed, refusals) => homePage(ctx, await openDesk(ctx), captureForm(ctx, newId(ctx.now)), true, refusals),
  }),
];

function again(of: 'call' | 'standIn') {
  return async (ctx: Ctx, typed: Typed, refusals: readonly Refusal[]): Promise<Answer> => {
    const personId = id.safeParse(typed['personId']).data;
    const view = personId === undefined ? undefined : await readCalls(ctx, personId);
    if (view?.ok !== true) return { kind: 'redirect', to: '/menschen' };
    const kept = id.safeParse(typed['id']).data ?? newId(ctx.now);
    return callsPage(ctx, view.value, { call: of === 'call' ? kept : newId(ctx.now), standIn: of === 'standIn' ? kept : newId(ctx.now) }, { typed, refusals, of });
  };
}
