/**
 * Bounds of a Word file. A form of 200 pages with a history of 100 rows has a document.xml of 8 MB, 400 kB compressed, and 250,000
 * elements that are kept; each bound leaves room for ten of them.
 */
export const LIMITS = {
  /** Files in the package; one with 300 pictures has about 350. */
  entries: 4_000,
  /** Bytes of one part of the package, inflated. */
  part: 80 * 1024 * 1024,
  /** Bytes of all the parts that are read, inflated. */
  inflated: 120 * 1024 * 1024,
  /** The same as they are packed: a file that hides what it inflates to costs 2 s for each of these MB, measured. */
  packed: 8 * 1024 * 1024,
  /** Elements of one part that are kept. */
  elements: 1_500_000,
  /** Elements inside each other: a table inside a table costs six, and Word itself stops at about 100 tables. */
  depth: 400,
  /** Columns of a table; Word allows 63. */
  columns: 1_000,
} as const;
