import { CONTENTS, pageName } from './contents.ts';
import type { SitePage } from './renderPage.ts';

/** A whole page: contents beside the text, and search over it. */
export function frame({ source, title, html }: SitePage, titles: Map<string, string>): string {
  const groups = CONTENTS.map(({ title: group, pages }) => {
    const items = pages.map((page) => {
      const here = page === source ? ' aria-current="page"' : '';
      return `<li><a href="${pageName(page)}"${here}>${escaped(titles.get(page) ?? page)}</a></li>`;
    });
    return `<h2>${group}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · aimaq</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="colours.css">
<link rel="stylesheet" href="base.css">
<link rel="stylesheet" href="site.css">
<script type="module" src="search.js"></script>
</head>
<body>
<a class="skip" href="#text">To the text</a>
<header>
<a class="brand" href="index.html">aimaq</a>
<form role="search" id="search" hidden>
<label for="words">Search</label>
<input id="words" type="search" autocomplete="off">
<ol id="found" aria-live="polite"></ol>
</form>
</header>
<div class="columns">
<nav aria-label="Contents">
<details id="contents" open>
<summary>Contents</summary>
${groups.join('\n')}
</details>
</nav>
<main id="text" tabindex="-1">
${html}</main>
</div>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
