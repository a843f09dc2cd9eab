import { z } from 'zod';
import { ok, type Refusal, type Result } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import { measureNetwork, type NetworkMeasures } from '#core/impact/network/measure-network.ts';
import { measureSupport, type SupportMeasures, type SupportTie } from '#core/impact/network/measure-support.ts';
import { readEdges, type Edge } from '#core/impact/network/read-edges.ts';
import { inWords, jsonCommand, warningsOf } from './json-command.ts';

const node = z.string().min(1).max(200);
const document = z.strictObject({
  edges: z.array(z.union([z.tuple([node, node]), z.tuple([node, node, z.number()])])).max(200_000).default([])
    .describe('ties of two, with a strength above 0 if they have one; both directions are one'),
  nodes: z.array(node).max(5_000).default([]).describe('who has no tie'),
  support: z.array(z.strictObject({
    helper: node, receiver: node, hours: z.number().describe('hours a week'), sector: node.optional(),
    arranged_by: node.optional().describe('who keeps this help going'),
  })).max(200_000).optional().describe('help as it is given; without edges its hours are the ties'),
});
type Document = z.output<typeof document>;
type Answer = ReturnType<typeof answerOf>;

/** `impact network`: measures of a network and of help within it. */
export const networkCommand = jsonCommand({
  name: 'network',
  summary: { de: 'misst ein Netz von Beziehungen und Hilfe', en: 'measures a network of ties and help' },
  examples: ['impact network --json < edges.json'],
  document,
  input: z.object({}),
  decide: (given, _options, io) => decide(given, io.locale),
  show,
});

function decide({ edges, nodes, support }: Document, locale: Locale): Result<Answer> {
  const measured = support === undefined ? undefined : measureSupport(support.map(supportTie));
  if (measured !== undefined && !measured.ok) return measured;
  const isDerived = edges.length === 0 && support !== undefined;
  const read = readEdges(isDerived ? support.map(({ helper, receiver, hours }): Edge => [helper, receiver, hours]) : edges, nodes);
  if (!read.ok) return read;
  const network = measureNetwork(read.value.network);
  // Help both ways, or for several things, makes one tie by intention.
  const findings = isDerived ? [] : read.value.findings;
  return ok(answerOf(network, measured?.value, [
    ...findings,
    ...(network.components.length > 1 ? [{ code: 'network-unconnected', facts: { parts: network.components.length } }] : []),
  ], locale));
}

function supportTie({ helper, receiver, hours, sector, arranged_by }: NonNullable<Document['support']>[number]): SupportTie {
  return { helper, receiver, hours, ...(sector === undefined ? {} : { sector }), ...(arranged_by === undefined ? {} : { arrangedBy: arranged_by }) };
}

function answerOf(network: NetworkMeasures, support: SupportMeasures | undefined, findings: readonly Refusal[], locale: Locale) {
  return {
    nodes: Object.fromEntries(network.nodes),
    size: network.size,
    ties: network.ties,
    density: network.density,
    components: network.components,
    bridges: network.bridges,
    articulationPoints: network.articulationPoints,
    ...(support === undefined ? {} : {
      support: {
        ...support,
        receivers: Object.fromEntries([...support.receivers].map(([receiver, own]) =>
          [receiver, { ...own, helperShares: Object.fromEntries(own.helperShares), sectorShares: Object.fromEntries(own.sectorShares) }])),
        losses: Object.fromEntries(support.losses),
        sectorShares: Object.fromEntries(support.sectorShares),
      },
    }),
    warnings: warningsOf(findings, locale),
  };
}

function show(answer: Answer, locale: Locale): string {
  const say = (de: string, en: string): string => (locale === 'en' ? en : de);
  const list = (items: readonly string[]): string => (items.length === 0 ? '–' : items.join(', '));
  return [
    `${answer.size} ${say('Personen oder Stellen', 'nodes')}, ${answer.ties} ${say('Verbindungen', 'ties')}, ${answer.components.length} ${say('Teile', 'components')}`,
    `${say('Ohne sie zerfällt das Netz', 'Without them the network falls apart')}: ${list(answer.articulationPoints)}`,
    `${say('Einzige Verbindungen', 'Only ties')}: ${list(answer.bridges.map(([first, second]) => `${first} – ${second}`))}`,
    ...inWords(answer.warnings, locale),
  ].join('\n');
}
