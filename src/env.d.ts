/** What pages, components and endpoints show; the integration `hyokasho()` provides it. */
declare module 'virtual:hyokasho' {
  // A declared module cannot have an import statement with a relative path.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const exported: import('./integration/page-data.ts').PageData & {
    /** Whether the pages are those of a dev server, and of no site. */
    isDevServer: boolean;
  };
  export = exported;
}
