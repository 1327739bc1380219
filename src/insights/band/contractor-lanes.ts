import { nameOf, type ItemSubtree } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import { firstDay } from '../../changes/history/rows.ts';
import type { Lane, LaneSpan } from '../contractors/shares.ts';
import { companyKeys } from '../../match/companies/contractor-field.ts';
import { fileWords } from './file-words.ts';
import type { BandLane, BandSpan } from './types.ts';

/** What a task without a name is called. */
const UNNAMED = '委託事項（名称の記載なし）';

interface ContractorContext {
  /** The ISO date that a row prints. */
  dateOf: (n: number) => string | null;
  /** The first ISO day on which the text of an item of today is known to have been printed. */
  printedSince: (key: string, text: string) => string | null;
}

/** The lanes of the tasks of an assessment: of those with companies, of those whose 委託先名 is none, and of those that only rows name. */
export function contractorLanes(
  branches: readonly ItemSubtree[],
  companies: readonly Lane[],
  context: ContractorContext,
): BandLane[] {
  const items = branches.filter(({ node, entry }) => node?.role === 'contractor' && entry.value !== null);
  const byKey = new Map(companies.flatMap((lane) => (lane.key === null ? [] : [[lane.key, lane] as const])));
  const blocks = branches.filter(({ node }) => node?.repeat === 'block');
  const printed = items.map((item): BandLane => {
    const { key, value } = item.entry;
    const lane = byKey.get(key);
    const block = blocks.find(({ children }) => children.includes(item));
    const name = lane?.task || (block === undefined ? '' : nameOf(block)) || UNNAMED;
    const whole = value?.type === 'none' ? '' : textOf(value);
    const text = whole.trim().split('\n')[0] ?? '';
    const since = (span: BandSpan): BandSpan =>
      span.isCurrent && span.from === null ? { ...span, knownFrom: context.printedSince(key, whole) } : span;
    const spans = lane?.spans.map((span) => toSpan(span, key, context)) ?? (text === '' ? [] : [undated(text, key)]);
    return {
      subject: 'contractor',
      name: fileWords(item, branches) + name,
      key: block?.entry.key ?? key,
      spans: spans.map(since),
      points: [],
    };
  });
  const keys = new Set(items.map(({ entry }) => entry.key));
  const others = companies.filter(({ key }) => key === null || !keys.has(key));
  return [
    ...printed,
    ...others.map(({ task, spans }): BandLane => ({
      subject: 'contractor',
      name: task === '' ? UNNAMED : task,
      key: null,
      spans: spans.map((span) => toSpan(span, null, context)),
      points: [],
    })),
  ];
}

function toSpan(
  { company, name, printed, from, until, isCurrent, isDoubtful, rows }: LaneSpan,
  key: string | null,
  { dateOf }: ContractorContext,
): BandSpan {
  const proves = (day: string | null): number | undefined =>
    day === null ? undefined : rows.find((n) => firstDay(dateOf(n) ?? '') === firstDay(day));
  const n = proves(from) ?? (isCurrent && key !== null ? undefined : (proves(until) ?? rows[0]));
  return {
    names: [{ name: nameAsPrinted(printed) ?? name, path: `/contractors/${company}/` }],
    ...{ from, until, isCurrent, isDoubtful, rows },
    ...{ knownFrom: null, knownUntil: null },
    proof: n !== undefined ? { kind: 'change', n } : key === null ? null : { kind: 'item', key },
  };
}

/** A company as the document names it; null where the text names several, or has lines beside the name. */
const nameAsPrinted = (text: string): string | null => {
  const line = text.trim();
  return line.includes('\n') || companyKeys(line).length !== 1 ? null : line;
};

const undated = (text: string, key: string): BandSpan => ({
  names: [{ name: text, path: null }],
  ...{ from: null, until: null, isCurrent: true, isDoubtful: false },
  ...{ knownFrom: null, knownUntil: null, rows: [] },
  proof: { kind: 'item', key },
});
