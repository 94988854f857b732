/** Values below one key; a number becomes REG_DWORD, a list REG_MULTI_SZ. */
export interface RegistryKey {
  /** Below HKEY_LOCAL_MACHINE or HKEY_CURRENT_USER, single backslashes. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Keys in the form of Wine's system.reg and user.reg; what stands later in such a file wins. */
export function registryFileText(keys: readonly RegistryKey[]): string {
  return keys
    .map(({ path, values }) => {
      const lines = Object.entries(values).map(([name, value]) => `"${name}"=${valueText(value)}`);
      return `\n[${escaped(path)}] 1700000000\n${lines.join('\n')}\n`;
    })
    .join('');
}

function valueText(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return `dword:${value.toString(16).padStart(8, '0')}`;
  if (typeof value === 'string') return `"${escaped(value)}"`;
  const bytes = Buffer.from([...value, ''].map((line) => `${line}\0`).join(''), 'utf16le');
  return `hex(7):${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
