import { joinSentences, NO_WORDS, type Bilingual } from '../../text/bilingual.ts';
import { isSlug, LONGEST_SLUG } from '../../text/slug.ts';
import { report, type FaultCode } from '../faults.ts';
import type { ReadResult } from '../read.ts';
import { isBehind, lastDayOf } from '../last-day.ts';
import { didYouMean } from '../nearest.ts';
import type { Frontmatter } from '../types.ts';

/** What the registries of a content folder know; functions, so that this layer needs none of them. */
export interface CheckContext {
  /** Whether a code has six digits, the last of which is its check digit, or thirteen, the first of which is. */
  isValidCode: (code: string) => boolean;
  /** Whether a code belongs to a body of the registry or of content/municipalities.yaml. */
  hasMunicipality: (code: string) => boolean;
  /** Ids of content/procedures.yaml. */
  procedures: ReadonlySet<string>;
  /** The year in which the check is made; left out: days that have not come are not told. */
  thisYear?: number;
}

type ReportField = (code: FaultCode, field: string, reason: Bilingual) => void;

/** Whether the front matter names bodies and procedures that exist, and the file lies where it says. */
export function checkFront(result: ReadResult, frontmatter: Frontmatter, context: CheckContext): void {
  const fault: ReportField = (code, field, reason) => {
    const line = result.frontmatterLines.get(field) ?? 1;
    report(result.file, code, { place: { line, column: 1 }, item: field, reason });
  };
  const { municipality, procedure } = frontmatter;
  if (!context.isValidCode(municipality)) {
    const reason = describeBadCode(municipality, context.isValidCode);
    fault('bad-municipality-code', 'municipality', reason);
  } else if (!context.hasMunicipality(municipality)) {
    const row = declarationOf(municipality);
    fault('unknown-municipality', 'municipality', {
      ja: `コード「${municipality}」の団体はありません。コードを直すか、content/municipalities.yaml に ${row} のように団体を書き足してください。`,
      en: `There is no body with the code 「${municipality}」. Correct the code, or add the body to content/municipalities.yaml in a row like ${row}.`,
    });
  }
  if (procedure !== null && !context.procedures.has(procedure)) {
    const unknown = {
      ja: `事務「${procedure}」は content/procedures.yaml にありません。`,
      en: `The 事務 「${procedure}」 is not in content/procedures.yaml.`,
    };
    const remedy = { ja: 'id を直すか、書き足してください。', en: 'Correct the id, or add it there.' };
    const reason = joinSentences(unknown, didYouMean(procedure, [...context.procedures]), remedy);
    fault('unknown-procedure', 'procedure', reason);
  }
  if (frontmatter.source?.quality === 'poor' && !frontmatter.reviewed) {
    fault('poor-import', 'source', {
      ja: '取り込みで項目に置けた文字が少なすぎるため、このままでは公表できません。PDF・Excel・Word の元のファイルから取り込み直してください。原文と照らして直したなら quality の行を消すか reviewed: true にし、不十分なまま公表するなら quality: accepted にしてください。',
      en: 'The import placed too few characters in items for this to be published. Import the PDF, Excel or Word file it was made from. If you have corrected it beside the original, delete the line quality or write reviewed: true; to publish it as it is, write quality: accepted.',
    });
  }
  if (context.thisYear !== undefined) checkFuture(frontmatter, context.thisYear, fault);
  checkPath(result, municipality, fault);
}

/** Digits of a 法人番号, whose check digit is the first. */
const CORPORATE_LENGTH = 13;

