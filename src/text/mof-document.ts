/** A MOF file of the console: exported collections or queries. Types only. */
export interface MofDocument {
  /** The comment lines before the first object, as they stand, without line ends. */
  readonly header: readonly string[];
  readonly objects: readonly MofObject[];
}

/** An exported object: an instance with the qualifiers before it. */
export interface MofObject extends MofInstance {
  readonly qualifiers: readonly MofQualifier[];
}

/** E.g. `SecurityVerbs(-1)`. */
export interface MofQualifier {
  readonly name: string;
  readonly value: MofScalar;
}

export interface MofInstance {
  readonly className: string;
  /** As they stand in the file. */
  readonly properties: readonly MofProperty[];
}

export interface MofProperty {
  readonly name: string;
  readonly value: MofValue;
}

/** Null is not the empty text. A datetime is a text in DMTF form. */
export type MofValue = MofScalar | readonly MofScalar[] | readonly MofInstance[];

/** Numbers are integers within the precision of JavaScript, which holds every number of these classes. */
export type MofScalar = string | number | boolean | null;
