/**
 * The NetBIOS name of a computer, in capitals, as the batch reads it from the registry: `pc1.contoso.com` is PC1.
 *
 * @returns null for an address, and for what the file of pairs cannot hold
 */
export function computerName(text: string): string | null {
  const full = text.trim().replace(/\$$/u, '');
  if (/^[\d.]+$/u.test(full) && full.includes('.')) return null;
  const name = (full.split('\\').at(-1) ?? '').split('.')[0]?.toUpperCase() ?? '';
  return /^[A-Z0-9_-]{1,15}$/u.test(name) ? name : null;
}
