import type { Move } from '../search.ts';
import { assign } from './assign.ts';
import { handOver } from './hand-over.ts';
import { makeRoom } from './make-room.ts';
import { reassign } from './reassign.ts';
import { ruinAndRecreate } from './ruin-and-recreate.ts';
import { shift } from './shift.ts';
import { swapDays } from './swap-days.ts';
import { swap } from './swap.ts';
import { unassign } from './unassign.ts';

/** Every move with how often it is drawn; the experiments are in docs/planner/search.md. */
export const moves: readonly { readonly move: Move; readonly name: string; readonly share: number }[] = [
  { name: 'reassign', move: reassign, share: 36 },
  { name: 'shift', move: shift, share: 18 },
  { name: 'swap', move: swap, share: 4 },
  { name: 'swap-days', move: swapDays, share: 4 },
  { name: 'hand-over', move: handOver, share: 8 },
  { name: 'make-room', move: makeRoom, share: 15 },
  { name: 'assign', move: assign, share: 3 },
  { name: 'ruin-and-recreate', move: ruinAndRecreate, share: 0.7 },
  { name: 'unassign', move: unassign, share: 0.2 },
];
