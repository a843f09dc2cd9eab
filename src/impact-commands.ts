import type { Command } from '#platform/command-line/index.ts';
import { bootstrapCommand } from './impact-commands/bootstrap.ts';
import { didCommand } from './impact-commands/did.ts';
import { matchCommand } from './impact-commands/match.ts';
import { networkCommand } from './impact-commands/network.ts';
import { panelCommand } from './impact-commands/panel.ts';
import { scoreCommand } from './impact-commands/score.ts';
import { sroiCommand } from './impact-commands/sroi.ts';

/** The commands of the impact analyses: scripts give a document or a table and get figures with their limits. */
export const impactCommands: readonly Command[] = [
  sroiCommand, panelCommand, didCommand, matchCommand, bootstrapCommand, networkCommand, scoreCommand,
];
