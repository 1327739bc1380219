import type { CompanyFact, FactSource } from '../../registry/contractors/companies-file.ts';
import { toSeireki } from '../../text/wareki.ts';

/** A dated fact of a company in one sentence. A predecessor is a company of its own. */
export function factWords(name: string, fact: CompanyFact): string {
  switch (fact.kind) {
    case 'renamed':
      return `${fact.from === undefined ? '' : toSeireki(fact.from)}から${toSeireki(fact.until)}まで「${fact.name}」`.replace(
        /^から/u,
        '',
      );
    case 'merged':
      return `${fact.name}は${name}に合併（${toSeireki(fact.on)}）`;
    case 'merged-into':
      return `${name}は${fact.name}に合併（${toSeireki(fact.on)}）`;
    case 'took-over':
      return `${name}は${fact.name}の事業を承継（${toSeireki(fact.on)}）`;
  }
}

/** Where a fact is from, for readers; null where an address says it. */
export const sourceWords = (source: FactSource | null): string | null => {
  if (source === null) return 'このサイトの運営者の登録';
  return source === 'recall' ? '出典未確認' : null;
};
