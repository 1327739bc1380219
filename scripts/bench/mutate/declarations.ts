import ts from 'typescript';

/** Lines of a file, from 1, both ends included. */
export interface LineRange {
  path: string;
  first: number;
  last: number;
}

/** Statements that leave no code behind, or none that can be wrong by itself. */
const isWithoutCode = (node: ts.Statement): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isExportDeclaration(node);

/** The functions, classes and constants at the top of a TypeScript file, each with its lines and without its comment. */
export function declarationsIn(path: string, code: string): LineRange[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest);
  const lineOf = (offset: number): number => file.getLineAndCharacterOfPosition(offset).line + 1;
  return file.statements
    .filter((node) => !isWithoutCode(node))
    .map((node) => ({ path, first: lineOf(node.getStart(file)), last: lineOf(node.getEnd()) }));
}
