import type { Source } from './product.js';
import { sources } from './sources.js';

/** One address that a device must reach to activate by itself. */
export interface ActivationEndpoint {
  readonly scheme: 'http' | 'https';
  /** DNS name, lower case. The port is the scheme's own. */
  readonly host: string;
  readonly sources: readonly Source[];
}

/**
 * What Microsoft lists for the activation of Windows 10 ESU, every one "required in principle". No such list is known for
 * the older products; their own article names the first and the third.
 */
export const activationEndpoints: readonly ActivationEndpoint[] = [
  endpoint('https', 'go.microsoft.com', sources.troubleshootEsu),
  endpoint('https', 'login.live.com'),
  endpoint('https', 'activation.sls.microsoft.com', sources.troubleshootEsu),
  endpoint('https', 'activation-v2.sls.microsoft.com'),
  endpoint('https', 'validation.sls.microsoft.com'),
  endpoint('https', 'validation-v2.sls.microsoft.com'),
  endpoint('http', 'crl.microsoft.com'),
  endpoint('https', 'displaycatalog.mp.microsoft.com'),
  endpoint('https', 'displaycatalog.md.mp.microsoft.com'),
  endpoint('https', 'licensing.mp.microsoft.com'),
  endpoint('https', 'licensing.md.mp.microsoft.com'),
  endpoint('https', 'purchase.mp.microsoft.com'),
  endpoint('https', 'purchase.md.mp.microsoft.com'),
];

/** Where Windows fetches revocation lists and intermediate certificates on the way; Microsoft Japan adds them. */
export const certificateAddresses: readonly string[] = [
  'http://crl.microsoft.com/pki',
  'http://www.microsoft.com/pkiops',
];

function endpoint(
  scheme: ActivationEndpoint['scheme'],
  host: string,
  ...others: readonly Source[]
): ActivationEndpoint {
  return { scheme, host, sources: [sources.learnWindows10, sources.japanWindows10, ...others] };
}
