import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const declared = { ...dependencies, ...devDependencies };

/** Packages that no file imports and no script calls, each with what needs it. */
const OTHERWISE: Readonly<Record<string, string>> = {
  node: 'brings a fitting Node to machines with an older one',
  '@astrojs/check': '`astro check` loads it',
  '@stryker-mutator/vitest-runner': 'Stryker loads it by the name of the test runner',
  vite: 'the development server of Astro is its, in this version',
  typescript: '`astro check`, typescript-eslint and editors load it',
};

const NAME = String.raw`['"](?<name>(?:@[\w.-]+/)?[\w.-]+(?:/[\w./-]+)?)['"]`;
const IMPORTS = [
  String.raw`(?<![.\w])from\s+${NAME}`,
  String.raw`(?<![.@\w])import\s+${NAME}`,
  String.raw`(?<![.\w])import\(\s*${NAME}`,
  String.raw`@import\s+${NAME}`,
  String.raw`\.resolve\(${NAME}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Imports of types alone, which leave nothing in the code that runs. */
const TYPES = /^(?:import|export)\s+type\b[^;]*;/gmu;

const modulesIn = (code: string): string[] =>
  IMPORTS.flatMap((pattern) => Array.from(code.matchAll(pattern), ({ groups }) => groups?.['name'] ?? ''));

/** The package that a module is of; null of files of this repository, of Node and of Astro's virtual modules. */
function packageOf(module: string): string | null {
  if (/^(?:[./]|node:|astro:|virtual:)/u.test(module)) return null;
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

const filesIn = (folder: string, deep: boolean): string[] =>
  readdirSync(folder, { recursive: deep, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mts|js|mjs|astro|css)$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/[\\/]fixtures[\\/]/u.test(path));

/** Packages that files import, each with the first file that does. */
function importedIn(files: readonly string[], { types = true } = {}): Map<string, string> {
  const imported = new Map<string, string>();
  for (const path of files) {
    const code = readFileSync(path, 'utf8');
    for (const module of modulesIn(types ? code : code.replace(TYPES, ''))) {
      const name = packageOf(module);
      if (name !== null && !imported.has(name)) imported.set(name, path);
    }
  }
  return imported;
}

/** Folders of scripts that only who works on this repository runs. */
const OURS = ['bench', 'package', 'pictures', 'sample'].map((folder) => join('scripts', folder));
const scriptFiles = filesIn('scripts', true);
const shipped = importedIn(
  [...filesIn('src', true), ...scriptFiles.filter((path) => !OURS.some((folder) => path.startsWith(folder)))],
  { types: false },
);
// The examples below are no imports.
const testFiles = filesIn('test', true).filter((path) => !path.endsWith('dependencies.test.ts'));
const everywhere = importedIn([...filesIn('src', true), ...scriptFiles, ...testFiles, ...filesIn('.', false)]);

/** Commands of a package. */
function commandsOf(name: string): string[] {
  const { bin = {} } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  return typeof bin === 'string' ? [name.replace(/^@[^/]+\//u, '')] : Object.keys(bin);
}

const called = new Set(Object.values(scripts).flatMap((script) => script.split(/[^\w@/.-]+/u)));
const prettier = readFileSync('.prettierrc.json', 'utf8');

/** Types of a package that is imported, of modules that are types alone (mdast), and of Node. */
function isTypesOf(name: string): boolean {
  const of = /^@types\/(?<of>.+)$/u.exec(name)?.groups?.['of']?.replace(/^(.+)__(.+)$/u, '@$1/$2');
  return of !== undefined && (of === 'node' || everywhere.has(of));
}

const isUsed = (name: string): boolean =>
  everywhere.has(name) ||
  isTypesOf(name) ||
  prettier.includes(`"${name}"`) ||
  (existsSync(join('node_modules', name)) && commandsOf(name).some((command) => called.has(command)));

test('every dependency is imported somewhere, called by a script, or has another reason', () => {
  expect(everywhere.size).toBeGreaterThan(30);
  expect(Object.keys(declared).filter((name) => !isUsed(name) && !(name in OTHERWISE))).toEqual([]);
});

test('every other reason is one of a dependency', () => {
  expect(Object.keys(OTHERWISE).filter((name) => !(name in declared))).toEqual([]);
});

test('every package that is imported is a dependency, or types of one', () => {
  const missing = [...everywhere].filter(([name]) => !(name in declared) && !(`@types/${name}` in declared));
  expect(missing).toEqual([]);
});

test('what the commands and the site import is installed with them', () => {
  const missing = [...shipped].filter(([name]) => !(name in dependencies) && !(`@types/${name}` in declared));
  expect(missing).toEqual([]);
});

test.each([
  ["import { a } from 'one';", 'one'],
  ["import type { A } from '@two/b/c';", '@two/b'],
  ["import 'three/styles.css';", 'three'],
  ["const a = await import('four');", 'four'],
  ["@import 'five/dist/a.css';", 'five'],
  ["createRequire(import.meta.url).resolve('six/a.jar')", 'six'],
])('%s is an import of %s', (code, name) => {
  expect(modulesIn(code).map(packageOf)).toEqual([name]);
});
