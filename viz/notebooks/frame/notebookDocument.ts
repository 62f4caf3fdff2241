interface DocumentParts {
  /** Language of the reader. */
  language: string;
  /** What the document may do, as a content security policy in a meta element. */
  policy: string;
  title: string;
  style: string;
  /** In the body before the program. */
  before?: string;
  program: string;
}

/** The document in which a notebook runs; every part is HTML already. */
export function notebookDocument(parts: DocumentParts): string {
  const { language, policy, title, style, before = '', program } = parts;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${policy}
<title>${title}</title>
<link rel="icon" href="data:,">
<style id="style">${style}</style>
</head>
<body>
<main id="notebook"></main>
${before}<script id="program">${program}</script>
</body>
</html>
`;
}
