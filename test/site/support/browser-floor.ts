import bcd, { type Identifier } from '@mdn/browser-compat-data' with { type: 'json' };
import * as acorn from 'acorn';
import { full } from 'acorn-walk';
import * as csstree from 'css-tree';

/** The oldest browsers that the portal works in; README, /about/ and /accessibility/ name the same ones. */
export const FLOOR = { chrome: '122', firefox: '128', safari_ios: '16.4' } as const;

type Browser = keyof typeof FLOOR;

/** `16.4` < `16.10`, part by part. */
function isAfter(a: string, b: string): boolean {
  const [x, y] = [a, b].map((version) => version.replace('≤', '').split('.').map(Number));
  for (let at = 0; at < Math.max(x?.length ?? 0, y?.length ?? 0); at += 1) {
    const difference = (x?.[at] ?? 0) - (y?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** Browsers of the floor that lack a feature, with the version that has it first. Nothing where the data say nothing. */
export function lackingBrowsers(feature: Identifier | undefined): string[] {
  const support = feature?.__compat?.support;
  if (support === undefined) return [];
  return (Object.keys(FLOOR) as Browser[]).flatMap((browser) => {
    const statements = [support[browser] ?? []].flat();
    if (statements.length === 0) return [];
    const has = statements.some(
      ({ version_added: added, version_removed: removed, flags, alternative_name: other }) =>
        typeof added === 'string' &&
        added !== 'preview' &&
        removed === undefined &&
        flags === undefined &&
        other === undefined &&
        !isAfter(added, FLOOR[browser]),
    );
    return has ? [] : [`${browser} (${String(statements[0]?.version_added)})`];
  });
}

/** Every interface and global object by name, with its members. */
const builtins = bcd.javascript.builtins as Record<string, Identifier>;
const apis = bcd.api as Record<string, Identifier>;

/** Members of prototypes by their name: `intersection` is that of Set alone, `at` that of Array, String and others. */
const byMember = new Map<string, Identifier[]>();
for (const owner of [...Object.values(builtins), ...Object.values(apis)])
  for (const [name, member] of Object.entries(owner)) {
    if (name === '__compat' || name.endsWith('_static') || name.endsWith('_event')) continue;
    byMember.set(name, [...(byMember.get(name) ?? []), member as Identifier]);
  }

/**
 * What a script uses that a browser of the floor lacks: `Map.groupBy: safari_ios (17.4)`. A method is lacking where no object that has one
 * of its name is old enough; names that the script gives to members of its own are left out.
 */
export function lackingInScript(code: string): string[] {
  const tree = acorn.parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const own = new Set<string>();
  const used = new Map<string, Identifier[]>();
  full(tree, (node) => {
    if (node.type === 'PropertyDefinition' || node.type === 'MethodDefinition' || node.type === 'Property') {
      const { key } = node as acorn.Property;
      if (key.type === 'Identifier') own.add(key.name);
    }
    if (node.type === 'CallExpression') {
      const { callee } = node as acorn.CallExpression;
      if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return;
      const { object, property } = callee;
      if (object.type === 'Identifier') {
        const owner = builtins[object.name] ?? apis[object.name];
        const member = owner?.[`${property.name}_static`] ?? owner?.[property.name];
        if (member) {
          used.set(`${object.name}.${property.name}`, [member as Identifier]);
          return;
        }
      }
      const members = byMember.get(property.name);
      if (members) used.set(property.name, members);
    }
    if (node.type === 'NewExpression') {
      const { callee } = node as acorn.NewExpression;
      if (callee.type === 'Identifier') {
        const owner = builtins[callee.name] ?? apis[callee.name];
        if (owner) used.set(callee.name, [owner]);
      }
    }
  });
  return Array.from(used).flatMap(([name, members]) => {
    if (!name.includes('.') && own.has(name)) return [];
    const lacking = members.map(lackingBrowsers);
    return lacking.every((browsers) => browsers.length > 0) ? [`${name}: ${lacking[0]?.join(', ')}`] : [];
  });
}

const properties = bcd.css.properties as Record<string, Identifier>;
const selectors = bcd.css.selectors as Record<string, Identifier>;
const atRules = bcd.css['at-rules'] as Record<string, Identifier>;
const functions = (bcd.css.types as Record<string, Identifier>) ?? {};

/** What a style sheet uses that a browser of the floor lacks: properties, keywords, functions, selectors and at-rules. */
export function lackingInStyle(css: string): string[] {
  const found = new Set<string>();
  const test = (name: string, feature: Identifier | undefined): void => {
    const browsers = lackingBrowsers(feature);
    if (browsers.length > 0) found.add(`${name}: ${browsers.join(', ')}`);
  };
  csstree.walk(csstree.parse(css), (node) => {
    if (node.type === 'Atrule') test(`@${node.name}`, atRules[node.name]);
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
      test(`:${node.name}`, selectors[node.name]);
    if (node.type === 'NestingSelector') test('&', selectors['nesting']);
    if (node.type !== 'Declaration' || node.property.startsWith('--')) return;
    const property = properties[node.property];
    test(node.property, property);
    csstree.walk(node.value, (value) => {
      if (value.type === 'Identifier') test(`${node.property}: ${value.name}`, property?.[value.name] as Identifier);
      if (value.type === 'Function') test(`${value.name}()`, functions[value.name] ?? findFunction(value.name));
      // A value that a browser does not know drops the whole declaration.
      if (value.type === 'Operator' && value.value === '/' && node.property === 'content')
        test('content: … / …', property?.['alt_text'] as Identifier);
    });
  });
  return [...found];
}

/** Functions of colours and numbers lie below the type that they give. */
function findFunction(name: string): Identifier | undefined {
  return Object.values(functions).flatMap((type) => (type[name] ? [type[name] as Identifier] : []))[0];
}
