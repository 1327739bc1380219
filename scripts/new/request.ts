import { IN_FORCE } from '../../src/assessment/in-force.ts';
import { findAuthorities } from '../../src/registry/authority.ts';
import { findMunicipality, isValidCode, type Municipality } from '../../src/registry/municipality.ts';
import { proposeProcedure, type Procedure } from '../../src/registry/procedures.ts';
import { FlagError } from '../../src/integration/build-error.ts';
import type { Frontmatter } from '../../src/assessment/types.ts';
import { formIds } from '../../src/forms/load.ts';
import type { FormId } from '../../src/forms/types.ts';
import { findOffice } from '../../src/import/find-office.ts';
import { slugFor, type SlugSource } from '../../src/import/slug.ts';
import { isSlug } from '../../src/text/slug.ts';
import type { Bilingual } from '../../src/text/bilingual.ts';
import { tidyLine } from '../../src/text/tidy.ts';
import { isIsoDate, parseDate } from '../../src/text/wareki.ts';

/** What was typed; null where it is not known yet. */
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

/** What is asked for, in this order; '' is an answer. */
export const QUESTIONS: readonly { name: keyof Typed; words: (known: AnswerContext) => Bilingual }[] = [
  {
    name: 'form',
    words: () => ({
      ja: '様式（kiso 基礎項目評価書／juten 重点項目評価書／zen 全項目評価書）',
      en: 'Form (kiso 基礎項目評価書, juten 重点項目評価書, zen 全項目評価書)',
    }),
  },
  {
    name: 'authority',
    words: () => ({
      ja: '評価実施機関名（例：みなと見本市長）',
      en: 'Name of the authority, 評価実施機関名 (such as みなと見本市長)',
    }),
  },
  {
    name: 'municipality',
    words: ({ bodies }) => {
      const codes = bodies.map(({ code, prefecture, name }) => `${code} ${prefecture}${name}`);
      return withChoices(
        {
          ja: '市区町村の6桁のコード（ない団体は13桁の法人番号）',
          en: 'Six-digit code of the municipality (or a 法人番号 of 13 digits)',
        },
        codes,
      );
    },
  },
  {
    name: 'number',
    words: () => ({ ja: '評価書番号（未定の場合は空欄）', en: 'Number of the assessment, 評価書番号 (may be empty)' }),
  },
  {
    name: 'title',
    words: () => ({
      ja: '評価書名（例：児童手当に関する事務 重点項目評価書）',
      en: 'Title of the assessment, 評価書名 (such as 児童手当に関する事務 重点項目評価書)',
    }),
  },
  {
    name: 'procedure',
    words: ({ procedures }) =>
      withChoices(
        { ja: '事務のid（content/procedures.yaml）', en: 'id of the procedure (content/procedures.yaml)' },
        procedures,
      ),
  },
  {
    name: 'published',
    words: () => ({
      ja: '公表日（例：2025-03-31。未公表の場合は空欄）',
      en: 'Date of publication (such as 2025-03-31; may be empty)',
    }),
  },
  {
    name: 'files',
    words: () => ({
      ja: '特定個人情報ファイルの名称（複数ある場合は「、」で区切る）',
      en: 'Names of the 特定個人情報ファイル (several are separated by 、)',
    }),
  },
];

const withChoices = ({ ja, en }: Bilingual, choices: readonly string[]): Bilingual =>
  choices.length === 0 ? { ja, en } : { ja: `${ja}（${choices.join('／')}）`, en: `${en} (${choices.join(', ')})` };

/** The registries of the content folder that the file will stand in. */
export interface RegistryChoices {
  municipalities: readonly Municipality[];
  procedures: readonly Procedure[];
}

/** What follows from the answers so far. */
export interface AnswerContext {
  /** Bodies that the authority can belong to. */
  bodies: Municipality[];
  /** Procedures that the title names. */
  procedures: string[];
}

export function contextFrom(typed: Typed, { municipalities, procedures }: RegistryChoices): AnswerContext {
  return {
    bodies: typed.authority === null ? [] : findAuthorities(typed.authority, municipalities).map(({ body }) => body),
    procedures: typed.title === null ? [] : proposeProcedure(typed.title, procedures).candidates,
  };
}

/** Whether the answers so far leave nothing to ask about this: one body, one procedure. */
export function isDecided(name: keyof Typed, { bodies, procedures }: AnswerContext): boolean {
  return (name === 'municipality' && bodies.length === 1) || (name === 'procedure' && procedures.length === 1);
}

export interface NewAssessment {
  frontmatter: Frontmatter;
  slug: string;
  files: string[];
}

