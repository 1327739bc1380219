import { readQuery, state, text, toQuery, type StateField } from '../../text/address-state.ts';
import type { TimelineChange, TimelineGroup } from '../../insights/timeline.ts';

/** Names of the parameters of the address that narrow the timeline. */
export const PARAMETERS = ['municipality', 'procedure', 'section', 'timing', 'kind', 'important'] as const;
type Parameter = (typeof PARAMETERS)[number];

/** What is asked for; '' narrows nothing. */
export type TimelineQuery = Record<Parameter, string>;

const WANTED = state<TimelineQuery>(
  Object.fromEntries(PARAMETERS.map((name) => [name, text(name)])) as Record<Parameter, StateField<string>>,
);

/** What an address asks for. */
export const readTimelineQuery = (search: string): TimelineQuery => readQuery(WANTED, search);

/** The query of an address that asks for it; '' where it asks for everything. */
export const toSearch = (wanted: TimelineQuery): string => toQuery(WANTED, wanted);

const TIMINGS: Record<string, string> = { before: '事前', after: '事後', unknown: '' };

function isWanted(change: TimelineChange, { section, timing, kind, important }: TimelineQuery): boolean {
  return (
    (section === '' || change.section === section) &&
    // Where no row says a change, nobody states its timing, and none is missing.
    (timing === '' || (change.timing === TIMINGS[timing] && change.basis !== 'undeclared')) &&
    (kind === '' || change.kind === kind) &&
    (important === '' || change.important)
  );
}

/** The groups with the changes that are asked for; groups without any are left out. */
export function narrow(groups: readonly TimelineGroup[], wanted: TimelineQuery): TimelineGroup[] {
  const { municipality, procedure } = wanted;
  return groups.flatMap((group) => {
    if (municipality !== '' && group.municipality.code !== municipality) return [];
    if (procedure !== '' && group.procedure?.id !== procedure) return [];
    const changes = group.changes.filter((change) => isWanted(change, wanted));
    return changes.length === 0 ? [] : [{ ...group, changes }];
  });
}

/** File name of the feed that holds what is asked for and no more; null where there is none. */
export function feedOf(wanted: TimelineQuery): string | null {
  const [name, ...others] = PARAMETERS.filter((parameter) => wanted[parameter] !== '');
  if (name === undefined) return 'all.xml';
  if (others.length > 0 || !['municipality', 'procedure', 'kind'].includes(name)) return null;
  return `${name}-${wanted[name]}.xml`;
}
