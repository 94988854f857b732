import type { Product, ProgramYear } from '../catalog/product.js';

/**
 * What people write for one package, as they write it: every value still text. The names are those of the
 * command line's options; all but product and year may be left out.
 */
export interface WrittenConfig {
  readonly product?: string | undefined;
  readonly year?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly publisher?: string | undefined;
  readonly packageVersion?: string | undefined;
  readonly activationId?: string | undefined;
  readonly limitingCollection?: string | undefined;
  readonly excludeCollections?: readonly string[] | undefined;
  readonly refreshDays?: string | undefined;
  readonly runMinutes?: string | undefined;
  readonly collectionPrefix?: string | undefined;
  readonly esuValue?: string | undefined;
  readonly activation?: string | undefined;
  readonly probe?: string | undefined;
  readonly openFirewall?: string | undefined;
  readonly language?: string | undefined;
}

/** The same, checked and complete: no optional forms left. */
export interface Config {
  readonly id: string;
  readonly product: Product;
  readonly year: ProgramYear;
  /** GUID, lower case, no braces: the catalogue's or the one given. */
  readonly activationId: string;
  readonly packageName: string;
  readonly publisher: string;
  readonly packageVersion: string;
  readonly limitingCollectionId: string;
  readonly excludedCollectionIds: readonly string[];
  /** Days between two full evaluations of the collections, 1 to 31. */
  readonly refreshDays: number;
  readonly collectionPrefix: string;
  /** Maximum run time of the programs in minutes, 20 to 720. */
  readonly runMinutes: number;
  /** What `ESUValue` of a licensed device is; a GUID may stand among others. By default the activation ID. */
  readonly esuValue: string;
  /** By the device itself, by Confirmation IDs from elsewhere, or by a VAMT host. */
  readonly activation: 'online' | 'offline' | 'vamt';
  /** Whether the batch tries the activation addresses before it activates. */
  readonly probe: boolean;
  /** IPv4 addresses and ranges from which VAMT may reach WMI; empty: the firewall stays as it is. */
  readonly firewallRanges: readonly string[];
  readonly language: 'en' | 'ja';
}
