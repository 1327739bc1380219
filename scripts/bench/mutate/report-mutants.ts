/** One change of the code, and what the tests made of it. */
export interface Mutant {
  /** From the root of the project. */
  fileName: string;
  /** `Killed` and `Timeout` were noticed; `Survived` and `NoCoverage` were not; others tell nothing (`CompileError`, `Ignored`). */
  status: string;
  mutatorName: string;
  replacement?: string | undefined;
  /** Lines from 1, columns from 1. */
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** Mutants of a file: those that a test noticed by failing or by running on, and those that no test noticed, or even reached. */
export interface MutantCount {
  name: string;
  killed: number;
  timedOut: number;
  survived: number;
  unreached: number;
}

function count(name: string, mutants: readonly Mutant[]): MutantCount {
  const withStatus = (wanted: string): number => mutants.filter(({ status }) => status === wanted).length;
  return {
    name,
    killed: withStatus('Killed'),
    timedOut: withStatus('Timeout'),
    survived: withStatus('Survived'),
    unreached: withStatus('NoCoverage'),
  };
}

/** Counts for each file in the order of the paths, and for all of them. */
export function countMutants(mutants: readonly Mutant[]): { files: MutantCount[]; all: MutantCount } {
  const byFile = Map.groupBy(mutants, ({ fileName }) => fileName);
  const files = [...byFile].map(([name, own]) => count(name, own)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files, all: count('all', mutants) };
}

function percent({ killed, timedOut, survived, unreached }: MutantCount): string {
  const noticed = killed + timedOut;
  const all = noticed + survived + unreached;
  return all === 0 ? '–' : `${((noticed / all) * 100).toFixed(1)} %`;
}

const HEAD = ['', 'killed', 'timed out', 'survived', 'not reached', 'share'];

/** A table of the counts, one file a line, the sum last. The share is that of the mutants that were noticed. */
export function mutantTable({ files, all }: ReturnType<typeof countMutants>): string {
  const rows = [...files, all].map((row) => [
    row.name,
    ...[row.killed, row.timedOut, row.survived, row.unreached].map(String),
    percent(row),
  ]);
  const table = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map(([name = '', ...cells]) =>
      [name.padEnd(widths[0] ?? 0), ...cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0))].join('  '),
    )
    .join('\n');
}

/** Longest piece of code that a line of the list shows, in characters. */
const SHOWN = 100;

const oneLine = (code: string): string => {
  const line = code.replace(/\s+/gu, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

/** The code that a mutant takes away. */
function originalOf({ location: { start, end } }: Mutant, code: string): string {
  const lines = code.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : line.length))
    .join('\n');
}

const REMARKS: Readonly<Record<string, string>> = {
  NoCoverage: ' (no test reaches it)',
  // A machine with much to do makes one of a mutant that does no harm.
  Timeout: ' (timed out)',
};

/**
 * Each mutant that no test noticed, and each that timed out, as `file:line: code → other code`, in the order of the files. `codeOf` reads
 * a file.
 */
export function listSurvivors(mutants: readonly Mutant[], codeOf: (path: string) => string): string[] {
  return mutants
    .filter(({ status }) => status === 'Survived' || status in REMARKS)
    .sort(
      (a, b) =>
        (a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : 0) ||
        a.location.start.line - b.location.start.line ||
        a.location.start.column - b.location.start.column,
    )
    .map((mutant) => {
      const original = oneLine(originalOf(mutant, codeOf(mutant.fileName)));
      const remark = REMARKS[mutant.status] ?? '';
      return `${mutant.fileName}:${mutant.location.start.line}: ${original} → ${oneLine(mutant.replacement ?? '')}${remark}`;
    });
}
