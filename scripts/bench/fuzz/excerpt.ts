import { pick, type Random } from '../random.ts';

/** Lines of an excerpt: enough for several items, few enough for thousands of runs. */
const LINES = { fewest: 12, most: 70 };

/** Some lines of a text that follow each other, behind its first ones; the first of them is one that `begins` names. */
export function excerptOf(text: string, head: number, begins: RegExp, random: Random): string {
  const lines = text.split('\n');
  const count = LINES.fewest + Math.floor(random() * (LINES.most - LINES.fewest));
  const starts = lines.flatMap((line, at) => (at >= head && begins.test(line) ? [at] : []));
  const from = starts.length === 0 ? head : pick(starts, random);
  return [...lines.slice(0, head), ...lines.slice(from, from + count)].join('\n');
}
