import type { OperatingSystem, Source } from './product.js';

/** One edition of Windows, as the registry and a caption name it. */
export interface Edition {
  /** Prefix of the registry's `EditionID`. */
  readonly prefix: string;
  /** Words of `Win32_OperatingSystem.Caption` by which the edition is known; one of them stands in it. */
  readonly captions: readonly string[];
  readonly sources: readonly Source[];
}

const captions: Source = {
  title: 'Captions and EditionID of Windows editions: general knowledge, as public scripts compare with them',
  url: null,
  checked: '2026-11-27',
};

/** The editions that an offer names, so as to ask for them or to leave them out. */
export const editions: readonly Edition[] = [
  { prefix: 'ServerStandard', captions: ['Standard'], sources: [captions] },
  { prefix: 'ServerDatacenter', captions: ['Datacenter'], sources: [captions] },
  { prefix: 'EnterpriseS', captions: ['LTSB', 'LTSC'], sources: [captions] },
  { prefix: 'IoTEnterpriseS', captions: ['LTSB', 'LTSC'], sources: [captions] },
  // Multi-session: virtual machines of Azure Virtual Desktop only, which need no key. Discovery calls them servers.
  { prefix: 'ServerRdsh', captions: ['multi-session', 'for Virtual Desktops'], sources: [captions] },
];

/**
 * Names in a caption of servers that are no Standard and no Datacenter edition of the same build. A caption that has none of
 * them, as "Windows Server 2012 R2" has not, does not tell.
 */
const otherServers = ['Storage Server', 'Hyper-V Server', 'MultiPoint', 'Essentials', 'Foundation', 'Embedded'];

/**
 * Whether the offer covers the edition that a caption names. A text that names none, such as what discovery says, does not
 * tell, and counts as covered: the batch reads the edition on the device.
 */
export function captionFits(caption: string, { requiredEditions, excludedEditions, kind }: OperatingSystem): boolean {
  const has = (words: string): boolean => caption.toLowerCase().includes(words.toLowerCase());
  if (captionsOf(excludedEditions).some(has)) return false;
  if (requiredEditions.length === 0) return true;
  if (kind === 'server') return !otherServers.some(has);
  return captionsOf(requiredEditions).some(has) || !/windows 10\b/iu.test(caption);
}

/**
 * Whether discovery's OSBranch must be 2, the long-term servicing channel, or must not be; null where it does not matter.
 * Microsoft Learn, "Manage Windows as a service": Operating System Readiness Branch; the name of the property is that of
 * public collection queries.
 */
export function longTermServicing({ requiredEditions, excludedEditions }: OperatingSystem): boolean | null {
  if (requiredEditions.includes('EnterpriseS')) return true;
  return excludedEditions.includes('EnterpriseS') ? false : null;
}

function captionsOf(prefixes: readonly string[]): readonly string[] {
  return editions.filter(({ prefix }) => prefixes.includes(prefix)).flatMap((edition) => edition.captions);
}
