/**
 * A WMI object as the WMI DTD 2.0 text form holds it, with everything that form says, so that it can be written again
 * byte for byte. Values stay texts, as they stand in the file. Types only.
 */
export interface WmiObject {
  readonly className: string;
  readonly qualifiers: readonly WmiQualifier[];
  /** As they stand in the file: the system properties (`__PATH` …) first, then those of the class. */
  readonly properties: readonly WmiProperty[];
}

/** What is known of an object or a property beside its value, e.g. `key` or `CIMTYPE`. */
export interface WmiQualifier extends WmiFlavor {
  readonly name: string;
  readonly type: WmiType;
  readonly value: string | readonly string[] | null;
}

/** How a qualifier is inherited; absent where the file is silent. */
export interface WmiFlavor {
  readonly propagated?: boolean | undefined;
  readonly overridable?: boolean | undefined;
  readonly toSubclass?: boolean | undefined;
  readonly toInstance?: boolean | undefined;
  readonly amended?: boolean | undefined;
}

export type WmiProperty = WmiScalarProperty | WmiArrayProperty | WmiObjectProperty | WmiObjectArrayProperty;

interface AnyProperty {
  readonly name: string;
  /** The class that brings the property in; `___SYSTEM` for system properties. */
  readonly classOrigin?: string | undefined;
  readonly propagated?: boolean | undefined;
  readonly qualifiers: readonly WmiQualifier[];
}

export interface WmiScalarProperty extends AnyProperty {
  readonly kind: 'scalar';
  readonly type: WmiType;
  /** A number in decimal, `TRUE` or `FALSE`, a datetime in DMTF form. Null is not the empty text. */
  readonly value: string | null;
}

export interface WmiArrayProperty extends AnyProperty {
  readonly kind: 'array';
  readonly type: WmiType;
  /** Null is not the empty array. */
  readonly value: readonly string[] | null;
}

/** An embedded object. No real export is known to hold one outside an array; its form is by analogy. */
export interface WmiObjectProperty extends AnyProperty {
  readonly kind: 'object';
  readonly referenceClass: string;
  readonly value: WmiObject | null;
}

export interface WmiObjectArrayProperty extends AnyProperty {
  readonly kind: 'objectArray';
  readonly referenceClass: string;
  readonly value: readonly WmiObject[] | null;
}

export const wmiTypes = [
  'boolean',
  'string',
  'char16',
  'uint8',
  'sint8',
  'uint16',
  'sint16',
  'uint32',
  'sint32',
  'uint64',
  'sint64',
  'datetime',
  'real32',
  'real64',
] as const;

export type WmiType = (typeof wmiTypes)[number];
