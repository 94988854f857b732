/** Values below one key; a number becomes REG_DWORD, a list REG_MULTI_SZ. */
export interface RegistryKey {
  /** Below HKEY_LOCAL_MACHINE or HKEY_CURRENT_USER, single backslashes. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}
