import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import {
  type ApiDeclaredItem,
  type ApiItem,
  ApiItemKind,
  ApiPackage,
} from '@microsoft/api-extractor-model';
import { compileProgram } from '../../packaging/compileProgram.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** The page on what the package exports, from its declarations and their comments. */
export function referencePage(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-reference-'));
  try {
    compileProgram(folder);
    return pageOf(extract(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything the entry point exports. Errors: where the declarations cannot be read. */
function extract(folder: string): readonly ApiItem[] {
  const model = path.join(folder, 'aimaq.api.json');
  const quiet = { logLevel: ExtractorLogLevel.None };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: path.join(folder, 'api', 'index.d.ts'),
      compiler: {
        overrideTsconfig: {
          compilerOptions: { module: 'nodenext', target: 'es2024', types: [], skipLibCheck: true },
          files: [path.join(folder, 'api', 'index.d.ts')],
        },
      },
      apiReport: { enabled: false },
      docModel: { enabled: true, apiJsonFilePath: model },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: quiet },
        tsdocMessageReporting: { default: quiet },
        compilerMessageReporting: { default: quiet },
      },
    },
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => (message.handled = true),
  });
  return ApiPackage.loadFromJsonFile(model).entryPoints[0].members;
}

function pageOf(items: readonly ApiItem[]): string {
  const functions = items.filter(({ kind }) => kind === ApiItemKind.Function);
  const others = items.filter(({ kind }) => kind !== ApiItemKind.Function);
  return [
    '# Reference for programs',
    'Everything that the package `aimaq` exports, from its declarations. [Use from a program](programming.md) shows them at work; [rules of your own](extending.md) uses `aimaq/model`.',
    '## Functions',
    ...functions.map(entry),
    '## Types',
    ...others.map(entry),
    '',
  ].join('\n\n');
}

function entry(item: ApiItem): string {
  const declared = item as ApiDeclaredItem;
  const members = item.members as readonly ApiDeclaredItem[];
  const body = [declared.excerpt.text, ...(members.length > 0 ? [fields(members)] : [])].join(' ');
  return `### ${item.displayName}\n\n${comment(declared)}\n\n\`\`\`ts\n${body.trim()}\n\`\`\``;
}

/** The members of a type, each with its comment over it. */
function fields(members: readonly ApiDeclaredItem[]): string {
  const lines = members.flatMap((member) => {
    const said = comment(member).replaceAll('\n', ' ');
    return [...(said === '' ? [] : [`  // ${said}`]), `  ${member.excerpt.text}`];
  });
  return `{\n${lines.join('\n')}\n}`;
}

/** Plain text of a comment; an example becomes code. */
function comment({ tsdocComment }: ApiDeclaredItem): string {
  const text = tsdocComment?.emitAsTsdoc() ?? '';
  return text
    .replace(/^\/\*\*/, '')
    .replace(/\*\/\s*$/, '')
    .replaceAll(/^\s*\* ?/gm, '')
    .replace(/@example\s+(.*)$/s, (_, code: string) => `\n\`\`\`ts\n${code.trim()}\n\`\`\``)
    .trim();
}
