import { ok } from '#core/base/result.ts';
import { read, write, type Route } from '#platform/http/route.ts';
import { endCommission } from '../commission-helper.ts';
import { commissionEnd, commissionSheet, oneCommission } from '../helping.schema.ts';
import { commissionPage } from '../pages/commission.ts';
import { einsatzzettelSheet, terminkarteSheet } from '../print-sheets.ts';
import { readCommission } from '../show-visits.ts';
import { backTo, typedText } from './again.ts';

/** Commissions, their end and their sheets. */
export const commissionRoutes: readonly Route[] = [
  read({
    path: '/auftraege/:id', allow: 'helping:use', input: oneCommission,
    handle: async (ctx, { id }) => {
      const view = await readCommission(ctx, id);
      return view.ok ? ok(commissionPage(ctx, view.value)) : view;
    },
  }),
  write({
    path: '/auftraege/:id/ende', allow: 'helping:use', input: commissionEnd,
    handle: async (ctx, { id, endsOn }) => {
      const done = await endCommission(ctx, { commissionId: id, endsOn });
      return done.ok ? ok({ kind: 'redirect', to: `/auftraege/${id}?hinweis=beendet` }) : done;
    },
    again: async (ctx, typed, refusals) => {
      const view = await readCommission(ctx, typedText(typed, 'id'));
      return view.ok ? commissionPage(ctx, view.value, { typed, refusals }) : backTo('/helfende');
    },
  }),
  read({
    path: '/auftraege/:id/einsatzzettel.pdf', allow: 'helping:use', input: commissionSheet,
    handle: async (ctx, { id, besuch }) => einsatzzettelSheet(ctx, { commissionId: id, visitId: besuch }),
  }),
  read({
    path: '/auftraege/:id/terminkarte.pdf', allow: 'helping:use', input: commissionSheet,
    handle: async (ctx, { id, besuch }) => terminkarteSheet(ctx, { commissionId: id, visitId: besuch }),
  }),
];
