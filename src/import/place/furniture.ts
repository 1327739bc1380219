import type { Form } from '../../forms/types.ts';
import { fold, foldLabel } from '../../text/fold.ts';
import type { Part } from '../types.ts';
import { cellsOf } from './observe.ts';

const CONTENTS = foldLabel('項目一覧');
const TITLE = fold('特定個人情報保護評価書');
/** `- 3 -`, `3 / 20`, `3ページ`, alone on a line. */
const PAGE_NUMBER = /^(?:-\d{1,3}-|\d{1,3}\/\d{1,3}(?:ページ)?|\d{1,3}ページ)$/u;

/** Names under which the contents list knows a section. */
function sectionNames(form: Form): Set<string> {
  const names = new Set<string>();
  for (const section of form.sections) {
    for (const label of [section.label, ...section.aliases])
      names.add(foldLabel((section.number ?? '') + label)).add(foldLabel(label));
  }
  return names;
}

/**
 * Which parts are print that says nothing: page numbers, the title of the form, and the contents list, whose lines open no section.
 * The list ends with the first line that is no section name, or that the list has named before.
 */
export function findFurniture(parts: readonly Part[], form: Form): Set<Part> {
  const names = sectionNames(form);
  const furniture = new Set<Part>();
  let listed: Set<string> | null = null;
  for (const part of parts) {
    const text = cellsOf(part)
      .map((cell) => cell.text)
      .join('');
    const folded = fold(text);
    if (foldLabel(text) === CONTENTS) {
      furniture.add(part);
      listed = new Set();
      continue;
    }
    if (folded.startsWith(TITLE) && folded.length <= TITLE.length + 12 && part.kind !== 'row') furniture.add(part);
    if (part.kind === 'line' && PAGE_NUMBER.test(folded)) {
      furniture.add(part);
      continue;
    }
    if (!listed) continue;
    const name = foldLabel(text);
    if (names.has(name) && !listed.has(name)) {
      listed.add(name);
      furniture.add(part);
    } else listed = null;
  }
  return furniture;
}
