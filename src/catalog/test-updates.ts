import type { Source } from './product.js';
import { sources } from './sources.js';

/** An update that installs on licensed devices only and does nothing else. */
export interface TestUpdate {
  /** e.g. "KB4528069" */
  readonly update: string;
  /** `name` of the operating systems that it is for. */
  readonly operatingSystems: readonly string[];
  readonly sources: readonly Source[];
}

/** Microsoft made test updates for its first offers only; not for the Core editions of servers. */
export const testUpdates: readonly TestUpdate[] = [
  {
    update: 'KB4528069',
    operatingSystems: ['Windows 7 SP1', 'Windows Server 2008 R2 SP1'],
    sources: [sources.troubleshootEsu],
  },
  { update: 'KB4528081', operatingSystems: ['Windows Server 2008 SP2'], sources: [sources.troubleshootEsu] },
];

/** How a test update fails where no license is active. */
export const testUpdateSymptom = { hresult: '0x80070643', log: 'HRESULT_FROM_WIN32(1605)' } as const;
