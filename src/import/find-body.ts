import { describeFormer } from '../registry/explain-authority.ts';
import { joinSentences, type Bilingual } from '../text/bilingual.ts';
import type { Metadata } from './metadata.ts';
import { SourceError } from './source-error.ts';
import type { FoundAuthority, ImportContext, ImportDoubt } from './types.ts';

/** How a body that is in no list is declared, once for all its assessments. */
const DECLARE: Bilingual = {
  ja: '広域連合・一部事務組合・国民健康保険組合・独立行政法人などは、コンテンツの municipalities.yaml に `- { code: "……", name: ……, kana: …… }` の行を書き足してください（code は全国地方公共団体コード6桁。ない団体は法人番号13桁。6桁の団体は prefecture も書きます）。次からは名称だけで取り込めます。',
  en: 'Declare a 広域連合, 一部事務組合, 国民健康保険組合, 独立行政法人 or the like in municipalities.yaml of the content, as `- { code: "……", name: ……, kana: …… }` (code: 全国地方公共団体コード of six digits; where it has none, its 法人番号 of 13 digits; with six digits also prefecture). From then on its name alone is enough.',
};

const fault = (...sentences: Bilingual[]): SourceError => new SourceError('municipality', joinSentences(...sentences));

/** Throws for a code of the metadata that belongs to no body. */
function checkGiven(code: string, context: ImportContext): string {
  if (context.hasMunicipality(code)) return code;
  throw fault(
    {
      ja: `メタデータのコード ${code} に当たる団体がありません。全国地方公共団体コードの一覧か法人番号公表サイトで確認してください。`,
      en: `${code} in the metadata is the code of no known body. Check it against the list of 全国地方公共団体コード or of 法人番号.`,
    },
    DECLARE,
  );
}

function describeUnknown(authority: string, context: ImportContext, advice: Bilingual): Bilingual[] {
  const unknown: Bilingual = {
    ja: `「${authority}」に当たる団体が見つかりません。`,
    en: `「${authority}」 is the authority of no known body.`,
  };
  const why = context.explainAuthority(authority);
  return why === null ? [unknown, advice, DECLARE] : [unknown, why, advice];
}

/** What readers of the report should know of a body that is printed with a name of another time. */
function describeChange({ former }: FoundAuthority): ImportDoubt[] {
  return former === null ? [] : [{ line: 1, key: null, code: 'former-name', message: describeFormer(former) }];
}

/**
 * The code of the body that the metadata or the name of the authority gives; throws a SourceError where it is not certain, with what to
 * write where. `source`: name of the file.
 */
export function findBody(
  meta: Metadata | null,
  authority: string | null,
  context: ImportContext,
  source: string,
): { code: string; doubts: ImportDoubt[] } {
  if (meta?.municipality) return { code: checkGiven(meta.municipality, context), doubts: [] };
  const metaFile = `${source.replace(/\.[^.]+$/u, '')}.meta.yaml`;
  const advice: Bilingual = {
    ja: `同じ場所の ${metaFile} に \`municipality: "……"\`（6桁の団体コードか13桁の法人番号）を書いてください。`,
    en: `Write \`municipality: "……"\` (a code of six digits or a 法人番号 of 13) into ${metaFile} beside it.`,
  };
  if (!authority)
    throw fault(
      { ja: '評価実施機関名の記載がありません。', en: 'The text has no name of its authority (評価実施機関名).' },
      advice,
    );
  const found = context.findAuthorities(authority);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { code: only.body.code, doubts: describeChange(only) };
  if (only === undefined) throw fault(...describeUnknown(authority, context, advice));
  const bodies = found.map(({ body }) => `${body.prefecture}${body.name} (${body.code})`);
  throw fault(
    {
      ja: `「${authority}」に当たる市区町村が複数あります：${bodies.join('、')}。`,
      en: `「${authority}」 may be ${bodies.join(' or ')}.`,
    },
    advice,
  );
}
