import type { FormId } from '../../forms/types.ts';
import type { WayStage } from '../../insights/way/types.ts';
import { englishName } from '../layout/english-names.ts';
import { PREFECTURES } from '../../registry/municipality-registry.ts';

/** 1 assessment, 1,234 assessments. */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en')} ${value === 1 ? one : many}`;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 2023-09-25 → 25 September 2023; 2023-09 → September 2023; 2023 → 2023. */
export function englishDay(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const parts = [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : MONTHS[Number(month) - 1],
    year,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

/** The three forms; the full titles are Japanese. */
export const FORMS: Readonly<Record<FormId, string>> = {
  kiso: 'Short form',
  juten: 'Main-points form',
  zen: 'Full form',
};

/** Why a document says nothing. */
export const ABSENCES: Readonly<Record<NonNullable<WayStage['absence']>, string>> = {
  'not-asked': 'the form has no such field',
  missing: 'not printed',
  none: 'none, as printed',
  empty: 'left empty',
  unreadable: 'unreadable',
};

/** Themes of procedures; another one stands in Japanese. */
const THEMES: Readonly<Record<string, string>> = {
  '住民・戸籍': 'Residence and family register',
  税: 'Taxes',
  '保険・年金・医療': 'Insurance, pensions and medical care',
  '子ども・家庭': 'Children and families',
  教育: 'Education',
  障害: 'Disabilities',
  '福祉・生活': 'Welfare and living',
  '健康・感染症': 'Health and infectious diseases',
  '産業・役所の中': 'Industry and administration',
};

/** A theme in English; null for one that a publisher made. */
export const themeInEnglish = (theme: string): string | null => THEMES[theme] ?? null;

/** A prefecture in English by its Japanese name; '' for one that does not exist, and for none. */
export const prefectureInEnglish = (name: string): string =>
  englishName(PREFECTURES.find((one) => one.name === name)?.code ?? null);
