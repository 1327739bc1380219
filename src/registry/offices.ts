/** An organ of a body that publishes assessments in its own name: 教育委員会, 水道事業管理者. */
export interface Office {
  /** What the slugs of its assessments begin with: `kyoiku` in `kyoiku-3`. Lower-case letters; no id of a procedure begins with it. */
  id: string;
  name: string;
  /** What may follow the name of a body; the rest of the name (の長, 管理者, 局長) is not compared. */
  spellings: readonly string[];
}

/**
 * Organs other than the head (長, 知事), by the names that 地方自治法 第180条の5, 地方公営企業法 第7条 and 消防組織法 give them. The procedures
 * 選挙 (`senkyo`) and 農林 (`nogyo-norin`) have ids of their own, hence `senkan` and `nogyoiin`.
 */
export const OFFICES: readonly Office[] = [
  { id: 'kyoiku', name: '教育委員会', spellings: ['教育委員', '教育長'] },
  { id: 'senkan', name: '選挙管理委員会', spellings: ['選挙管理委員', '選管'] },
  { id: 'jinji', name: '人事委員会', spellings: ['人事委員'] },
  { id: 'kohei', name: '公平委員会', spellings: ['公平委員'] },
  { id: 'koan', name: '公安委員会', spellings: ['公安委員'] },
  { id: 'keisatsu', name: '警察本部長', spellings: ['警察'] },
  { id: 'rodo', name: '労働委員会', spellings: ['労働委員'] },
  { id: 'shuyo', name: '収用委員会', spellings: ['収用委員'] },
  { id: 'kaiku', name: '海区漁業調整委員会', spellings: ['海区漁業調整委員'] },
  { id: 'naisuimen', name: '内水面漁場管理委員会', spellings: ['内水面漁場管理委員'] },
  { id: 'nogyoiin', name: '農業委員会', spellings: ['農業委員'] },
  { id: 'koteishisan', name: '固定資産評価審査委員会', spellings: ['固定資産評価審査委員'] },
  { id: 'kansa', name: '監査委員', spellings: ['監査委員', '代表監査委員'] },
  { id: 'gikai', name: '議会議長', spellings: ['議会', '議長'] },
  { id: 'suido', name: '水道事業管理者', spellings: ['水道', '上水道', '上下水道'] },
  { id: 'kogyo', name: '工業用水道事業管理者', spellings: ['工業用水'] },
  { id: 'gesui', name: '下水道事業管理者', spellings: ['下水道'] },
  { id: 'byoin', name: '病院事業管理者', spellings: ['病院'] },
  { id: 'kotsu', name: '交通事業管理者', spellings: ['交通', '自動車運送事業', '高速鉄道事業'] },
  { id: 'gas', name: 'ガス事業管理者', spellings: ['ガス'] },
  { id: 'kigyo', name: '公営企業管理者', spellings: ['公営企業', '地方公営企業', '企業'] },
  { id: 'shobo', name: '消防長', spellings: ['消防'] },
];

/** The office whose name follows the name of a body, compared letter by letter after NFKC; null for anything else. */
export function officeOfRest(rest: string): Office | null {
  return OFFICES.find(({ spellings }) => spellings.some((spelling) => rest.startsWith(spelling))) ?? null;
}

/** The office that a slug begins with (`kyoiku-3`, `kyoiku-3-kiso`); null for the head of the body. */
export function officeOfSlug(slug: string): Office | null {
  const prefix = /^(?<id>[a-z]+)-/u.exec(slug)?.groups?.id;
  return OFFICES.find(({ id }) => id === prefix) ?? null;
}
