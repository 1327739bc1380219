import type { Entry } from '../../assessment/types.ts';
import type { ComparedDocument } from '../../compare/table/types.ts';
import { mergeForms, type MeaningTree } from '../../compare/meanings.ts';
import { reviveForm, type FormJson } from '../../export/form-json.ts';
import { UNKNOWN_TEXT } from '../../changes/officers.ts';
import { itemsToEntries } from '../../export/from-json.ts';
import type { AssessmentJson, AssessmentRowJson, MovedJson } from '../../export/schema.ts';
import type { VersionsJson } from '../../export/versions-schema.ts';
import type { Form } from '../../forms/types.ts';
import { LoadError } from '../../search/engines/load-error.ts';
import { memoizeRecent } from '../../search/engines/memo.ts';
import { loadJson } from '../load-json.ts';
import { isIsoDay, todayInJapan } from '../../text/iso-day.ts';

/** A column as the address names it: `431001-20`, or `431001-20@2019-04-01` for an earlier day. */
export interface ColumnRequest {
  id: string;
  day: string | null;
}

/** A document that was loaded, with what its head says. */
export interface Loaded extends ComparedDocument {
  wanted: ColumnRequest;
  row: AssessmentRowJson;
  /** Days on which something changed, newest first. */
  days: string[];
}

export const formatColumnRequest = ({ id, day }: ColumnRequest): string => (day === null ? id : `${id}@${day}`);

/** A day that is in no calendar is none. */
export function readColumnRequest(name: string): ColumnRequest {
  const [id = '', day] = name.split('@');
  return { id, day: day !== undefined && isIsoDay(day) ? day : null };
}

/** Open data by its address, loaded once. Throws where that fails; the next call tries again. */
const loadOnce = memoizeRecent(Infinity, loadJson<unknown>);
const load = <Json>(base: string, path: string): Promise<Json> => loadOnce(`${base}api/v1/${path}`) as Promise<Json>;

/** The items of the three forms as one tree, and the forms. */
export async function loadTree(base: string): Promise<{ tree: MeaningTree; forms: Map<string, Form> }> {
  const forms = await Promise.all(
    ['juten', 'zen', 'kiso'].map(async (id) => reviveForm(await load<FormJson>(base, `forms/${id}.json`))),
  );
  return { tree: mergeForms(forms), forms: new Map(forms.map((form) => [form.id, form])) };
}

/** Loads an assessment, by its id or a former one, as it is or as it was on a day. Throws a LoadError where a file of it is not there. */
export async function loadDocument(
  base: string,
  wanted: ColumnRequest,
  forms: ReadonlyMap<string, Form>,
): Promise<Loaded> {
  const row = await load<AssessmentJson | MovedJson>(base, `assessments/${wanted.id}.json`);
  if ('movedTo' in row) return loadDocument(base, { ...wanted, id: row.movedTo }, forms);
  const versions = await loadVersions(base, wanted);
  const form = forms.get(row.form);
  if (form === undefined) throw new Error(`Internal error: there is no form "${row.form}".`);
  const today = itemsToEntries(row.items, form);
  const entries = wanted.day === null ? today : onDay(today, versions, wanted.day);
  return { id: formatColumnRequest(wanted), form, entries, wanted, row, days: versions.days };
}

/** What is not recorded of an assessment's past says nothing against comparing it as it is. */
const loadVersions = (
  base: string,
  { id, day }: ColumnRequest,
): Promise<Pick<VersionsJson, 'days' | 'items' | 'begins'>> =>
  load<VersionsJson>(base, `versions/${id}.json`).catch((error: unknown) => {
    if (day === null && error instanceof LoadError && error.status === 404)
      return { days: [], items: [], begins: null };
    throw error;
  });

/** Whether something is told of a day: from the one before the first change, or the oldest edition, to today. */
export const isReported = (day: string, begins: string | null, today: string): boolean =>
  day <= today && (begins === null || day >= begins);

/** The entries with what their items said on a day; those that were added later say nothing. */
function onDay(
  entries: readonly Entry[],
  { items, begins }: Pick<VersionsJson, 'items' | 'begins'>,
  day: string,
): Entry[] {
  if (!isReported(day, begins, todayInJapan()))
    return entries.map((entry) =>
      entry.value === null ? entry : { ...entry, value: { type: 'text', text: UNKNOWN_TEXT } },
    );
  const earlier = new Map<string, string | null>();
  for (const { key, versions } of items) {
    const version = versions.find(({ from }) => from === null || from <= day);
    if (version !== undefined && version.status !== 'stands') earlier.set(key, version.text);
  }
  return entries.map((entry) => {
    const text = earlier.get(entry.key);
    if (text === undefined || entry.value === null) return entry;
    return { ...entry, value: { type: 'text', text: text ?? UNKNOWN_TEXT } };
  });
}