/** Turns what was typed into the head of an assessment. Throws a FlagError with what is wrong and what is allowed. */
export function readTyped(typed: Typed, registries: RegistryChoices): NewAssessment {
  const context = contextFrom(typed, registries);
  const number = wordsOf(typed.number);
  const procedure = readProcedure(typed, context, registries);
  const frontmatter: Frontmatter = {
    form: readForm(typed.form),
    number,
    title: wordsOf(typed.title),
    municipality: readMunicipality(typed.municipality, context, registries),
    authority: wordsOf(typed.authority),
    procedure,
    published: readPublished(wordsOf(typed.published)),
    complete: true,
    source: null,
    ...IN_FORCE,
    reviewed: false,
  };
  const { authority, municipality } = frontmatter;
  const find = (name: string): ReturnType<typeof findAuthorities> => findAuthorities(name, registries.municipalities);
  const office = findOffice(null, authority, municipality, { findAuthorities: find })?.id ?? null;
  const files = (typed.files ?? '')
    .split(/[、,，]/u)
    .map(tidyLine)
    .filter((name) => name !== '');
  return {
    frontmatter,
    slug: readSlug({ slug: wordsOf(typed.slug), number, form: frontmatter.form, office, procedure, file: '' }),
    files: files.length === 0 ? [''] : files,
  };
}

function wordsOf(text: string | null): string | null {
  const words = tidyLine(text ?? '');
  return words === '' ? null : words;
}

function readForm(form: string | null): FormId {
  const id = formIds.find((each) => each === form?.trim());
  if (id === undefined) {
    const ids = formIds.join(', ');
    throw new FlagError(
      form === null
        ? { ja: `--form を指定してください（${ids}）。`, en: `--form is missing. Use one of ${ids}.` }
        : {
            ja: `--form に「${form}」は指定できません。指定できる値：${ids}`,
            en: `--form ${form} is not a form. Use one of ${ids}.`,
          },
    );
  }
  return id;
}

function readMunicipality(
  typed: string | null,
  { bodies }: AnswerContext,
  { municipalities }: RegistryChoices,
): string {
  const code = wordsOf(typed);
  const list = (some: readonly Municipality[]): string =>
    some.map((body) => `${body.code} ${body.prefecture}${body.name}`).join(', ');
  if (code === null) {
    const [only, ...others] = bodies;
    if (only !== undefined && others.length === 0) return only.code;
    throw new FlagError(
      bodies.length === 0
        ? {
            ja: '--municipality に6桁のコード（ない団体は13桁の法人番号）を指定するか、--authority に市区町村名を含む名称（例：熊本市長）を指定してください。',
            en: '--municipality is missing. Give the six-digit code (or a 法人番号 of 13 digits), or an --authority that names the body (such as 熊本市長).',
          }
        : {
            ja: `同じ名称の市区町村が複数あります。--municipality でどれかを指定してください：${list(bodies)}`,
            en: `--municipality is missing, and the authority may belong to several bodies: ${list(bodies)}.`,
          },
    );
  }
  if (!isValidCode(code))
    throw new FlagError({
      ja: `--municipality の「${code}」は正しいコードではありません。6桁の数字（最後の桁は検査数字）か、13桁の法人番号（最初の桁が検査数字）で指定してください。`,
      en: `--municipality ${code} is not a valid code. A code has six digits, the last one a check digit, or is a 法人番号 of 13 digits, the first one a check digit.`,
    });
  if (findMunicipality(code, municipalities) === null)
    throw new FlagError({
      ja: `--municipality のコード ${code} に当たる団体がありません。コードを確認するか、コンテンツの municipalities.yaml に団体を追加してください。`,
      en: `--municipality ${code} is the code of no known body. Check it, or add the body to municipalities.yaml of the content.`,
    });
  return code;
}

function readProcedure(typed: Typed, context: AnswerContext, { procedures }: RegistryChoices): string | null {
  const id = wordsOf(typed.procedure);
  if (id === null) return context.procedures.length === 1 ? (context.procedures[0] ?? null) : null;
  if (procedures.every((each) => each.id !== id))
    throw new FlagError({
      ja: `--procedure の ${id} は procedures.yaml にありません。追加するか、指定を省略してください。`,
      en: `--procedure ${id} is not in procedures.yaml. Add it there, or omit the option.`,
    });
  return id;
}

function readPublished(text: string | null): string | null {
  if (text === null) return null;
  const iso = isIsoDate(text) ? text : (parseDate(text)?.iso ?? null);
  if (iso === null)
    throw new FlagError({
      ja: `--published の「${text}」は正しい日付ではありません。2025-03-31 または 令和7年3月31日 の形で指定してください。`,
      en: `--published ${text} is not a date. Write it as 2025-03-31 or 令和7年3月31日.`,
    });
  return iso;
}

function readSlug(source: SlugSource): string {
  const { slug: given } = source;
  if (given !== null && !isSlug(given))
    throw new FlagError({
      ja: `--slug に「${given}」は指定できません。英小文字、数字、ハイフンで指定してください（例：kyoiku-3）。`,
      en: `--slug ${given} cannot be used. Use lower-case letters, digits and single hyphens (such as kyoiku-3).`,
    });
  try {
    return slugFor(source);
  } catch {
    throw new FlagError({
      ja: 'ファイル名が決まりません。--number、--procedure、--slug のいずれかを指定してください。',
      en: 'The file has no name yet. Give --number, --procedure or --slug.',
    });
  }
}
