import path from 'node:path';
import { build, type Plugin } from 'vite';
import { NOTEBOOK_POLICY } from './server/access/policies.ts';
import { notebookDocument } from './viz/notebooks/frame/notebookDocument.ts';

/** Adds the document in which notebooks run: one file, so that it can be given away with results. */
export function notebookFrame(): Plugin {
  return {
    name: 'notebook-frame',
    apply: 'build',
    async generateBundle() {
      const source = await frameDocument();
      this.emitFile({ type: 'asset', fileName: 'notebook-frame.html', source });
    },
  };
}

/**
 * Leaves out of Notebook Kit what is fetched from other hosts when it is used (data bases, sample
 * data, further libraries), and what is too large for its use: TypeScript, highlighting.
 */
export function withoutForeignParts(): Plugin {
  const left = [
    'runtime/stdlib/sampleDatasets.js',
    'runtime/stdlib/highlight.js',
    'runtime/stdlib/databaseClient.js',
    'runtime/stdlib/interpreter.js',
    'runtime/stdlib/fileAttachment.js',
    'runtime/stdlib/assets.js',
    'javascript/typescript.js',
  ];
  const stub = `export const highlight = () => {}; export const transpileTypeScript = (text) => text;
    export const mapAssets = () => {}; export const fileAttachments = new Map();
    export const DatabaseClient = undefined; export const Interpreter = undefined;
    export const FileAttachment = undefined; export const registerFile = undefined;
    export const requireFileRegistration = undefined;`;
  return {
    name: 'without-foreign-parts',
    enforce: 'pre',
    load(id) {
      const [, inside] = /@observablehq\/notebook-kit\/dist\/src\/(.*)$/.exec(id) ?? [];
      if (inside === undefined) return null;
      if (left.includes(inside)) return stub;
      if (inside === 'runtime/stdlib/recommendedLibraries.js') {
        return "import { md as markdown } from './md.js'; export const md = () => markdown;";
      }
      return null;
    },
  };
}

async function frameDocument(): Promise<string> {
  const folder = path.join(import.meta.dirname, 'viz', 'notebooks', 'frame');
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutForeignParts()],
    build: {
      write: false,
      lib: { entry: path.join(folder, 'main.ts'), formats: ['iife'], name: 'aimaqNotebook' },
    },
  });
  const { output } = Array.isArray(built) ? built[0] : (built as never);
  const files = output as { type: string; code?: string; fileName: string; source?: string }[];
  const program = files.find(({ type }) => type === 'chunk')?.code ?? '';
  const style = files.find(({ fileName }) => fileName.endsWith('.css'))?.source ?? '';
  return notebookDocument({
    language: 'en',
    policy: `<meta http-equiv="Content-Security-Policy" content="${NOTEBOOK_POLICY.join('; ')}">`,
    title: 'Notebook',
    style: String(style),
    program: inScript(program),
  });
}

/** A program that can stand in a script element: nothing in it ends the element. */
function inScript(program: string): string {
  return program.replaceAll(/<(?=\/script|!--)/gi, '\\x3C');
}
