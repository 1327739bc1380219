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

/** Whether the front matter names bodies and procedures that exist, and the file lies where it says. */
export function checkFront(result: ReadResult, frontmatter: Frontmatter, context: CheckContext): void {
  const fault = (code: FaultCode, field: string, reason: string): void => {
    const line = result.frontmatterLines.get(field) ?? 1;
    report(result.file, code, { place: { line, column: 1 }, item: field, reason });
  };
  const { municipality, procedure } = frontmatter;
  if (!context.isValidCode(municipality)) {
    const reason = describeBadCode(municipality, context.isValidCode);
    fault('bad-municipality-code', 'municipality', reason);
  } else if (!context.hasMunicipality(municipality)) {
    const reason = `コード「${municipality}」の団体はありません。コードを直すか、content/municipalities.yaml に ${declarationOf(municipality)} のように団体を書き足してください。`;
    fault('unknown-municipality', 'municipality', reason);
  }
  if (procedure !== null && !context.procedures.has(procedure)) {
    const reason = `事務「${procedure}」は content/procedures.yaml にありません。${didYouMean(procedure, [...context.procedures])}id を直すか、書き足してください。`;
    fault('unknown-procedure', 'procedure', reason);
  }
  if (frontmatter.source?.quality === 'poor' && !frontmatter.reviewed) {
    const reason =
      '取り込みで項目に置けた文字が少なすぎるため、このままでは公表できません。PDF・Excel・Word の元のファイルから取り込み直してください。原文と照らして直したなら quality の行を消すか reviewed: true にし、不十分なまま公表するなら quality: accepted にしてください。';
    fault('poor-import', 'source', reason);
  }
  if (context.thisYear !== undefined) checkFuture(frontmatter, context.thisYear, fault);
  checkPath(result, municipality, fault);
}

/** Digits of a 法人番号, whose check digit is the first. */
const CORPORATE_LENGTH = 13;

function describeBadCode(code: string, isValidCode: (code: string) => boolean): string {
  const isCorporate = code.length === CORPORATE_LENGTH;
  const right = [...'0123456789']
    .map((digit) => (isCorporate ? digit + code.slice(1) : code.slice(0, -1) + digit))
    .find(isValidCode);
  const [where, rest, list] = isCorporate
    ? ['最初の1桁', '下12桁', '法人番号公表サイト']
    : ['最後の1桁', '上5桁', '全国地方公共団体コード'];
  const hint = right === undefined ? '' : `${rest}が正しければ「${right}」です。`;
  return `コード「${code}」は${where}（検査数字）が合いません。${hint}${list}を確かめて直してください。`;
}

/** A row of municipalities.yaml to be filled in; a 法人番号 needs no prefecture. */
const declarationOf = (code: string): string =>
  `- { code: "${code}", name: ……, kana: ……${code.length === CORPORATE_LENGTH ? '' : ', prefecture: ……'} }`;

function checkFuture(
  { published, source }: Frontmatter,
  thisYear: number,
  fault: (code: FaultCode, field: string, reason: string) => void,
): void {
  const last = lastDayOf({ source: null }, thisYear);
  for (const [field, day, name] of [
    ['published', published, '公表日'],
    ['source', source?.retrieved ?? null, '取得した日'],
  ] as const)
    if (day !== null && isBehind(day, last))
      fault(
        'bad-field',
        field,
        `${name}「${day}」はまだ来ていない日です。直すか、分からないならこの行を消してください。`,
      );
}

/** Name of an earlier edition: <slug>/2022-04-01.md. */
const EDITION = /^\d{4}-\d{2}-\d{2}\.md$/u;

function checkPath(
  { file }: ReadResult,
  municipality: string,
  fault: (code: FaultCode, field: string, reason: string) => void,
): void {
  const [last = '', above = '', top = ''] = file.path.split(/[\\/]/u).reverse();
  const isEdition = top === municipality && EDITION.test(last);
  const [name, folder] = isEdition ? [`${above}.md`, top] : [last, above];
  if (folder !== municipality) {
    const reason = `ファイルはフォルダ「${folder}」にありますが、municipality は「${municipality}」です。フォルダ「${municipality}」へ移すか、コードを直してください。`;
    fault('folder-mismatch', 'municipality', reason);
  }
  const slug = name.replace(/\.md$/u, '');
  if (!isSlug(slug)) {
    const long = slug.length > LONGEST_SLUG ? `（${LONGEST_SLUG}文字まで）` : '';
    const reason = `ファイル名「${name}」はページのアドレスになるので、英小文字・数字・ハイフンだけで 12.md や kyoiku-3.md のように付けてください${long}。`;
    fault('bad-slug', 'path', reason);
  }
}
