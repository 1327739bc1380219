import { companyKeys, parseContractorField } from '../../match/companies/contractor-field.ts';
import { fold } from '../../text/fold.ts';
import { groupBy } from '../../text/group-by.ts';
import { ABSENCE_WORDS } from '../way/picture-stages.ts';
import type { WayNode, WayStage, WayStageId } from '../way/types.ts';
import { groupNames, type TownName } from './group-names.ts';
import type { TownTask } from './types.ts';

/** A document in which something of the picture stands. */
export interface TownWayUse {
  assessment: string;
  /** The item; null for the document as a whole. */
  key: string | null;
}

/** What the documents of a body say alike, once. */
export interface TownWayNode {
  /** Of its entry in the list beside the picture. */
  id: string;
  text: string;
  /** How many documents say so, and what of them. */
  note: string;
  /** Only by marks that cannot be read. */
  isUnclear: boolean;
  uses: TownWayUse[];
}

export interface TownWayStage {
  id: WayStageId;
  label: string;
  /** Those of most documents first. */
  nodes: TownWayNode[];
  /** Of the documents that name nothing here, why, with how many they are. */
  absences: { words: string; isUnclear: boolean; count: number }[];
}

/** What a task belongs to where no theme is known. */
const OTHER_THEME = 'その他の事務';

/**
 * The way of the data over all tasks of a body: from whom, for which tasks (by theme), by which companies, to whom, and where it is kept (by
 * words of the documents). `themes`: by id of an assessment.
 */
export function townWay(tasks: readonly TownTask[], themes: ReadonlyMap<string, string>): TownWayStage[] {
  const stages: [
    id: WayStageId,
    label: string,
    names: readonly TownName[],
    absence: (task: TownTask) => WayStage['absence'],
  ][] = [
    [
      'source',
      '入手元',
      groupNames(tasks, ({ sources }) => sources.map((node) => ({ ...node, text: node.label }))),
      (task) => task.noSources,
    ],
    ['office', '事務の分野', themeNames(tasks, themes), () => null],
    [
      'contractor',
      '委託先',
      groupNames(tasks, (task) => companiesOf(task.contractors), companyOrWords),
      (task) => task.noContractors,
    ],
    [
      'subcontractor',
      '再委託先',
      groupNames(tasks, (task) => companiesOf(task.subcontractors), companyOrWords),
      () => null,
    ],
    ['recipient', '提供先・移転先', groupNames(tasks, (task) => task.recipients), (task) => task.noRecipients],
    ['place', '保管場所（記載にある語）', groupNames(tasks, placeNodes), (task) => task.noPlaces],
  ];
  return stages.flatMap(([id, label, names, absence]): TownWayStage[] => {
    if (id === 'subcontractor' && names.length === 0) return [];
    const nodes = names.map((name, at) => toNode(name, `way-${id}-${at + 1}`));
    return [{ id, label, nodes, absences: countAbsences(tasks, absence) }];
  });
}

/** Each company of a text that names several. */
const companiesOf = (nodes: readonly WayNode[]): WayNode[] =>
  nodes.flatMap((node) => {
    const stated = parseContractorField(node.text, NO_PLACES);
    return stated.kind === 'companies' && stated.names.length > 1
      ? stated.names.map(({ name }) => ({ ...node, text: name }))
      : [node];
  });

const NO_PLACES: ReadonlySet<string> = new Set();

/** Words in the place of a name (未定) are what is printed, too. */
function companyOrWords(text: string): readonly string[] {
  const keys = companyKeys(text);
  return keys.length > 0 ? keys : [fold(text)];
}

const placeNodes = ({ places }: TownTask) =>
  places.flatMap(({ key, kinds }) => kinds.map((text) => ({ key, text, note: null, isUnclear: false })));

function themeNames(tasks: readonly TownTask[], themes: ReadonlyMap<string, string>): TownName[] {
  return [...groupBy(tasks, ({ assessment }) => themes.get(assessment) ?? OTHER_THEME)]
    .map(([name, own]) => ({
      name,
      uses: own.map(({ assessment }) => ({ assessment, key: '', note: null, isUnclear: false })),
    }))
    .sort((a, b) => b.uses.length - a.uses.length);
}

/** The option of 再委託の有無 that says that there is some. */
const GIVEN_ON = '再委託する';

function toNode({ name, uses }: TownName, id: string): TownWayNode {
  const unclear = uses.filter(({ isUnclear }) => isUnclear).length;
  const givenOn = uses.filter(({ note }) => note?.split('・').includes(GIVEN_ON) === true).length;
  const beside = [
    ...(givenOn > 0 ? [`うち再委託する ${givenOn}件`] : []),
    ...(unclear > 0 && unclear < uses.length ? [`うち判読不明 ${unclear}件`] : []),
  ];
  return {
    id,
    text: name,
    note: [`${uses.length}件`, ...beside].join('　'),
    isUnclear: unclear === uses.length,
    uses: uses.map(({ assessment, key }) => ({ assessment, key: key === '' ? null : key })),
  };
}

function countAbsences(
  tasks: readonly TownTask[],
  absenceOf: (task: TownTask) => WayStage['absence'],
): TownWayStage['absences'] {
  const absences = tasks.flatMap((task) => absenceOf(task) ?? []);
  return (Object.keys(ABSENCE_WORDS) as (keyof typeof ABSENCE_WORDS)[]).flatMap((absence) => {
    const count = absences.filter((one) => one === absence).length;
    return count === 0 ? [] : [{ words: ABSENCE_WORDS[absence], isUnclear: absence === 'unreadable', count }];
  });
}
