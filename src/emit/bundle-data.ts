import { encode } from '../text/encode.js';
import { activationFiles } from './activation-content.js';
import { bundleLiteral } from './bundle-data/bundle-literal.js';
import type { Emitter } from './emitter.js';

/**
 * bundle.psd1: what the engine is told of this bundle, as a data file that Import-PowerShellDataFile reads without running
 * anything. UTF-8 with BOM, since Windows PowerShell 5.1 takes a file without one for ANSI; CRLF.
 */
export const bundleData: Emitter = {
  name: 'data of the bundle',
  emit: (plan, secrets) => {
    const literal = bundleLiteral(plan, activationFiles(plan, secrets));
    return [{ path: 'bundle.psd1', content: encode(`${literal}\n`, 'utf-8-bom', '\r\n') }];
  },
};
