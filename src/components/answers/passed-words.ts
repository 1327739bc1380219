import type { OpeningFacts, PassedTo } from '../../insights/answers/facts.ts';
import { number } from '../words.ts';

/** How many an assessment passes data to: its blocks, and beside them the number that it prints where that is another. */
export function passedWords({
  provisions,
  transfers,
}: Pick<OpeningFacts['passing'], 'provisions' | 'transfers'>): string {
  return [...partOf('提供先', provisions), ...partOf('移転先', transfers)].join('・');
}

function partOf(label: string, { blocks, stated }: PassedTo): string[] {
  if (blocks === 0 && (stated ?? 0) === 0) return [];
  const words = `${label} ${number(blocks)}件`;
  return [stated === null || stated === blocks ? words : `${words}を記載（件数の欄は${number(stated)}件）`];
}
