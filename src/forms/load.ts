import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildForm } from './build.ts';
import { FormDataError } from './form-data-error.ts';
import { checkLinks } from './link.ts';
import { formFile, sharedFile, type Shared } from './schema.ts';
import type { Form, FormId, FormNode } from './types.ts';
import { readYaml } from './yaml-file.ts';

export const formIds: readonly FormId[] = ['kiso', 'juten', 'zen'];

let loaded: readonly Form[] | null = null;

/** The three forms, checked, in the order of `formIds`. Read once and shared: nobody may change them. Throws a FormDataError. */
export function loadForms(): readonly Form[] {
  loaded ??= readForms(formsFolder());
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

/**
 * Where the YAML files lie. A bundler moves this module away from them, so the place beside it is only one to try; the others start from
 * HYOKASHO_ROOT and from the working directory, which is the root of the project in every command.
 */
function formsFolder(): string {
  const root = process.env['HYOKASHO_ROOT'];
  const here: string | undefined = import.meta.dirname;
  const places = [root && join(root, 'src/forms'), here, join(process.cwd(), 'src/forms')].filter(
    (place) => place !== undefined,
  );
  const found = places.find((place) => place !== '' && existsSync(join(place, 'shared.yaml')));
  if (found !== undefined) return found;
  throw new FormDataError(
    'src/forms',
    '',
    `The data of the forms was looked for in ${places.join(', ')} and is in none. Start the command in the root of the project, or set HYOKASHO_ROOT to it.`,
  );
}
