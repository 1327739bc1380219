import type { CorpusRow, SearchCorpus } from './corpus-file.ts';

/** Whole numbers from 0. As letters, where none is too large, they are a tenth smaller than with commas between them. */
type Numbers = string | number[];

/** Values without repetitions, and the number of each row's value among them. */
interface Column<Value> {
  values: Value[];
  of: Numbers;
}

/**
 * `CORPUS_FILE` as it stands in the site: what the rows say, column by column. Like stands beside like, and what other columns tell is left
 * out, so that the whole list of a large site loads as quickly as one page.
 */
export interface CorpusColumns extends Omit<SearchCorpus, 'rows'> {
  /** Ids; without the code and its hyphen where they begin with those of the row's municipality. */
  ids: string[];
  /** `PLACE` stands for the name of the row's municipality, `TASK` for that of its procedure: what is left, many have in common. */
  titles: Column<string>;
  /** How many more than that of the row before. */
  municipalitySteps: number[];
  /** One more than the number of the procedure; 0 for none. */
  rowProcedures: Numbers;
  rowForms: Numbers;
  published: Column<CorpusRow[5]>;
  statuses: Column<CorpusRow[6]>;
  editions: Column<string | null>;
}

/** Letters that no title holds: the reader of assessments keeps out control characters. */
const PLACE = '\u0001';
const TASK = '\u0002';

export function toColumns({ rows, ...rest }: SearchCorpus): CorpusColumns {
  const { municipalities, procedures } = rest;
  return {
    ...rest,
    ids: rows.map((row) => {
      const own = `${municipalities[row[2]]?.code ?? ''}-`;
      return row[0].startsWith(own) ? row[0].slice(own.length) : `/${row[0]}`;
    }),
    titles: toColumn(
      rows.map((row) => putLetter(putLetter(row[1], municipalities[row[2]], PLACE), procedures[row[3]], TASK)),
    ),
    municipalitySteps: rows.map((row, at) => row[2] - (rows[at - 1]?.[2] ?? 0)),
    rowProcedures: toNumbers(rows.map((row) => row[3] + 1)),
    rowForms: toNumbers(rows.map((row) => row[4])),
    published: toColumn(rows.map((row) => row[5])),
    statuses: toColumn(rows.map((row) => row[6])),
    editions: toColumn(rows.map((row) => row[7] ?? null)),
  };
}

export function fromColumns(columns: CorpusColumns): SearchCorpus {
  const { ids, titles, municipalitySteps, rowProcedures, rowForms, published, statuses, editions, ...rest } = columns;
  let place = 0;
  const rows = ids.map((id, at): CorpusRow => {
    place += numberAt(municipalitySteps, at);
    const { code = '', name = '' } = rest.municipalities[place] ?? {};
    const procedure = numberAt(rowProcedures, at) - 1;
    const task = rest.procedures[procedure]?.name ?? '';
    const edition = valueAt(editions, at);
    return [
      id.startsWith('/') ? id.slice(1) : `${code}-${id}`,
      // Functions, for names may hold what a replacement means.
      valueAt(titles, at)
        .replace(PLACE, () => name)
        .replace(TASK, () => task),
      place,
      procedure,
      numberAt(rowForms, at),
      valueAt(published, at),
      valueAt(statuses, at),
      ...(edition === null ? ([] as const) : ([edition] as const)),
    ];
  });
  return { ...rest, rows };
}

const putLetter = (title: string, named: { name: string } | undefined, letter: string): string =>
  named === undefined || named.name === '' ? title : title.replace(named.name, letter);

function toColumn<Value>(values: readonly Value[]): Column<Value> {
  const numbers = new Map<Value, number>();
  for (const value of values) if (!numbers.has(value)) numbers.set(value, numbers.size);
  return { values: [...numbers.keys()], of: toNumbers(values.map((value) => numbers.get(value) ?? 0)) };
}

function valueAt<Value>({ values, of }: Column<Value>, row: number): Value {
  const number = numberAt(of, row);
  if (number >= values.length) throw new Error(`Internal error: a column of the corpus lacks its value ${number}.`);
  return values[number] as Value;
}

/** The letter of 0: JSON writes those before it in several letters. */
const FIRST = 0x30;
/** Halves of letters, which stand behind these, are none by themselves. */
const MOST = 0xd800 - FIRST;

const toNumbers = (numbers: readonly number[]): Numbers =>
  numbers.every((number) => number < MOST)
    ? numbers.map((number) => String.fromCharCode(FIRST + number)).join('')
    : [...numbers];

function numberAt(numbers: Numbers, row: number): number {
  const number = typeof numbers === 'string' ? numbers.charCodeAt(row) - FIRST : numbers[row];
  if (number === undefined || Number.isNaN(number))
    throw new Error(`Internal error: a column of the corpus lacks row ${row}.`);
  return number;
}
