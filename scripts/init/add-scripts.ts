import { SCRIPTS } from './files.ts';

/**
 * A package.json with the scripts of a portal behind its own, which stay as they are; null where none is missing. `text`: of the one that
 * is there, or null; a new one has the name of its `folder`.
 */
export function addScripts(text: string | null, folder: string): string | null {
  const settings = JSON.parse(text ?? '{}') as { scripts?: Record<string, string> };
  const own = settings.scripts ?? {};
  const missing = Object.entries(SCRIPTS).filter(([name]) => !Object.hasOwn(own, name));
  if (missing.length === 0) return null;
  const after = {
    ...(text === null ? { name: toPackageName(folder), private: true } : {}),
    ...settings,
    scripts: { ...own, ...Object.fromEntries(missing) },
  };
  return `${JSON.stringify(after, null, 2)}\n`;
}

/** A name that npm accepts. */
const toPackageName = (folder: string): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z0-9-]+/gu, '-')
    .replace(/^-+|-+$/gu, '') || 'hyokasho-portal';