function describeBadCode(code: string, isValidCode: (code: string) => boolean): Bilingual {
  const isCorporate = code.length === CORPORATE_LENGTH;
  const right = [...'0123456789']
    .map((digit) => (isCorporate ? digit + code.slice(1) : code.slice(0, -1) + digit))
    .find(isValidCode);
  const { digit, others, list } = isCorporate ? CORPORATE_CHECK : MUNICIPAL_CHECK;
  const wrong = {
    ja: `コード「${code}」は${digit.ja}（検査数字）が合いません。`,
    en: `The ${digit.en} of the code 「${code}」 (its check digit) is wrong.`,
  };
  const hint =
    right === undefined
      ? NO_WORDS
      : { ja: `${others.ja}が正しければ「${right}」です。`, en: `If its ${others.en} are right, it is 「${right}」.` };
  const remedy = { ja: `${list.ja}を確かめて直してください。`, en: `Check the ${list.en}, and correct it.` };
  return joinSentences(wrong, hint, remedy);
}

/** Where the check digit of a code is, what the other digits are, and where codes are listed. */
const MUNICIPAL_CHECK: CheckWords = {
  digit: { ja: '最後の1桁', en: 'last digit' },
  others: { ja: '上5桁', en: 'first five digits' },
  list: { ja: '全国地方公共団体コード', en: 'list of 全国地方公共団体コード' },
};
const CORPORATE_CHECK: CheckWords = {
  digit: { ja: '最初の1桁', en: 'first digit' },
  others: { ja: '下12桁', en: 'last 12 digits' },
  list: { ja: '法人番号公表サイト', en: 'list of 法人番号 of the National Tax Agency' },
};
type CheckWords = Readonly<Record<'digit' | 'others' | 'list', Bilingual>>;

/** A row of municipalities.yaml to be filled in; a 法人番号 needs no prefecture. */
const declarationOf = (code: string): string =>
  `- { code: "${code}", name: ……, kana: ……${code.length === CORPORATE_LENGTH ? '' : ', prefecture: ……'} }`;

function checkFuture({ published, source }: Frontmatter, thisYear: number, fault: ReportField): void {
  const last = lastDayOf({ source: null }, thisYear);
  const days: [field: string, day: string | null, name: Bilingual][] = [
    ['published', published, { ja: '公表日', en: 'day of publication' }],
    ['source', source?.retrieved ?? null, { ja: '取得した日', en: 'day of retrieval' }],
  ];
  for (const [field, day, name] of days)
    if (day !== null && isBehind(day, last))
      fault('bad-field', field, {
        ja: `${name.ja}「${day}」はまだ来ていない日です。直すか、分からないならこの行を消してください。`,
        en: `The ${name.en} 「${day}」 has not come. Correct it, or delete this line if it is not known.`,
      });
}

/** Name of an earlier edition: <slug>/2022-04-01.md. */
const EDITION = /^\d{4}-\d{2}-\d{2}\.md$/u;

function checkPath({ file }: ReadResult, municipality: string, fault: ReportField): void {
  const [last = '', above = '', top = ''] = file.path.split(/[\\/]/u).reverse();
  const isEdition = top === municipality && EDITION.test(last);
  const [name, folder] = isEdition ? [`${above}.md`, top] : [last, above];
  if (folder !== municipality) {
    fault('folder-mismatch', 'municipality', {
      ja: `ファイルはフォルダー「${folder}」にありますが、municipality は「${municipality}」です。フォルダー「${municipality}」へ移すか、コードを直してください。`,
      en: `The file is in the folder 「${folder}」, but municipality is 「${municipality}」. Move it to the folder 「${municipality}」, or correct the code.`,
    });
  }
  const slug = name.replace(/\.md$/u, '');
  if (!isSlug(slug)) {
    const long =
      slug.length > LONGEST_SLUG
        ? { ja: `（${LONGEST_SLUG}文字まで）`, en: ` (at most ${LONGEST_SLUG} characters)` }
        : NO_WORDS;
    fault('bad-slug', 'path', {
      ja: `ファイル名「${name}」はページのURLになるので、英小文字・数字・ハイフンだけで 12.md や kyoiku-3.md のように付けてください${long.ja}。`,
      en: `The file name 「${name}」 becomes the address of the page. Write it in small Latin letters, digits and hyphens only, like 12.md or kyoiku-3.md${long.en}.`,
    });
  }
}
