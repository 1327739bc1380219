import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { MODULES, STATIC_PATHS, type PageBundle } from './kept-bundles.ts';

/** What the entry of a bundle gives: the part of Astro that renders a page, of the version that the bundle was made with. */
interface BundleApp {
  setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown[] }> }) => void;
  setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: LogDestination } } }) => void;
  render: (request: Request, options: { routeData: unknown }) => Promise<Response>;
}
interface LogDestination {
  write: (message: { label: string | null; level: string; message: string }) => void;
}
type PathFinder = new (app: BundleApp) => { getAll: AstroPrerenderer['getStaticPaths'] };

/** A module is what it was when it was first loaded, so that another build of this process needs modules of its own. */
const opened = new Set<string>();

export interface BundleUse {
  /** Absolute path that nothing has; the modules may be copied there. */
  own: string;
  /** Is given the folder that the modules are loaded from, before they are. */
  prepare: (folder: string) => void;
  /** Is told what Astro has to say of a page. */
  warn: (words: string) => void;
}

/** Opens a bundle for one build, and gives what renders its pages as Astro's own renderer does, without the rest of Astro. */
export async function openBundle(
  { folder, styles }: PageBundle,
  { own, prepare, warn }: BundleUse,
): Promise<AstroPrerenderer> {
  const isOpened = opened.has(folder);
  opened.add(folder);
  const modules = isOpened ? own : join(folder, MODULES);
  if (isOpened) cpSync(join(folder, MODULES), own, { recursive: true });
  prepare(modules);
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(modules, name)).href);
  const entry = readdirSync(modules).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error(`Internal error: ${modules} has no module to begin with.`);
  const { app } = (await load(entry)) as { app: BundleApp };
  const { StaticPaths } = (await load(STATIC_PATHS)) as { StaticPaths: PathFinder };
  app.setInternals({ pagesByKeys: new Map(styles.map((page) => [page.key, page])) });
  const destination: LogDestination = {
    // An error is thrown as well.
    write: ({ label, level, message }) => {
      if (level !== 'error') warn([label, message].filter((part) => part !== null).join(': '));
    },
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const paths = new StaticPaths(app);
  return {
    name: 'hyokasho',
    getStaticPaths: () => paths.getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
}
