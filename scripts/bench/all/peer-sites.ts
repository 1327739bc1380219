import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Both layouts are the same page: the title, and the words of the Markdown. */
const page = (title: string, content: string): string =>
  `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1>
${content}
</body>
</html>
`;

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A page for each file of `content`, and a list of them. */
export function writeEleventySite(folder: string): void {
  const list = '{% for item in collections.all %}<p><a href="{{ item.url }}">{{ item.data.title }}</a></p>{% endfor %}';
  write(folder, {
    'eleventy.config.mjs': `export default function (config) {
  config.addGlobalData('layout', 'page.liquid');
  return { dir: { input: 'content', output: 'out', includes: '../layouts' }, markdownTemplateEngine: false };
}
`,
    'layouts/page.liquid': page('{{ title }}', '{{ content }}'),
    'content/index.liquid': `---\ntitle: 評価書\neleventyExcludeFromCollections: true\n---\n${list}\n`,
  });
}

/** The same. */
export function writeHugoSite(folder: string): void {
  const list = '{{ range .Site.RegularPages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}';
  write(folder, {
    'config.yaml': `baseURL: https://example.jp/
title: 評価書
disableKinds: [taxonomy, term, section, RSS, sitemap, robotsTXT, '404']
`,
    'layouts/_default/single.html': page('{{ .Title }}', '{{ .Content }}'),
    'layouts/index.html': page('{{ .Title }}', list),
  });
}
