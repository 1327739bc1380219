import { outline, walkBranches, type ItemSubtree } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import { sentencesOf } from '../../changes/sentences/sentences-of.ts';
import { sentenceContext } from '../../changes/sentences/context.ts';
import { walk } from '../../forms/keys.ts';
import type { Form, FormRole } from '../../forms/types.ts';
import { groupBy } from '../../text/group-by.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import type { WayStage, WayStageId } from '../way/types.ts';
import { wayOf } from '../way/way-of.ts';
import { withinYear } from './past-year.ts';
import { placeKinds } from './place-kinds.ts';
import type { PrintedWords, TaskDay, TownTask } from './types.ts';

/** What an assessment says on the page of its body. `stored` has no names of officials. */
export function townTaskOf(stored: StoredAssessment, form: Form): TownTask {
  const sections = outline(stored.assessment.entries, form);
  const branches = [...walkBranches(sections)];
  const stages = new Map(wayOf(sections, form).map((stage) => [stage.id, stage]));
  const nodes = (id: WayStageId) => stages.get(id)?.nodes ?? [];
  const people = firstOf(branches, 'people');
  const retention = firstOf(branches, 'retention');
  return {
    assessment: stored.id,
    people,
    noPeople: people === null ? absenceOf(branches, form, 'people') : null,
    sources: nodes('source'),
    noSources: stages.get('source')?.absence ?? null,
    contractors: nodes('contractor'),
    noContractors: stages.get('contractor')?.absence ?? null,
    subcontractors: nodes('subcontractor'),
    recipients: nodes('recipient'),
    noRecipients: stages.get('recipient')?.absence ?? null,
    retention,
    noRetention: retention === null ? absenceOf(branches, form, 'retention') : null,
    places: branches.flatMap(({ node, entry }) => {
      const kinds = node?.role === 'place' && entry.value?.type === 'text' ? placeKinds(entry.value.text) : [];
      return kinds.length === 0 ? [] : [{ key: entry.key, kinds }];
    }),
    noPlaces: stages.get('place')?.absence ?? null,
    requests: firstOf(branches, 'requests'),
    questions: firstOf(branches, 'questions'),
    days: daysOf(stored, form),
  };
}

function firstOf(branches: readonly ItemSubtree[], role: FormRole): PrintedWords | null {
  for (const { node, entry } of branches) {
    if (node?.role !== role || entry.value === null || entry.value.type === 'none') continue;
    const text = entry.value.type === 'choice' ? (entry.value.value ?? '') : textOf(entry.value);
    if (text !== '') return { key: entry.key, text };
  }
  return null;
}

/** Why no item of a role prints words. */
function absenceOf(branches: readonly ItemSubtree[], form: Form, role: FormRole): WayStage['absence'] {
  const values = branches.flatMap(({ node, entry }) => (node?.role === role ? (entry.value ?? []) : []));
  if (values.length > 0) return values.every(({ type }) => type === 'none') ? 'none' : 'empty';
  return Array.from(walk(form)).some((node) => node.role === role) ? 'missing' : 'not-asked';
}

function daysOf({ assessment, changes }: StoredAssessment, form: Form): TaskDay[] {
  const context = sentenceContext(assessment.entries, changes, form);
  const dated = [...groupBy(changes, ({ iso }) => iso ?? '')]
    .filter(([iso]) => iso !== '')
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([iso, own]) => ({ iso, own }));
  return withinYear(dated, dated[0]?.iso ?? '').map(({ iso, own }) => ({
    iso,
    changes: own.length,
    sentences: sentencesOf(own, form, context),
  }));
}
