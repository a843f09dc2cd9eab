/** A binary heap of nodes by cost on typed arrays: the cheapest is on top, at index 0. */
export type NodeHeap = { size: number; readonly cost: Float64Array; readonly node: Int32Array };

/** An empty heap that never holds more than `most` entries. */
export function nodeHeap(most: number): NodeHeap {
  return { size: 0, cost: new Float64Array(most), node: new Int32Array(most) };
}

/** Adds a node; one that is there already is there twice, and the cheaper entry comes out first. */
export function pushNode(heap: NodeHeap, node: number, cost: number): void {
  let at = heap.size++;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap.cost[parent]! <= cost) break;
    heap.cost[at] = heap.cost[parent]!;
    heap.node[at] = heap.node[parent]!;
    at = parent;
  }
  heap.cost[at] = cost;
  heap.node[at] = node;
}

/** Takes the top off a heap that is not empty. */
export function dropTop(heap: NodeHeap): void {
  const last = --heap.size;
  const cost = heap.cost[last]!;
  const node = heap.node[last]!;
  let at = 0;
  for (let child = 1; child < last; child = 2 * at + 1) {
    if (child + 1 < last && heap.cost[child + 1]! < heap.cost[child]!) child++;
    if (heap.cost[child]! >= cost) break;
    heap.cost[at] = heap.cost[child]!;
    heap.node[at] = heap.node[child]!;
    at = child;
  }
  heap.cost[at] = cost;
  heap.node[at] = node;
}
