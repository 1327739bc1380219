/** What pages, components and endpoints show; the integration `hyokasho()` provides it. */
declare module 'virtual:hyokasho' {
  // A declared module cannot have an import statement with a relative path.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  type PageData = import('./integration/page-data.ts').PageData;
  export const siteInfo: PageData['siteInfo'];
  export const listAssessments: PageData['listAssessments'];
  export const listInForce: PageData['listInForce'];
  export const listMoved: PageData['listMoved'];
  export const movedTo: PageData['movedTo'];
  export const countAssessments: PageData['countAssessments'];
  export const getPublication: PageData['getPublication'];
  export const procedureRows: PageData['procedureRows'];
  export const procedureOthers: PageData['procedureOthers'];
  export const municipalityRows: PageData['municipalityRows'];
  export const companion: PageData['companion'];
  export const neighbours: PageData['neighbours'];
  export const comparable: PageData['comparable'];
  export const loadAssessment: PageData['loadAssessment'];
  export const fields: PageData['fields'];
  export const field: PageData['field'];
  export const common: PageData['common'];
  export const answers: PageData['answers'];
  export const alignment: PageData['alignment'];
  export const contractors: PageData['contractors'];
  export const contractor: PageData['contractor'];
  export const systems: PageData['systems'];
  export const findings: PageData['findings'];
  export const timelineIndex: PageData['timelineIndex'];
  export const timelineMonth: PageData['timelineMonth'];
  export const newestGroups: PageData['newestGroups'];
  export const tables: PageData['tables'];
  /** Whether the pages are those of a dev server, and of no site. */
  export const isDevServer: boolean;
  export const search: PageData['search'];
}
