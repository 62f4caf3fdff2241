const RELATIVE_IMPORT = /((?:\bfrom|\bimport)\s*\(?\s*(['"])\.[^'"\n]*)\.ts\2/g;
const FILE_BESIDE =
  /((['"`])[^'"`\n]*)\.ts\2(?=[^\n]*\bimport\.meta\.)|(\bimport\.meta\.[^\n]*?(['"`])[^'"`\n]*)\.ts\4/g;

/**
 * Compiled code that names files of the program as they are called once compiled. The compiler does
 * so for imports of code; what it leaves are imports in declarations, and files that code finds by
 * its own place, always in one line with `import.meta`.
 */
export function withJavaScriptNames(code: string): string {
  return code
    .replace(RELATIVE_IMPORT, '$1.js$2')
    .replace(FILE_BESIDE, (_, before, quote, after, afterQuote) =>
      before === undefined ? `${after}.js${afterQuote}` : `${before}.js${quote}`,
    );
}
