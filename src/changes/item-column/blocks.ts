import type { FormNode } from '../../forms/types.ts';
import { endOfLabel, type LabelText } from '../../match/labels/label-text.ts';
import { wordsOf } from '../../match/labels/label-at.ts';

/** Repeated blocks named with their numbers: 移転先6～8. */
export interface BlockHit {
  node: FormNode;
  /** Printed numbers, rising. */
  numbers: number[];
  /** Offset behind the numbers. */
  end: number;
}

const NUMBER = '\\s*\\(?\\s*(\\d{1,3})\\s*\\)?';
const RANGE = new RegExp(`^${NUMBER}(?:\\s*(?:[~〜∼]|から)${NUMBER})?`, 'u');
/** A further number of the list; one that a marker or a word follows at once leads something else. */
const NEXT = new RegExp(`^\\s*(?:[、,・]|及び|と)(?=${NUMBER}\\s*(?:$|[~〜∼、,・(①-⑳\\s]|から|及び|と))`, 'u');
const STAGE = /^\s*[(]?\s*変更(前|後)\s*[)]?/u;
const BETWEEN = /^\s*(?:[、,・/]|及び|と|→)?\s*/u;
/** A range longer than this is no range of blocks. */
const LONGEST_RANGE = 200;

interface Numbers {
  numbers: number[];
  end: number;
}

function numbersAt(text: string, from: number): Numbers | null {
  const numbers: number[] = [];
  let end = from;
  for (;;) {
    const found = RANGE.exec(text.slice(end));
    if (!found) return numbers.length === 0 ? null : { numbers, end };
    const first = Number(found[1]);
    const last = Number(found[2] ?? found[1]);
    if (first < 1 || last < first || last - first > LONGEST_RANGE)
      return numbers.length === 0 ? null : { numbers, end };
    for (let number = first; number <= last; number += 1) numbers.push(number);
    end += found[0].length;
    const next = NEXT.exec(text.slice(end));
    if (!next) return { numbers, end };
    end += next[0].length;
  }
}

/**
 * The block that is named at an offset, with all its numbers (移転先9～16; 委託事項1、2). Where the numbers before and after a change are
 * told apart (移転先9(変更前)、移転先8(変更後)) those after it count: by them the block is found today.
 */
export function blockAt(text: LabelText, at: number, scope: readonly FormNode[]): BlockHit | null {
  let best: BlockHit | null = null;
  for (const node of scope) {
    if (node.repeat !== 'block') continue;
    for (const folded of wordsOf(node)) {
      const hit = mentions(text, at, node, folded);
      if (hit !== null && (best === null || hit.end > best.end)) best = hit;
    }
  }
  return best;
}

function mentions(words: LabelText, at: number, node: FormNode, label: string): BlockHit | null {
  const { text } = words;
  const before = new Set<number>();
  const after = new Set<number>();
  let end = at;
  for (let from = at; ;) {
    const labelled = endOfLabel(words, label, from);
    const read = labelled === null ? null : numbersAt(text, labelled);
    if (read === null) break;
    const stage = STAGE.exec(text.slice(read.end));
    end = read.end + (stage?.[0].length ?? 0);
    for (const number of read.numbers) (stage?.[1] === '前' ? before : after).add(number);
    from = end + (BETWEEN.exec(text.slice(end))?.[0].length ?? 0);
  }
  if (end === at) return null;
  const numbers = after.size > 0 ? after : before;
  return { node, numbers: [...numbers].sort((a, b) => a - b), end };
}
