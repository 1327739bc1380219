import { z } from 'zod';
import { readYaml, type YamlReading } from '../text/yaml.ts';
import { kindOfName } from './municipality-registry.ts';
import { checkDigit, findMunicipality, isValidCode, type Municipality } from './municipality.ts';

const KINDS = ['prefecture', 'city', 'special-ward', 'town', 'village', 'ward', 'union'] as const;

const code = z
  .string({ error: 'コードは引用符で囲んだ6桁の数字で書いてください（例："992011"）。' })
  .regex(/^\d{6}$/u, 'コードは6桁の数字です（例："992011"）。')
  .superRefine((value, context) => {
    if (!/^\d{6}$/u.test(value) || isValidCode(value)) return;
    const first = value.slice(0, 5);
    const message = `検査数字が合いません。${first} に続く検査数字は ${checkDigit(first)} です（${first}${checkDigit(first)}）。`;
    context.addIssue({ code: 'custom', message });
  });

const text = z.string().trim().min(1);

const row = z
  .strictObject({
    code,
    name: text,
    kana: z.string().regex(/^[ぁ-ゖー]+$/u, 'よみがなはひらがなで書いてください。'),
    prefecture: text,
    prefectureKana: text.optional(),
    kind: z.enum(KINDS).optional(),
    retired: z.boolean().default(false),
    note: text.nullable().default(null),
  })
  .transform((body): Municipality => ({
    code: body.code,
    name: body.name,
    kana: body.kana,
    prefecture: body.prefecture,
    prefectureCode: body.code.slice(0, 2),
    kind: body.kind ?? kindOfName(body.name),
    retired: body.retired,
    hasOffice: !body.retired,
    note: body.note,
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
      const message = `コード ${body.code} は「${other}」が使っています。ほかのコードにするか、この行を消してください。`;
      context.addIssue({ code: 'custom', path: [index, 'code'], message });
    }
  })
  .transform((bodies) => bodies ?? []);

/** The name under which the registry knows the code, where it is another body. */
function namesake(body: Municipality): string | null {
  const official = findMunicipality(body.code);
  return official && official.name !== body.name ? official.name : null;
}

/**
 * Reads content/municipalities.yaml: a list of the bodies that the code registry lacks (bodies of the sample, 広域連合,
 * 一部事務組合), each `{ code, name, kana, prefecture, kind?, retired?, note? }`. `value` is null where the file has faults.
 */
export function readMunicipalities(yaml: string, path: string): YamlReading<Municipality[]> {
  return readYaml(yaml, { path, schema: rows });
}
