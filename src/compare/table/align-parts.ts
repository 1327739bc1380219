import { alignBlocks, type BlockGroup } from '../align/align-blocks.ts';
import type { RepeatedPart } from './document-index.ts';
import { groupBy } from '../../text/group-by.ts';

/** Repeated parts of several documents that are the same thing: the part's number by the id of the document. */
export interface PartGroup {
  name: string;
  parts: ReadonlyMap<string, Pick<RepeatedPart, 'number' | 'key' | 'name'>>;
}

/** Finds which parts of documents are the same thing. In the order in which the documents print them, on an average. */
export function alignParts(documents: ReadonlyMap<string, readonly RepeatedPart[]>): PartGroup[] {
  const blocks = new Map([...documents].map(([id, parts]) => [id, parts.map((own) => ({ facts: own.facts, own }))]));
  return alignBlocks(blocks)
    .map((parts) => ({ name: nameMost(parts), parts, rank: meanRank(parts, documents) }))
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
}

/**
 * The same for files. What only documents with a single file have is put beside the file that most documents have, whatever it is
 * called: there is nothing else it could be.
 */
export function alignFiles(documents: ReadonlyMap<string, readonly RepeatedPart[]>): PartGroup[] {
  const groups = alignParts(documents).map(({ name, parts }) => ({ name, parts: new Map(parts) }));
  const [most] = groups.toSorted((a, b) => b.parts.size - a.parts.size);
  if (most === undefined) return [];
  return groups.filter((group) => {
    const ids = [...group.parts.keys()];
    const isOnly = ids.every((id) => documents.get(id)?.length === 1 && !most.parts.has(id));
    if (group === most || !isOnly) return true;
    for (const [id, part] of group.parts) most.parts.set(id, part);
    return false;
  });
}

/** The name that most documents give the thing; the shortest of those. */
function nameMost(parts: BlockGroup<RepeatedPart>): string {
  const names = [
    ...groupBy(
      [...parts.values()].filter(({ name }) => name !== ''),
      ({ name }) => name,
    ),
  ];
  return names.sort(([a, m], [b, n]) => n.length - m.length || a.length - b.length || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function meanRank(parts: BlockGroup<RepeatedPart>, documents: ReadonlyMap<string, readonly RepeatedPart[]>): number {
  const ranks = [...parts].map(([id, part]) => (documents.get(id) ?? []).indexOf(part));
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}
