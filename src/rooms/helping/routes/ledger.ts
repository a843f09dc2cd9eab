import { ok } from '#core/base/result.ts';
import { read, type Route } from '#platform/http/route.ts';
import { ledgerQuery } from '../helping.schema.ts';
import { ledgerPage } from '../pages/ledger.ts';
import { ledgerCsv, readLedger } from '../show-ledger.ts';

/** The help ledger, on screen and for a spreadsheet. */
export const ledgerRoutes: readonly Route[] = [
  read({
    path: '/hilfebuch', allow: 'ledger:see', input: ledgerQuery,
    handle: async (ctx, query) => ok(ledgerPage(ctx, await readLedger(ctx, query))),
  }),
  read({
    path: '/hilfebuch.csv', allow: 'ledger:see', input: ledgerQuery,
    handle: async (ctx, query) => {
      const bytes = await ledgerCsv(ctx, query);
      return bytes.ok ? ok({ kind: 'file', bytes: bytes.value, mediaType: 'text/csv; charset=utf-8', name: 'hilfebuch.csv' }) : bytes;
    },
  }),
];
