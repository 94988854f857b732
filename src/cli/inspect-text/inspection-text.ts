import type {
  BatchContents,
  BundleContents,
  DefinitionContents,
  InspectedFile,
  Inspection,
  ManifestContents,
} from '../../read/inspect/inspection.js';
import { shown } from '../../text/shown.js';
import { configurationLines } from './configuration-text.js';
import { exportLines } from './export-text.js';
import { encodingName, isGuess } from './encoding-name.js';
import { asText, count, fact, type Lines } from './lines.js';
import { classFileLines, mofLines } from './mof-text.js';
import { objectLines } from './object-text.js';

/** What is in a file, for people. */
export function inspectionText(inspection: Inspection): string {
  return asText(inspectionLines(inspection));
}

function inspectionLines(inspection: Inspection): Lines {
  switch (inspection.kind) {
    case 'bundle':
      return bundleLines(inspection);
    case 'bundle-manifest':
      return manifestLines(inspection);
    case 'console-export':
      return exportLines(inspection);
    case 'object':
      return objectLines(inspection.object);
    case 'package-definition':
      return definitionLines(inspection);
    case 'mof':
      return mofLines(inspection);
    case 'class-file':
      return classFileLines(inspection);
    case 'configuration':
      return configurationLines(inspection);
    case 'files':
      return [count(inspection.files.length, 'file'), ...inspection.files.map(fileLines)];
  }
}

function bundleLines({ manifest, batch, files }: BundleContents): Lines {
  return [
    ...manifestLines(manifest),
    ...(batch === null
      ? ['The batch is missing.']
      : [
          `Batch ${shown(batch.path)}`,
          [...fact('Key', batch.key ?? keySource(batch)), ...fact('Activation ID', batch.activationId)],
        ]),
    ...files.filter(({ path }) => path !== 'manifest.json').map(fileLines),
  ];
}

function keySource({ keyVariable }: BatchContents): string {
  return keyVariable === null ? 'no single line with a key' : `in the task sequence variable ${keyVariable}`;
}

function manifestLines(manifest: ManifestContents): Lines {
  return [
    `Bundle ${shown(manifest.id)}, written by ${shown(manifest.tool)}`,
    [
      `${shown(manifest.productName)} ESU year ${manifest.year} (${shown(manifest.product)})`,
      ...fact('Activation ID', manifest.activationId),
      ...fact('Package', manifest.packageName),
      ...fact('Programs', manifest.programs.join(', ')),
    ],
  ];
}

function definitionLines({ programs, ...definition }: DefinitionContents): Lines {
  return [
    `Package definition: ${shown(definition.name)}`,
    [
      ...fact('Version', definition.version),
      ...fact('Publisher', definition.publisher),
      ...fact('Language', definition.language),
      ...fact('Comment', definition.comment),
      ...fact('Encoding', isGuess(definition.encoding) ? encodingName(definition.encoding) : null),
      ...programs.flatMap(({ name, settings }): Lines => [
        `Program ${shown(name)}`,
        Object.entries(settings).flatMap(([key, value]) =>
          key.toLowerCase() === 'name' ? [] : fact(shown(key), value),
        ),
      ]),
    ],
  ];
}

function fileLines({ path, bytes, contents, problem }: InspectedFile): Lines {
  return [
    `${shown(path)} (${count(bytes, 'byte')})`,
    ...(problem === null ? [] : [[`Cannot be read: ${shown(problem)}`]]),
    ...(contents === null ? [] : [inspectionLines(contents)]),
  ];
}
