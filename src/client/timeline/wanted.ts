import { readQuery, state, text, toQuery, type StateField } from '../../text/address-state.ts';
import { narrowSentences } from '../../changes/sentences/words.ts';
import { nearestFeed, type NearestFeed } from '../../export/feeds/nearest.ts';
import type { TimelineGroup } from '../../insights/timeline.ts';
import { NARROWED_BY, valueOf } from '../../insights/timeline-batches.ts';

/** Names of the parameters of the address that narrow the timeline. */
export const PARAMETERS = ['municipality', ...NARROWED_BY] as const;
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

/** The groups with the changes that are asked for, and what is said of those; groups without any are left out. */
export function narrow(groups: readonly TimelineGroup[], wanted: TimelineQuery): TimelineGroup[] {
  const { municipality } = wanted;
  return groups.flatMap((group) => {
    if (municipality !== '' && group.municipality.code !== municipality) return [];
    const changes = group.changes.filter((change) =>
      NARROWED_BY.every((by) => wanted[by] === '' || valueOf(group, change, by) === wanted[by]),
    );
    if (changes.length === 0) return [];
    const sentences = narrowSentences(group.sentences, new Set(changes.map(({ n }) => n)));
    return [{ ...group, changes, sentences }];
  });
}

/** The feed nearest to what is asked for; `nameOf` gives what a value is called. */
export function feedOf(wanted: TimelineQuery, nameOf: (parameter: Parameter, value: string) => string): NearestFeed {
  const named = (parameter: Parameter): { id: string; name: string }[] =>
    wanted[parameter] === '' ? [] : [{ id: wanted[parameter], name: nameOf(parameter, wanted[parameter]) }];
  return nearestFeed({
    municipalities: named('municipality'),
    procedures: named('procedure'),
    kinds: named('kind'),
    others: wanted.section !== '' || wanted.timing !== '' || wanted.important !== '',
  });
}
