import type { TimelineChange, TimelineGroup } from '../../insights/timeline.ts';

/** Names of the parameters of the address that narrow the timeline. */
export const PARAMETERS = ['municipality', 'procedure', 'section', 'timing', 'kind', 'important'] as const;

/** What is asked for, by parameter; a parameter that is missing narrows nothing. */
export type Wanted = Partial<Record<(typeof PARAMETERS)[number], string>>;

/** What an address asks for. */
export function readWanted(search: string): Wanted {
  const query = new URLSearchParams(search);
  const wanted: Wanted = {};
  for (const name of PARAMETERS) {
    const value = query.get(name);
    if (value !== null && value !== '') wanted[name] = value;
  }
  return wanted;
}

/** The query of an address that asks for it. */
export function toSearch(wanted: Wanted): string {
  const query = new URLSearchParams();
  for (const name of PARAMETERS) if (wanted[name]) query.set(name, wanted[name]);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

const TIMINGS: Record<string, string> = { before: '事前', after: '事後', unknown: '' };

function isWanted(change: TimelineChange, { section, timing, kind, important }: Wanted): boolean {
  return (
    (section === undefined || change.section === section) &&
    (timing === undefined || change.timing === TIMINGS[timing]) &&
    (kind === undefined || change.kind === kind) &&
    (important === undefined || change.important)
  );
}

/** The groups with the changes that are asked for; groups without any are left out. */
export function narrow(groups: readonly TimelineGroup[], wanted: Wanted): TimelineGroup[] {
  const { municipality, procedure } = wanted;
  return groups.flatMap((group) => {
    if (municipality !== undefined && group.municipality.code !== municipality) return [];
    if (procedure !== undefined && group.procedure?.id !== procedure) return [];
    const changes = group.changes.filter((change) => isWanted(change, wanted));
    return changes.length === 0 ? [] : [{ ...group, changes }];
  });
}

/** File name of the feed that holds what is asked for and no more; null where there is none. */
export function feedOf(wanted: Wanted): string | null {
  const [name, ...others] = PARAMETERS.filter((parameter) => wanted[parameter] !== undefined);
  if (name === undefined) return 'all.xml';
  if (others.length > 0 || !['municipality', 'procedure', 'kind'].includes(name)) return null;
  return `${name}-${wanted[name]}.xml`;
}
