import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../text/digest.ts';
import { digestOfFolders } from '../../workspace/digest-folders.ts';
import { cacheFolder } from '../cache-folder.ts';
import { staleEntries, tryRemoveTree, uniqueName } from '../workspace.ts';

/**
 * What Vite makes of the program: a module for each page, and the scripts and styles that pages refer to. It takes seconds and is the same
 * until the program changes, so that it is kept from build to build, whatever the content.
 */
export interface PageBundle {
  /** Absolute path of the folder that Astro had as its own: what is to stand in the site, and MODULES. */
  folder: string;
  styles: PageStyles[];
}

/** The styles of the pages of one module, as Astro gives them; `key` is Astro's name for the module. */
export interface PageStyles {
  key: string;
  styles: { sheet: { type: 'inline'; content: string } | { type: 'external'; src: string } }[];
}

/** Folder of the modules in that of a bundle. */
export const MODULES = '.prerender';
/** The one among them that gives the addresses of all pages. */
export const STATIC_PATHS = 'static-paths.mjs';

/** Folder that Astro is given as its own, and the file beside it that says what it is. */
export const MADE = 'made';
const NOTE = 'bundle.json';
const UNDER_WAY = 'new-';
/** Milliseconds that a bundle is kept which no build asks for: one may still be reading it. */
const DAY = 24 * 60 * 60 * 1000;

interface BundleNote {
  digest: string;
  styles: PageStyles[];
}

const bundlesFolder = (root: string): string => join(cacheFolder(root), 'bundles');

/** Digest of all that was kept of a bundle. Throws where there is more than files, as a link: what it leads to may be anything. */
function digestOfBundle(folder: string, styles: readonly PageStyles[]): string {
  const entries = readdirSync(join(folder, MADE), { recursive: true, withFileTypes: true });
  const other = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
  if (other !== undefined) throw new Error(`"${other.name}" is no file.`);
  return digestOf(digestOfFolders(folder, [MADE], ['']), JSON.stringify(styles));
}

/** Whether every file of styles that pages refer to is there. */
const hasStyles = ({ folder, styles }: PageBundle): boolean =>
  styles.every(({ styles: own }) =>
    own.every(({ sheet }) => sheet.type === 'inline' || existsSync(join(folder, sheet.src))),
  );

/** The bundle that was kept under a key; null where there is none, or somebody has changed it. */
export function findBundle(root: string, key: string): PageBundle | null {
  const folder = join(bundlesFolder(root), key);
  try {
    const note = JSON.parse(readFileSync(join(folder, NOTE), 'utf8')) as BundleNote;
    if (note.digest !== digestOfBundle(folder, note.styles)) throw new Error('It is not what was kept.');
    const now = new Date();
    utimesSync(folder, now, now);
    return { folder: join(folder, MADE), styles: note.styles };
  } catch {
    tryRemoveTree(folder);
    return null;
  }
}

/** Keeps a copy of a bundle under its key, where the disk allows it, and removes those that no build has asked for. */
export function keepBundle(root: string, key: string, bundle: PageBundle): void {
  const { folder, styles } = bundle;
  if (!hasStyles(bundle)) return;
  const base = bundlesFolder(root);
  const own = join(base, uniqueName(UNDER_WAY));
  try {
    mkdirSync(own, { recursive: true });
    cpSync(folder, join(own, MADE), { recursive: true });
    writeFileSync(
      join(own, NOTE),
      JSON.stringify({ digest: digestOfBundle(own, styles), styles } satisfies BundleNote),
    );
    // Another build may have kept it meanwhile.
    if (!existsSync(join(base, key))) renameSync(own, join(base, key));
    removeOld(base, key);
  } catch {
    // Without room for it the next build makes it again.
  } finally {
    tryRemoveTree(own);
  }
}

function removeOld(base: string, key: string, now = Date.now()): void {
  for (const path of staleEntries(base, UNDER_WAY)) tryRemoveTree(path);
  for (const name of readdirSync(base)) {
    const path = join(base, name);
    const isOld = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > DAY;
    if (name !== key && !name.startsWith(UNDER_WAY) && isOld) tryRemoveTree(path);
  }
}
