import type { DeskEntry, Person } from '#core/population/index.ts';
import type { ImportedEntry } from '#rooms/desk/index.ts';
import type { MomentText } from './moments.ts';

/** A line of the contact book. Who rang is named where she speaks for somebody else. */
export function entryRow(entry: DeskEntry, persons: ReadonlyMap<string, Person>, at: MomentText): ImportedEntry {
  const caller = entry.callerId === null || entry.callerId === entry.aboutId ? undefined : persons.get(entry.callerId);
  return {
    id: entry.id, threadId: entry.threadId, at: at(entry.day, entry.minute), recordedBy: entry.takenById, channel: entry.channel,
    kind: entry.kind, personId: entry.aboutId, caller: caller === undefined ? '' : `${caller.given} ${caller.family}`, callback: '',
    text: entry.text, promise: entry.promise, due: entry.dueOn, stateAfter: entry.stateAfter, unmetActivity: entry.unmetActivity,
  };
}
