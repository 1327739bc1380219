import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { offsetOf } from '../text/yaml-place.ts';
import type { DataPath, Fail } from './build.ts';
import { FormDataError } from './form-data-error.ts';

/** A YAML file of form data, read; both throw a FormDataError. */
export interface YamlFile {
  parse: <T extends z.ZodType>(schema: T) => z.output<T>;
  fail: Fail;
}

export function readYaml(folder: string, name: string): YamlFile {
  const shown = `src/forms/${name}`;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const what = broken.message.replace(/ at line \d[\s\S]*$/u, '.');
    throw new FormDataError(
      `${shown}:${broken.linePos?.[0].line ?? 1}`,
      '',
      `This is not YAML: ${what} Correct the line.`,
    );
  }
  const fail: Fail = (path, problem) => {
    throw new FormDataError(
      `${shown}:${lines.linePos(offsetOf(document, path, 'value')).line}`,
      showPath(path),
      problem,
    );
  };
  return {
    fail,
    parse: (schema) => {
      const result = schema.safeParse(document.toJS());
      if (result.success) return result.data;
      const { path, message } = innermost(result.error.issues);
      return fail(path, `${message}. See src/forms/schema.ts for what may stand here.`);
    },
  };
}

/** The issue to report: of the readings that a union rejects, the one that came furthest says most. */
function innermost(issues: readonly z.core.$ZodIssue[], above: DataPath = []): { path: DataPath; message: string } {
  const found = issues.map((issue) => {
    const path = [...above, ...(issue.path as (string | number)[])];
    const readings = issue.code === 'invalid_union' ? issue.errors.map((errors) => innermost(errors, path)) : [];
    return readings.reduce((deepest, reading) => (reading.path.length > deepest.path.length ? reading : deepest), {
      path,
      message: issue.message.replace(/\.$/u, ''),
    });
  });
  return found[0] ?? { path: above, message: 'The data has another shape than expected' };
}

const showPath = (path: DataPath): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
