/** What a row of each table is, by the name of the table. */
export const TABLE_ROWS: Readonly<Record<string, string>> = {
  assessments: 'One assessment',
  items: 'One item of one assessment, with its text as printed',
  marks: 'One box for a circle, also those without one',
  changes: 'One change of the annex of changes, with the words before and after',
  outsourcing: 'One outsourced task, with its contractor and subcontracting',
  provisions: 'One recipient of a provision or transfer',
};

/** Other open data: address, with words in brackets for what differs, and what it is. */
export const ADDRESSES: readonly (readonly [address: string, about: string])[] = [
  ['/api/v1/assessments.json', 'All assessments, a row each'],
  ['/api/v1/assessments/<id>.json', 'All of one assessment: items, marks, changes, texts without a place, warnings'],
  ['/api/v1/versions/<id>.json', 'Earlier wordings of one assessment, worked back from its changes'],
  ['/api/v1/changes.json', 'All changes, newest first'],
  ['/api/v1/fields/<field>.json', 'One item from all assessments'],
  ['/api/v1/procedures/<id>.json', 'The comparison of one task'],
  ['/api/v1/contractors.json', 'Contractors'],
  ['/api/v1/systems.json', 'Systems'],
  ['/api/v1/copies.json', 'Texts that several bodies print alike or nearly so'],
  ['/api/v1/forms/juten.json', 'Items of a form: kiso, juten, zen'],
  ['/api/v1/schema/assessment.json', 'JSON Schema; the schemas of the others stand beside it'],
  ['/data/hyokasho.sqlite', 'All tables in one SQLite database'],
  ['/feeds/all.xml', 'All changes as an Atom feed; each body, task, kind of change and assessment has one of its own'],
];
