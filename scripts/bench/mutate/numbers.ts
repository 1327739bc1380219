import ts from 'typescript';
import type { Mutant } from './report-mutants.ts';

/** A file with one of its numbers changed. */
export interface NumberMutant {
  mutant: Omit<Mutant, 'status'>;
  /** The whole file. */
  code: string;
}

/** One less and one more of a whole number, a tenth less and more of any other. */
function neighbours(value: number): number[] {
  const step = Number.isInteger(value) ? 1 : value / 10;
  return [value - step, value + step].map((other) => Number(other.toPrecision(9)));
}

/** A number that code spells in hexadecimal is a letter or a mask, and no threshold. */
const isDecimal = (node: ts.Node, file: ts.SourceFile): node is ts.NumericLiteral =>
  ts.isNumericLiteral(node) && !/^0x/iu.test(node.getText(file));

/**
 * Changes each number of the constants at the top of a file a little, one at a time: thresholds, weights and sizes. Lines and columns
 * from 1.
 */
export function numberMutants(fileName: string, code: string): NumberMutant[] {
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest);
  const found: NumberMutant[] = [];
  const positionOf = (offset: number): { line: number; column: number } => {
    const { line, character } = file.getLineAndCharacterOfPosition(offset);
    return { line: line + 1, column: character + 1 };
  };
  const visit = (node: ts.Node): void => {
    // A function at the top is no constant.
    if (ts.isFunctionLike(node)) return;
    if (isDecimal(node, file)) {
      const [start, end] = [node.getStart(file), node.getEnd()];
      for (const value of neighbours(Number(node.text))) {
        const replacement = String(value);
        const location = { start: positionOf(start), end: positionOf(end) };
        found.push({
          mutant: { fileName, mutatorName: 'Number', replacement, location },
          code: code.slice(0, start) + replacement + code.slice(end),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) if (ts.isVariableStatement(statement)) visit(statement);
  return found;
}
