/** What `%errorlevel%` shows for an HRESULT: a signed 32-bit number. */
export function signed(hresult: number): number {
  return hresult | 0;
}

/** `0xC004F050` */
export function hex(hresult: number): string {
  return `0x${hresult.toString(16).toUpperCase().padStart(8, '0')}`;
}
