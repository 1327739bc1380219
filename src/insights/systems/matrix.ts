import { meaningTree } from '../../compare/meaning-tree.ts';
import { walkMeanings } from '../../compare/meanings.ts';
import { countMatrix, type MatrixCell } from '../pictures/count-matrix.ts';
import type { SystemFacts } from './gather.ts';

/** What the systems of a name are connected to, in the order of the boxes of 他のシステムとの接続. */
export interface SystemMatrixRow {
  id: string;
  name: string;
  /** Municipalities that have a system of the name, and those of them that print the boxes. */
  municipalities: number;
  asked: number;
  /** One for each label: municipalities whose box is on, of those that print the boxes. */
  cells: MatrixCell[];
  /** Municipalities of which a box cannot be read. */
  unreadable: MatrixCell;
}

/** No label of a form. */
const UNREADABLE = '';

/** The boxes of 他のシステムとの接続, in the order of the forms. */
export function formConnections(): string[] {
  const item = [...walkMeanings(meaningTree().roots)].find(({ role }) => role === 'connections');
  return item?.marks.map(({ label }) => label) ?? [];
}

/** The labels of a form, and behind them those that only documents have. */
export function connectionLabels(systems: readonly SystemFacts[], form: readonly string[]): string[] {
  const printed = systems.flatMap(({ uses }) =>
    uses.flatMap(({ connections }) => connections.map(({ label }) => label)),
  );
  return [...new Set([...form, ...printed])];
}

/** The municipalities that connect a system of each name to each kind of system. */
export function systemMatrix(systems: readonly SystemFacts[], labels: readonly string[]): SystemMatrixRow[] {
  const entries = systems.flatMap(({ id, uses }) =>
    uses.flatMap(({ municipality, connections, unclear }) => [
      ...connections.map(({ label }) => ({ row: id, column: label, municipality })),
      ...(unclear.length > 0 ? [{ row: id, column: UNREADABLE, municipality }] : []),
    ]),
  );
  const asked = new Map(systems.map(({ id, uses }) => [id, countPrinting(uses)]));
  const rows = [...asked.keys()];
  const cells = countMatrix(entries, rows, [...labels, UNREADABLE], (row) => asked.get(row) ?? 0);
  return systems.map(({ id, name, municipalities }, at) => {
    const of = asked.get(id) ?? 0;
    const own = cells[at] ?? [];
    return { id, name, municipalities, asked: of, cells: own.slice(0, -1), unreadable: own.at(-1) ?? { count: 0, of } };
  });
}

const countPrinting = (uses: SystemFacts['uses']): number =>
  new Set(uses.flatMap(({ municipality, absence }) => (absence === null ? [municipality] : []))).size;
