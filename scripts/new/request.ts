import { findByAuthority } from '../../src/registry/authority.ts';
import { findMunicipality, isValidCode, type Municipality } from '../../src/registry/municipality.ts';
import { proposeProcedure, type Procedure } from '../../src/registry/procedures.ts';
import { FlagError } from '../../src/integration/build-error.ts';
import type { Frontmatter } from '../../src/assessment/types.ts';
import { formIds } from '../../src/forms/load.ts';
import type { FormId } from '../../src/forms/types.ts';
import { slugFor } from '../../src/import/metadata.ts';
import { tidyLine } from '../../src/text/tidy.ts';
import { isIsoDate, parseDate } from '../../src/text/wareki.ts';

/** What was typed; null where nobody has said it yet. */
export interface Typed {
  form: string | null;
  authority: string | null;
  municipality: string | null;
  number: string | null;
  title: string | null;
  procedure: string | null;
  published: string | null;
  /** Names of files, joined by 、 or commas. */
  files: string | null;
  slug: string | null;
}

/** What is asked for, in this order, in the words of the one who is asked; '' is an answer. */
export const QUESTIONS: readonly { name: keyof Typed; words: (known: Known) => string }[] = [
  { name: 'form', words: () => '様式（kiso 基礎項目評価書／juten 重点項目評価書／zen 全項目評価書）' },
  { name: 'authority', words: () => '評価実施機関名（例：みなと見本市長）' },
  {
    name: 'municipality',
    words: ({ bodies }) =>
      `市区町村の6桁のコード${inBrackets(bodies.map(({ code, prefecture, name }) => `${code} ${prefecture}${name}`))}`,
  },
  { name: 'number', words: () => '評価書番号（まだなければ空のまま）' },
  { name: 'title', words: () => '評価書名（例：児童手当に関する事務 重点項目評価書）' },
  { name: 'procedure', words: ({ procedures }) => `事務のid（content/procedures.yaml）${inBrackets(procedures)}` },
  { name: 'published', words: () => '公表日（例：2025-03-31。まだなら空のまま）' },
  { name: 'files', words: () => '特定個人情報ファイルの名前（いくつかあれば「、」で区切る）' },
];

const inBrackets = (words: readonly string[]): string => (words.length === 0 ? '' : `（${words.join('／')}）`);

/** The registries of the content folder that the file will stand in. */
export interface Registries {
  municipalities: readonly Municipality[];
  procedures: readonly Procedure[];
}

/** What the answers so far tell of the next ones. */
export interface Known {
  /** Bodies that the authority can belong to. */
  bodies: Municipality[];
  /** Procedures that the title names. */
  procedures: string[];
}

export function knownFrom(typed: Typed, { municipalities, procedures }: Registries): Known {
  return {
    bodies: typed.authority === null ? [] : findByAuthority(typed.authority, municipalities),
    procedures: typed.title === null ? [] : proposeProcedure(typed.title, procedures).candidates,
  };
}

/** Whether the answers so far leave nothing to ask about this: one body, one procedure. */
export function isSettled(name: keyof Typed, { bodies, procedures }: Known): boolean {
  return (name === 'municipality' && bodies.length === 1) || (name === 'procedure' && procedures.length === 1);
}

export interface NewAssessment {
  frontmatter: Frontmatter;
  slug: string;
  files: string[];
}

/** Turns what was typed into the head of an assessment. Throws a FlagError that says what is wrong and what may stand there. */
export function readTyped(typed: Typed, registries: Registries): NewAssessment {
  const known = knownFrom(typed, registries);
  const number = wordsOf(typed.number);
  const procedure = readProcedure(typed, known, registries);
  const frontmatter: Frontmatter = {
    form: readForm(typed.form),
    number,
    title: wordsOf(typed.title),
    municipality: readMunicipality(typed.municipality, known, registries),
    authority: wordsOf(typed.authority),
    procedure,
    published: readPublished(wordsOf(typed.published)),
    complete: true,
    source: null,
    reviewed: false,
  };
  const files = (typed.files ?? '')
    .split(/[、,，]/u)
    .map(tidyLine)
    .filter((name) => name !== '');
  return {
    frontmatter,
    slug: readSlug(wordsOf(typed.slug), number, procedure),
    files: files.length === 0 ? [''] : files,
  };
}

function wordsOf(text: string | null): string | null {
  const words = tidyLine(text ?? '');
  return words === '' ? null : words;
}

function readForm(form: string | null): FormId {
  const id = formIds.find((each) => each === form?.trim());
  if (id === undefined) throw new FlagError(`--form ${form ?? ''} is no form. Say ${formIds.join(', ')}.`);
  return id;
}

function readMunicipality(typed: string | null, { bodies }: Known, { municipalities }: Registries): string {
  const code = wordsOf(typed);
  const list = (some: readonly Municipality[]): string =>
    some.map((body) => `${body.code} ${body.prefecture}${body.name}`).join(', ');
  if (code === null) {
    const [only, ...others] = bodies;
    if (only !== undefined && others.length === 0) return only.code;
    throw new FlagError(
      bodies.length === 0
        ? '--municipality is missing: say the six-digit code, or an --authority that names the body (熊本市長).'
        : `--municipality is missing, and the authority can belong to several: ${list(bodies)}.`,
    );
  }
  if (!isValidCode(code))
    throw new FlagError(`--municipality ${code} is no code: six digits, the last one a check digit.`);
  if (findMunicipality(code, municipalities) === null)
    throw new FlagError(
      `--municipality ${code} belongs to no body. Check it, or add the body to municipalities.yaml of the content.`,
    );
  return code;
}

function readProcedure(typed: Typed, known: Known, { procedures }: Registries): string | null {
  const id = wordsOf(typed.procedure);
  if (id === null) return known.procedures.length === 1 ? (known.procedures[0] ?? null) : null;
  if (procedures.every((each) => each.id !== id))
    throw new FlagError(`--procedure ${id} does not stand in procedures.yaml. Add it there, or leave it out.`);
  return id;
}

function readPublished(text: string | null): string | null {
  if (text === null) return null;
  const iso = isIsoDate(text) ? text : (parseDate(text)?.iso ?? null);
  if (iso === null)
    throw new FlagError(`--published ${text} is no day of the calendar. Write it as 2025-03-31 or 令和7年3月31日.`);
  return iso;
}

function readSlug(given: string | null, number: string | null, procedure: string | null): string {
  if (given !== null && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(given))
    throw new FlagError(`--slug ${given} is no name of a file: use small letters, digits and single hyphens.`);
  try {
    return slugFor({ slug: given, number, procedure, file: '' });
  } catch {
    throw new FlagError('The file has no name yet: say --number, --procedure or --slug.');
  }
}
