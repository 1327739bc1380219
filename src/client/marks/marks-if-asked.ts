/** The marks weigh more than all that a reader without a search needs: they come where the address asks for words. */
if (new URLSearchParams(location.search).has('q')) void import('./marks-bar.ts');
