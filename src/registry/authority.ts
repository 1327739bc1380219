import { namesAtStart, toComparedName, toWrittenName, type BodyName } from './body-names.ts';
import type { FormerBody } from './former-bodies.ts';
import type { Municipality } from './municipality.ts';
import { compareCodes } from './order-bodies.ts';
import { officeOfRest, type Office } from './offices.ts';

/** Who publishes an assessment (評価実施機関): a body, by its head or by another organ. */
export interface Authority {
  body: Municipality;
  /** null: the head of the body, 市長 or 知事. */
  office: Office | null;
  /** Where the body was named as it was called at another time: 滝沢村長 for 滝沢市. */
  former: FormerBody | null;
}

/** What the heads of 広域連合, 組合, 独立行政法人 and the like are called. */
const HEAD_OF_UNION =
  /^(?:(?:広域連合|連合|組合|企業)?(?:長|管理者)|(?:代表)?理事|代表(?:者|取締役)|(?:会|委員|総|院|学|所|社|館)長|総裁|大臣|事務総長)/u;
const UNIONS: ReadonlySet<string> = new Set(['union', 'association', 'agency']);
/** What makes a name that of a body of its own, though it begins with the name of another one: 長崎県病院企業団, 東京都交通局健康保険組合. */
const OTHER_BODY = /組合|企業団(?!地)|広域連合|連合会|財団|法人|公社|会社|機構|基金|事業団|協会|互助会/u;
const IN_BRACKETS = /\([^)]*\)/gu;

/** A body that can be an authority of its own: a ward of a designated city belongs to its city. */
const canPublish = ({ body, former }: BodyName): boolean =>
  body.kind !== 'ward' && !body.retired && body.hasOffice && former?.became !== 'merged';

function isHead(body: Municipality, rest: string): boolean {
  if (rest === '') return true;
  if (UNIONS.has(body.kind)) return HEAD_OF_UNION.test(rest);
  return rest.startsWith(body.kind === 'prefecture' ? '知事' : '長');
}

/** The authority that a name and what follows it mean; null where the rest names no organ of the body. */
function toAuthority({ body, former }: BodyName, rest: string): Authority | null {
  if (OTHER_BODY.test(rest.replace(HEAD_OF_UNION, '').replace(IN_BRACKETS, ''))) return null;
  if (isHead(body, rest)) return { body, office: null, former };
  const office = officeOfRest(rest);
  return office === null ? null : { body, office, former };
}

function matchNames(written: string, extra: readonly Municipality[]): Authority[] {
  const compared = toComparedName(written);
  const hits = namesAtStart(compared, extra).flatMap((name) => {
    const authority = canPublish(name) ? toAuthority(name, compared.slice(name.compared.length)) : null;
    return authority === null ? [] : [{ name, authority }];
  });
  const longest = Math.max(0, ...hits.map(({ name }) => name.compared.length));
  const fitting = hits.filter(({ name }) => name.compared.length === longest);
  // 鹿島市 and 鹿嶋市 are two cities: a name in its own letters comes before one in others.
  const exact = fitting.filter(({ name }) => written.startsWith(name.written));
  const meant = new Map<string, Authority>();
  for (const { authority } of exact.length > 0 ? exact : fitting)
    if (!meant.has(authority.body.code)) meant.set(authority.body.code, authority);
  return [...meant.values()].sort((a, b) => compareCodes(a.body.code, b.body.code));
}

/**
 * The authorities that a 評価実施機関名 can mean (熊本市長, 小樽市教育委員会, 東京都港区長, 茅部郡森町長), one a body, in the order of their
 * codes: none when the name is not understood, several when it fits several bodies (府中市長). Wards of designated cities, bodies
 * without an office and those that are part of another one today are never meant: `explainAuthority` says what became of them.
 * `extra` are the bodies of content/municipalities.yaml.
 */
export function findAuthorities(name: string, extra: readonly Municipality[] = []): Authority[] {
  const written = toWrittenName(name);
  const direct = matchNames(written, extra);
  if (direct.length > 0) return direct;
  // A town or village may be named with its 郡, which the code list does not have.
  const county = /^(?<prefecture>.{2,3}?[都道府県])?.{1,5}?郡(?<rest>.+)$/u.exec(written);
  const { prefecture, rest } = county?.groups ?? {};
  if (rest === undefined) return [];
  return matchNames(rest, extra).filter(({ body, former }) => {
    if (prefecture !== undefined && body.prefecture !== prefecture) return false;
    return former === null ? body.kind === 'town' || body.kind === 'village' : /[町村]$/u.test(former.name);
  });
}
