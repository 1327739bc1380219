import type { FormNode } from '../../forms/types.ts';
import type { Change } from '../../assessment/types.ts';
import { nfkc } from '../../text/fold.ts';

const NUMBER = /[(（]?\s*(\d+)\s*[)）]?\s*件/u;

/** A text of 委託の有無 that says a number of tasks: 委託する（4）件, 5件. */
const TASKS = /^(?:委託する)?\s*[(（]?\s*(\d+)\s*(?:[)）]\s*件|件\s*[)）]?)$/u;

/** A number behind the box of one way of passing on, with nothing else between them. */
function passedOn(text: string, word: string): number | null {
  const found = new RegExp(`${word}\\s*を\\s*行\\s*っ\\s*て\\s*い\\s*る\\s*${NUMBER.source}`, 'u').exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

const tasks = (text: string): number | null => {
  const found = TASKS.exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

/** 「提供の件数が3件から4件に増」; null where one of the texts says no number, or both the same. */
function difference(what: string, before: number | null, after: number | null): string | null {
  if (before === null || after === null || before === after) return null;
  return `${what}の件数が${before}件から${after}件に${after > before ? '増え' : '減っ'}`;
}

/** How a sentence goes on behind 増え and 減っ, in its middle and at its end. */
const MIDDLE = { 増え: '増え', 減っ: '減り' };

/**
 * The numbers of tasks that are outsourced, or of ways of passing on, where a row changes them: 委託の件数が3件から4件に増えた. null where
 * the item is none of these, or its texts do not say numbers.
 */
export function countsText(node: FormNode, change: Pick<Change, 'before' | 'after'>): string | null {
  const [before, after] = [nfkc(change.before).trim(), nfkc(change.after).trim()];
  const parts =
    node.role === 'outsourced'
      ? [difference('委託', tasks(before), tasks(after))]
      : node.role === 'passedOn'
        ? ['提供', '移転'].map((word) => difference(word, passedOn(before, word), passedOn(after, word)))
        : [];
  const said = parts.filter((part) => part !== null);
  if (said.length === 0) return null;
  const last = said.length - 1;
  return said
    .map((part, at) =>
      at === last ? `${part}た` : part.replace(/増え$|減っ$/u, (end) => MIDDLE[end as '増え' | '減っ']),
    )
    .join('、');
}
