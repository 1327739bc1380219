import { buildForm } from './build.ts';
import { checkLinks } from './link.ts';
import { formFile, sharedFile, type Shared } from './schema.ts';
import type { Form, FormId, FormNode } from './types.ts';
import { readYaml } from './yaml-file.ts';

export const formIds: readonly FormId[] = ['kiso', 'juten', 'zen'];

let loaded: readonly Form[] | null = null;

/** The three forms, checked, in the order of `formIds`. Read once and shared: nobody may change them. Throws a FormDataError. */
export function loadForms(): readonly Form[] {
  // The YAML files lie beside this module, which therefore no bundler may move.
  loaded ??= readForms(import.meta.dirname);
  return loaded;
}

/** One form; see `loadForms`. */
export function loadForm(id: FormId): Form {
  const form = loadForms().find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`Internal error: there is no form "${id}".`);
  return form;
}

/** Reads and checks the forms of a folder that holds kiso.yaml, juten.yaml, zen.yaml and shared.yaml. Throws a FormDataError. */
export function readForms(folder: string): readonly Form[] {
  const shared = readYaml(folder, 'shared.yaml').parse(sharedFile);
  const built = formIds.map((id) => readForm(folder, id, shared));
  const reference = built.find(({ form }) => form.id === 'juten')?.form;
  if (reference === undefined)
    throw new Error('Internal error: the forms are linked by the 重点 form, which is missing.');
  for (const { form, fail } of built) checkLinks(form, reference, fail);
  return built.map(({ form }) => form);
}

function readForm(folder: string, id: FormId, shared: Shared) {
  const file = readYaml(folder, `${id}.yaml`);
  const raw = file.parse(formFile);
  if (raw.id !== id)
    file.fail(['id'], `The file is named for the form "${id}" but says "${raw.id}". Make both the same.`);
  const { form, paths } = buildForm(raw, shared, file.fail);
  return { form, fail: (node: FormNode, problem: string): never => file.fail(paths.get(node) ?? [], problem) };
}
