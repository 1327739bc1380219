import { z } from 'zod';
import { ADD_IT, MISSING, refuse, type FieldHints } from '../text/yaml-issue.ts';
import { readYaml, type YamlReading } from '../text/yaml.ts';
import { joinSentences, sameInBoth } from '../text/bilingual.ts';
import { kindOfName, PREFECTURES } from './municipality-registry.ts';
import { MUNICIPALITY_KINDS } from './municipality-types.ts';
import { correctCode, findMunicipality, isValidCode, type Municipality } from './municipality.ts';

const ANY_CODE = /^(?:\d{6}|\d{13})$/u;

const code = z
  .string()
  .regex(ANY_CODE)
  .superRefine((value, context) => {
    if (!ANY_CODE.test(value) || isValidCode(value)) return;
    const correct = correctCode(value);
    refuse(context, [], {
      ja: `検査数字が合いません。ほかの数字が正しければ「${correct}」です。`,
      en: `The check digit is wrong. If the other digits are right, the code is 「${correct}」.`,
    });
  });

const text = z.string().trim().min(1);

const row = z
  .strictObject({
    code,
    name: text,
    kana: z.string().regex(/^[ぁ-ゖー]+$/u),
    aliases: z.array(text).optional(),
    prefecture: text.optional(),
    prefectureKana: text.optional(),
    kind: z.enum(MUNICIPALITY_KINDS).optional(),
    retired: z.boolean().default(false),
    note: text.nullable().default(null),
  })
  .superRefine((body, context) => {
    if (body.prefecture === undefined && !isLong(body.code))
      refuse(context, ['prefecture'], joinSentences(MISSING, ADD_IT));
    const own = isLong(body.code) ? undefined : PREFECTURES.find((each) => each.code === body.code.slice(0, 2));
    if (own === undefined || body.prefecture === undefined || body.prefecture === own.name) return;
    refuse(context, ['prefecture'], {
      ja: `コード ${body.code} は${own.name}のものです。都道府県かコードを直してください。`,
      en: `The code ${body.code} belongs to ${own.name}. Correct the prefecture or the code.`,
    });
  })
  .transform((body): Municipality => ({
    code: body.code,
    name: body.name,
    kana: body.kana,
    ...(body.aliases === undefined ? {} : { aliases: body.aliases }),
    prefecture: body.prefecture ?? '',
    prefectureCode: prefectureCodeOf(body.code, body.prefecture ?? ''),
    kind: body.kind ?? kindOfName(body.name, isLong(body.code) ? 'agency' : 'city'),
    retired: body.retired,
    hasOffice: !body.retired,
    note: body.note === null ? null : sameInBoth(body.note),
  }));

const rows = z
  .array(row)
  .nullable()
  .superRefine((bodies, context) => {
    const seen = new Map<string, string>();
    for (const [index, body] of (bodies ?? []).entries()) {
      const other = seen.get(body.code) ?? namesake(body);
      seen.set(body.code, body.name);
      if (other === null) continue;
      refuse(context, [index, 'code'], {
        ja: `コード ${body.code} は「${other}」が使っています。ほかのコードにするか、この行を消してください。`,
        en: `The code ${body.code} is that of 「${other}」. Choose another code, or delete this row.`,
      });
    }
  })
  .transform((bodies) => bodies ?? []);

const HINTS: FieldHints = {
  code: {
    ja: 'コードは引用符で囲んだ6桁の数字（ない団体は13桁の法人番号）で書いてください（例："992011"）。',
    en: 'Write a code of six digits (of 13, the 法人番号, for a body without one) in quotes, such as "992011".',
  },
  kana: { ja: 'よみがなはひらがなで書いてください。', en: 'Write the reading in hiragana.' },
};

const isLong = (code: string): boolean => code.length > 6;

/** The first two digits of a 全国地方公共団体コード; of a 法人番号, which says nothing of a place, the code of the prefecture that is named. */
function prefectureCodeOf(code: string, prefecture: string): string {
  return isLong(code) ? (PREFECTURES.find(({ name }) => name === prefecture)?.code ?? '') : code.slice(0, 2);
}

/** The name under which the registry knows the code, where it is another body. */
function namesake(body: Municipality): string | null {
  const official = findMunicipality(body.code);
  return official && official.name !== body.name ? official.name : null;
}

/**
 * Reads content/municipalities.yaml: a list of the bodies that the code registry lacks (bodies of the sample, 広域連合, 一部事務組合,
 * 国民健康保険組合, 独立行政法人), each `{ code, name, kana, prefecture, aliases?, kind?, retired?, note? }`. A body whose code is a 法人番号
 * may be of no prefecture. `value` is null where the file has faults.
 */
export function readMunicipalities(yaml: string, path: string): YamlReading<Municipality[]> {
  return readYaml(yaml, { path, schema: rows, hints: HINTS });
}
