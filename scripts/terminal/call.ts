import { isPackage } from './root.ts';

/** How a person calls a command: from this repository, or from the package. */
export const callOf = (name: string): string =>
  isPackage ? `npx hyokasho ${name}` : name === 'start' ? 'npm start' : `npm run ${name}`;

/** The same, to be followed by flags, which npm itself would take without `--`. */
export const callWithFlags = (name: string): string => (isPackage ? callOf(name) : `${callOf(name)} --`);
