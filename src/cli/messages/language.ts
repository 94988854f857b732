import type { Language } from '../../text/bilingual.js';
import type { Terminal } from '../terminal.js';

/**
 * The language of messages: `--lang`, else ESUPACK_LANG, else that of the terminal (POSIX.1-2017, 8.2 "Internationalization
 * Variables"), on Windows that of the person's region.
 */
export function messageLanguage(
  args: readonly string[],
  { environment, platform, locale }: Pick<Terminal, 'environment' | 'platform' | 'locale'>,
): Language {
  const at = args.findIndex((argument) => /^--lang(?:=|$)/u.test(argument));
  const option = at < 0 ? undefined : (/^--lang=(.*)$/u.exec(args[at] ?? '')?.[1] ?? args[at + 1]);
  const { ESUPACK_LANG = '', LC_ALL = '', LC_MESSAGES = '', LANG = '' } = environment;
  const told = [option ?? '', ESUPACK_LANG, LC_ALL, LC_MESSAGES, LANG].find((word) => word !== '');
  return /^ja(?:$|[_.-])/iu.test(told ?? (platform === 'win32' ? locale : '')) ? 'ja' : 'en';
}
