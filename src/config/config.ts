import type { Product, ProgramYear } from '../catalog/product.js';
import type { Setting } from './setting.js';
import type { SettingName, settings } from './settings.js';

type Rows = typeof settings;
type IsList<Name extends SettingName> = Rows[Name] extends { readonly kind: 'list' } ? true : false;

/**
 * What a person writes for one package, as it is written: every value still text. All but product and year may be left
 * out. A bundle keeps these in its manifest.
 */
export type Settings = {
  readonly [Name in SettingName]?: (IsList<Name> extends true ? readonly string[] : string) | undefined;
};

type Checked = {
  readonly [Name in SettingName]: IsList<Name> extends true
    ? readonly string[]
    : Rows[Name] extends Setting<infer Value>
      ? Value
      : never;
};

/** The same, checked and complete: every setting with its value or its default. */
export interface Config extends Omit<Checked, 'product' | 'year' | 'activationId'> {
  readonly product: Product;
  readonly year: ProgramYear;
  /** GUID, lower case, no braces: the catalog's or the one given. */
  readonly activationId: string;
  /** What was written. */
  readonly settings: Settings;
}
