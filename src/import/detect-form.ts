import { loadForms } from '../forms/load.ts';
import type { Form, FormId, FormNode } from '../forms/types.ts';
import { FORM_PRINT } from '../match/thresholds.ts';
import { fold, foldLabel } from '../text/fold.ts';

const TITLE = fold('特定個人情報保護評価書');

/** Which form a text was written on: by its title, its form number, the name of the form, or its headings; null where nothing tells. */
export function detectForm(text: string): FormId | null {
  const forms = loadForms();
  const folded = fold(text);
  const first = (wordsOf: (form: Form) => string[]): FormId | null => {
    const found = forms.flatMap((form) => wordsOf(form).map((words) => ({ at: folded.indexOf(words), id: form.id })));
    return found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.id ?? null;
  };
  return (
    first((form) => [`${TITLE}(${fold(form.name)})`, `${TITLE}[${fold(form.name)}]`, TITLE + fold(form.name)]) ??
    first((form) => [`${fold(form.number)}]`, `${fold(form.number)})`]) ??
    byHeadings(text, forms) ??
    byOnlyName(folded, forms)
  );
}

/** The one form that a text names; a text that names two is not decided by the order in which it does. */
function byOnlyName(folded: string, forms: readonly Form[]): FormId | null {
  const [only, ...others] = forms.filter((form) => folded.includes(fold(form.name)));
  return only && others.length === 0 ? only.id : null;
}

/** Folded headings of sections and sub-sections, with their numbers. */
function headingsOf(form: Form): Set<string> {
  const named = (node: FormNode): string => foldLabel((node.number ?? '') + node.label);
  return new Set(form.sections.flatMap((section) => [named(section), ...section.children.map(named)]));
}

function byHeadings(text: string, forms: readonly Form[]): FormId | null {
  const lines = new Set(text.split(/[\n\r\f\t]/u).map((line) => foldLabel(line.replace(/^[#*\s]+/u, ''))));
  const headings = forms.map((form) => ({ id: form.id, names: headingsOf(form) }));
  const counts = headings.map(({ id, names }) => {
    const others = headings.filter((other) => other.id !== id);
    const own = others.reduce((left, other) => left.difference(other.names), names);
    return { id, count: own.intersection(lines).size };
  });
  const [best, next] = counts.sort((a, b) => b.count - a.count);
  return best && best.count >= FORM_PRINT.headings.value && best.count > (next?.count ?? 0) ? best.id : null;
}
