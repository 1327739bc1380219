import { readQuery, state, text, toQuery } from '../../text/address-state.ts';
import type { TimelineChange, TimelineGroup } from '../../insights/timeline.ts';

/** What is asked for; '' narrows nothing. */
export interface TimelineQuery {
  municipality: string;
  procedure: string;
  section: string;
  timing: string;
  kind: string;
  important: string;
}

const WANTED = state<TimelineQuery>({
  municipality: text('municipality'),
  procedure: text('procedure'),
  section: text('section'),
  timing: text('timing'),
  kind: text('kind'),
  important: text('important'),
});

/** Names of the parameters of the address that narrow the timeline. */
export const PARAMETERS = WANTED.parameters as readonly (keyof TimelineQuery)[];

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
