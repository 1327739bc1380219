import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { buildForm, type DataPath } from './build.ts';
import { FormDataError } from './form-data-error.ts';
import { nodeByField, walk } from './keys.ts';
import { formFile, sharedFile, type Shared } from './schema.ts';
import type { Form, FormId } from './types.ts';

export const formIds: readonly FormId[] = ['kiso', 'juten', 'zen'];

let cached: Form[] | null = null;

/** The three forms, checked, in the order of `formIds`. Read once; nobody may change what comes back. Throws a FormDataError. */
export function loadForms(): readonly Form[] {
  cached ??= readForms(formsFolder());
  return cached;
}

/** One form; see `loadForms`. */
export function loadForm(id: FormId): Form {
  const form = loadForms().find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`Internal error: there is no form "${id}".`);
  return form;
}

/** Reads and checks the forms of a folder that holds kiso.yaml, juten.yaml, zen.yaml and shared.yaml. */
export function readForms(folder: string): Form[] {
  const shared = readYaml(folder, 'shared.yaml').parse(sharedFile);
  const forms = formIds.map((id) => readForm(folder, id, shared));
  linkForms(forms);
  return forms;
}

function readForm(folder: string, id: FormId, shared: Shared): Form {
  const file = readYaml(folder, `${id}.yaml`);
  const raw = file.parse(formFile);
  if (raw.id !== id)
    file.fail(['id'], `The file is named for the form "${id}" but says "${raw.id}". Make both the same.`);
  return buildForm(raw, shared, file.fail);
}

/** `same` must name a field of the 重点 form, and both must hold the same kind of value. */
function linkForms(forms: readonly Form[]): void {
  const reference = forms.find((form) => form.id === 'juten');
  if (reference === undefined) return;
  for (const form of forms) {
    for (const node of walk(form)) {
      if (form === reference || node.same === null) continue;
      const other = nodeByField(reference, node.same);
      const at = `src/forms/${form.id}.yaml`;
      if (other === null) {
        throw new FormDataError(
          at,
          node.field,
          `\`same\` names ${node.same}, which ${reference.name} does not have. Name one of its fields, or write \`same: false\`.`,
        );
      }
      if (node.type !== null && other.type !== node.type) {
        throw new FormDataError(
          at,
          node.field,
          `\`same\` names ${node.same}, which is of type ${other.type} there and ${node.type} here. Items of different types cannot be compared: write \`same: false\`, or correct a type.`,
        );
      }
    }
  }
}

interface YamlFile {
  parse: <T extends z.ZodType>(schema: T) => z.output<T>;
  fail: (path: DataPath, problem: string) => never;
}

function readYaml(folder: string, name: string): YamlFile {
  const shown = `src/forms/${name}`;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { lineCounter: lines });
  const fail = (path: DataPath, problem: string): never => {
    throw new FormDataError(`${shown}:${lineOf(document, lines, path)}`, showPath(path), problem);
  };
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = broken.linePos?.[0].line ?? 1;
    throw new FormDataError(
      `${shown}:${line}`,
      '(file)',
      `This is not YAML: ${broken.message.split('\n')[0]} Correct the line.`,
    );
  }
  return {
    fail,
    parse: (schema) => {
      const result = schema.safeParse(document.toJS());
      if (result.success) return result.data;
      const [issue] = result.error.issues;
      return fail((issue?.path ?? []) as DataPath, issue?.message ?? 'The data does not have the expected shape.');
    },
  };
}

/** Line, from 1, of the innermost thing on the path that the file holds. */
function lineOf(document: Document, lines: LineCounter, path: DataPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range =
      node !== null && typeof node === 'object' && 'range' in node
        ? (node.range as [number, number, number] | null)
        : null;
    if (range) return lines.linePos(range[0]).line;
    if (isMap(node)) break;
  }
  return 1;
}

function showPath(path: DataPath): string {
  return (
    path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`)).join('') ||
    '(file)'
  );
}

/**
 * Where the YAML files lie. Bundlers move this module away from them, so beside the module is only the second place to look; the
 * others start from HYOKASHO_ROOT and from the working directory, both the root of the project.
 */
function formsFolder(): string {
  const root = process.env['HYOKASHO_ROOT'];
  const places = [
    ...(root === undefined ? [] : [join(root, 'src/forms')]),
    ...(import.meta.dirname === undefined ? [] : [import.meta.dirname]),
    join(process.cwd(), 'src/forms'),
  ];
  const found = places.find((place) => existsSync(join(place, 'shared.yaml')));
  if (found === undefined) {
    throw new FormDataError(
      'src/forms',
      '(folder)',
      `The forms were looked for in ${places.join(', ')} and are in none. Start the command in the root of the project, or set HYOKASHO_ROOT to it.`,
    );
  }
  return found;
}
