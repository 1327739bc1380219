import { nfkc } from '../text/fold.ts';
import { unifyVariants } from '../text/variant-letters.ts';
import { REGISTRY } from './municipality-registry.ts';
import type { Municipality } from './municipality.ts';

/** What follows the name of a body in the name of one of its authorities: 熊本市 + 長, 北海道 + 知事, 小樽市 + 教育委員会. */
const HEAD = /^(?:長|知事)/u;
const ORGAN =
  /^(?:教育|選挙管理|農業|公平|人事|公安|労働|収用|固定資産評価審査|監査)(?:委員|長)|^(?:警察|病院|水道|上下水道|交通|ガス|企業|公営企業|下水道|消防|議会)/u;

/** A body that can be an authority of its own: a ward of a designated city belongs to its city. */
const canPublish = (body: Municipality): boolean => body.kind !== 'ward' && !body.retired && body.hasOffice;

const endsWell = (body: Municipality, rest: string): boolean =>
  rest === '' || ORGAN.test(rest) || (HEAD.test(rest) && rest.startsWith('知事') === (body.kind === 'prefecture'));

/** Bodies by the first two letters of each name they go by. */
let registryNames: Map<string, [name: string, body: Municipality][]> | undefined;

function* namesOf(body: Municipality): Generator<string> {
  yield body.name;
  if (body.kind !== 'prefecture') yield body.prefecture + body.name;
}

function indexOf(bodies: Iterable<Municipality>): Map<string, [string, Municipality][]> {
  const index = new Map<string, [string, Municipality][]>();
  for (const body of bodies) {
    if (!canPublish(body)) continue;
    for (const printed of namesOf(body)) {
      const name = unifyVariants(nfkc(printed));
      const start = name.slice(0, 2);
      const list = index.get(start);
      if (list) list.push([name, body]);
      else index.set(start, [[name, body]]);
    }
  }
  return index;
}

function matching(text: string, extra: readonly Municipality[]): Municipality[] {
  registryNames ??= indexOf(REGISTRY.values());
  const start = text.slice(0, 2);
  const candidates = [...(indexOf(extra).get(start) ?? []), ...(registryNames.get(start) ?? [])];
  const hits = candidates.filter(([name, body]) => text.startsWith(name) && endsWell(body, text.slice(name.length)));
  const longest = Math.max(0, ...hits.map(([name]) => name.length));
  const meant = new Map<string, Municipality>();
  for (const [name, body] of hits) if (name.length === longest && !meant.has(body.code)) meant.set(body.code, body);
  return [...meant.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * The bodies that a 評価実施機関名 can mean (熊本市長, 小樽市教育委員会, 東京都港区長, 茅部郡森町長), in the order of their codes: none when
 * the name is not understood, several when it fits several (府中市長). Wards of designated cities and bodies without an
 * office are never meant. `extra` are the bodies of content/municipalities.yaml.
 */
export function findByAuthority(authority: string, extra: readonly Municipality[] = []): Municipality[] {
  const text = unifyVariants(nfkc(authority).replace(/\s+/gu, ''));
  const direct = matching(text, extra);
  if (direct.length > 0) return direct;
  // A town or village may be named with its 郡, which the code list does not have.
  const county = /^(?<prefecture>.{2,3}?[都道府県])?.{1,5}?郡(?<rest>.+)$/u.exec(text);
  const { prefecture, rest } = county?.groups ?? {};
  if (rest === undefined) return [];
  return matching(rest, extra)
    .filter((body) => prefecture === undefined || body.prefecture === prefecture)
    .filter((body) => body.kind === 'town' || body.kind === 'village');
}
