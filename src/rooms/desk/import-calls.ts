import type { CalendarDate, Weekday } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import { insertCall, insertStandIn } from './calls.queries.ts';

/** Agreed calls and stand-ins as they are brought along; without `callerId` the desk calls. */
export type CallRows = {
  readonly calls: readonly {
    readonly id: string; readonly personId: string; readonly callerId: string | null; readonly weekdays: readonly Weekday[];
    readonly since: CalendarDate; readonly ifUnanswered: string;
  }[];
  readonly standIns: readonly {
    readonly id: string; readonly personId: string; readonly standInId: string; readonly from: CalendarDate; readonly until: CalendarDate; readonly what: string;
  }[];
};

/** Records agreed calls and stand-ins for the synthetic Quartier and for moves from other software; in scope `system` or `quartier`. */
export async function importCalls(tx: Tx, quartierId: string, { calls, standIns }: CallRows): Promise<void> {
  for (const call of calls) await insertCall(tx, quartierId, call);
  for (const standIn of standIns) await insertStandIn(tx, quartierId, { ...standIn, recordedBy: null });
}
