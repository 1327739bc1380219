import type { Random } from '../random.ts';
import type { LineRange } from './declarations.ts';

const linesOf = ({ first, last }: LineRange): number => last - first + 1;

/** Draws whole declarations until they have at least `lines` lines, or all are drawn; in the order in which they were given. */
export function sampleLines(declarations: readonly LineRange[], lines: number, random: Random): LineRange[] {
  const shuffled = declarations
    .map((declaration) => ({ declaration, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ declaration }) => declaration);
  const drawn = new Set<LineRange>();
  let count = 0;
  for (const declaration of shuffled) {
    if (count >= lines) break;
    drawn.add(declaration);
    count += linesOf(declaration);
  }
  return declarations.filter((declaration) => drawn.has(declaration));
}
