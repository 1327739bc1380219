import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of src that the compiler leaves alone and the program needs. */
const COPIED = /\.(?:css|yaml|svg|html)$/u;
/** Relative imports of TypeScript, in statements and in the scripts of a page. */
const IMPORT = /(?<=\b(?:from|import)\s*\(?\s*['"])(\.{1,2}\/[^'"]+)\.ts(?=['"])/gu;

/** The code of a page or component with imports of what the compiler makes: `./links.ts` → `./links.js`. */
export const rewriteImports = (code: string): string => code.replace(IMPORT, '$1.js');

/** Modules that the browser starts by their address, which the compiler does not rewrite: `new URL('./worker.ts', import.meta.url)`. */
const STARTED = /(?<=new URL\(['"]\.{1,2}\/[^'"]+)\.ts(?=['"], import\.meta\.url)/gu;

/** Compiled code whose workers are compiled too. */
export const rewriteWorkers = (code: string): string => code.replace(STARTED, '.js');

/** What a content folder without lists of its own takes from this repository. */
const DEFAULTS = ['content/procedures.yaml', 'content/glossary', 'content/pages', 'public'];

/** Copies what the compiler does not make: components and pages, styles, data of the forms, and the defaults of a content folder. */
export function copyParts(root: string, out: string): void {
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const to = join(out, path.slice(root.length + 1));
    if (entry.name.endsWith('.astro')) write(to, rewriteImports(readFileSync(path, 'utf8')));
    else if (COPIED.test(entry.name)) write(to, readFileSync(path));
  }
  for (const path of filesBelow(join(out, 'src', 'client'), '.js')) {
    const code = readFileSync(path, 'utf8');
    const rewritten = rewriteWorkers(code);
    if (rewritten !== code) writeFileSync(path, rewritten);
  }
  // Every file among the pages is an address.
  for (const path of filesBelow(join(out, 'src', 'pages'), '.d.ts')) rmSync(path);
  for (const part of DEFAULTS) cpSync(join(root, part), join(out, part), { recursive: true });
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
