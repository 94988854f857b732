/** ReferencesInfo.xml and AppReferencesInfo.xml of a task sequence in an export. Types only. */

export interface ReferencesInfo {
  readonly namespaces: NamespaceOrder;
  readonly objects: readonly ReferencesInfoObject[];
}

/** One object of a list of references: what a step refers to, as the exporting site knows it. */
export interface ReferencesInfoObject {
  readonly className: string;
  readonly properties: readonly ReferencesInfoProperty[];
}

export interface ReferencesInfoProperty {
  readonly name: string;
  readonly type: string;
  /** Null has no value element; no real list has one. */
  readonly value: string | null;
}

/** Which of the two namespaces a serializer writes first; most exports begin with `xsi`. */
export type NamespaceOrder = 'xsi first' | 'xsd first';
