import type { TextEncoding } from '../decode.js';
import type { InspectedSequence } from './sequence.js';
import type { ManifestFile, ManifestSummary } from '../bundle-manifest.js';
import type { ConfigurationContents } from './configuration.js';

/** What is in a file, as `inspect` tells it. Types only; plain values, so that JSON shows them as they are. */
export type Inspection =
  | BundleContents
  | ManifestContents
  | ConsoleExport
  | SingleObject
  | DefinitionContents
  | MofContents
  | ClassFile
  | ConfigurationContents
  | FileCollection;

/** A bundle of this program. */
export interface BundleContents {
  readonly kind: 'bundle';
  readonly manifest: ManifestContents;
  /** Null where the bundle lacks its batch. */
  readonly batch: BatchContents | null;
  readonly files: readonly InspectedFile[];
}

export interface BatchContents {
  readonly path: string;
  /** All but the last five characters masked; null where there is no line with a key, or more than one. */
  readonly key: string | null;
  /** The variable of a task sequence that gives the key instead; null where there is none. */
  readonly keyVariable: string | null;
  readonly activationId: string | null;
}

/** A file of a bundle or collection, and what is in it where that can be told. */
export interface InspectedFile {
  readonly path: string;
  readonly bytes: number;
  readonly contents: Inspection | null;
  /** Why it cannot be read, where it is of a kind that is known. */
  readonly problem: string | null;
}

/** manifest.json of a bundle. */
export interface ManifestContents extends ManifestSummary {
  readonly kind: 'bundle-manifest';
  readonly tool: string;
  readonly files: readonly ManifestFile[];
}

/** A zip or folder that is none of the others, with files that are. */
export interface FileCollection {
  readonly kind: 'files';
  readonly files: readonly InspectedFile[];
}

/** A zip that a console exported: packages, task sequences, images, applications and others. */
export interface ConsoleExport {
  readonly kind: 'console-export';
  /** Which of the two formats: that of packages, task sequences and images, or that of applications. */
  readonly format: 'packages' | 'applications';
  /** The administrator's comment, which the import wizard shows. */
  readonly comment: string | null;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly contents: readonly ExportedContent[];
  /** The objects that the export is about, as WMI paths. */
  readonly entryObjects: readonly string[];
  readonly packages: readonly ExportedPackage[];
  readonly programs: readonly ExportedProgram[];
  /** Every object, packages and programs too, with all properties. */
  readonly objects: readonly ExportedObject[];
  readonly relationships: readonly ExportRelationship[];
  /** What does not fit together. */
  readonly remarks: readonly string[];
}

/** Files of an object: they lie beside the zip, in the folder `<zip name>_files`. */
export interface ExportedContent {
  readonly id: string;
  readonly description: string;
  readonly relativePath: string;
  readonly originalPath: string;
}

export interface ExportedPackage {
  readonly packageId: string;
  readonly name: string;
  readonly manufacturer: string;
  readonly version: string;
  readonly language: string;
  readonly description: string;
  readonly sourcePath: string;
  readonly flags: Flags;
  readonly numberOfPrograms: number | null;
  readonly contentId: string | null;
}

export interface ExportedProgram {
  readonly packageId: string;
  readonly name: string;
  readonly commandLine: string;
  readonly comment: string;
  readonly workingDirectory: string;
  /** Maximum run time in minutes; null where it is not set. */
  readonly minutes: number | null;
  readonly diskSpace: string;
  readonly dependsOn: string;
  /** On which it runs, in words; empty where it runs on any. */
  readonly platforms: readonly string[];
  readonly flags: Flags;
}

/** A bit field, bit by bit and in words. */
export interface Flags {
  /** Null where the object has no such value. */
  readonly value: number | null;
  readonly hex: string | null;
  readonly set: readonly { readonly bit: number; readonly name: string; readonly meaning: string }[];
  /** What the bits that are set, and those that are not, mean together. */
  readonly words: readonly string[];
}

export interface SingleObject {
  readonly kind: 'object';
  readonly object: ExportedObject;
}

export interface ExportedObject {
  /** The entry of the zip. */
  readonly part: string;
  readonly className: string;
  readonly name: string | null;
  /** What identifies the object. */
  readonly keys: Readonly<Record<string, string>>;
  /** WMI path with the server and site that exported it. */
  readonly path: string | null;
  readonly properties: readonly ObjectProperty[];
  /** What other files in the object's folder say, e.g. what a task sequence refers to. */
  readonly attachments: readonly Attachment[];
  /** Of a task sequence: what it does. */
  readonly taskSequence?: InspectedSequence | undefined;
}

export interface ObjectProperty {
  readonly name: string;
  /** WMI type; `[]` after that of an array. */
  readonly type: string;
  /** Null is not the empty text. Bytes (uint8[]) are counted, not shown. */
  readonly value: string | readonly string[] | readonly EmbeddedObject[] | null;
  readonly bytes?: number | undefined;
}

export interface EmbeddedObject {
  readonly className: string;
  readonly properties: readonly ObjectProperty[];
}

export interface Attachment {
  readonly part: string;
  readonly objects: readonly EmbeddedObject[];
}

export interface ExportRelationship {
  readonly type: string;
  readonly target: string;
  readonly id: string;
  /** Whether the zip holds the target. */
  readonly present: boolean;
  /** Whether the identifier is the hash of the object's key values; null where that cannot be told. */
  readonly identifierMatches: boolean | null;
}

/** A package definition file. */
export interface DefinitionContents {
  readonly kind: 'package-definition';
  /** The last two are guesses. */
  readonly encoding: TextEncoding;
  readonly formatVersion: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly comment: string | null;
  readonly programs: readonly {
    readonly name: string;
    readonly commandLine: string;
    readonly settings: Readonly<Record<string, string>>;
  }[];
}

/** A MOF file of collections, queries or other objects. */
export interface MofContents {
  readonly kind: 'mof';
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
  readonly comment: string | null;
  readonly collections: readonly MofCollection[];
  readonly queries: readonly MofQuery[];
  /** Objects that are neither. */
  readonly objects: readonly EmbeddedObject[];
}

/** A MOF file that declares classes instead of exporting objects. */
export interface ClassFile {
  readonly kind: 'class-file';
  readonly encoding: TextEncoding;
  /** Hardware inventory: what Client Settings exports and imports; WMI: what clients compile, with Configuration.mof for one. */
  readonly use: 'hardware inventory' | 'WMI';
  readonly classes: readonly {
    readonly name: string;
    /** The class that it derives from; null where there is none. */
    readonly base: string | null;
    /** The name under which the console shows it; null where none is given. */
    readonly group: string | null;
  }[];
}

export interface MofCollection {
  readonly name: string;
  /** Empty: the site assigns one. */
  readonly id: string;
  readonly comment: string;
  readonly type: 'user' | 'device' | 'unknown';
  readonly limitingCollectionId: string;
  readonly limitingCollectionName: string;
  readonly rules: readonly MofRule[];
  /** In words, e.g. `every 1 day`. */
  readonly refresh: string;
}

export interface MofRule {
  readonly kind: 'query' | 'include' | 'exclude' | 'direct' | 'other';
  readonly name: string;
  /** The query, or the ID of the collection or device. */
  readonly value: string;
}

export interface MofQuery {
  readonly name: string;
  readonly id: string;
  readonly comment: string;
  readonly targetClass: string;
  /** Empty: not limited; `<Prompt>`: whoever runs the query is asked. */
  readonly limitingCollectionId: string;
  readonly query: string;
}
