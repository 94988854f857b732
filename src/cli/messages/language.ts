import type { Language } from '../../text/bilingual.js';
import type { Terminal } from '../terminal.js';

/**
 * The language of messages: `--lang`, else ESUPACK_LANG, else that of the terminal (POSIX.1-2017, 8.2 "Internationalization
 * Variables"), on Windows that of the person's region.
 */
export function messageLanguage(
  args: readonly string[],
  terminal: Pick<Terminal, 'environment' | 'platform' | 'locale'>,
): Language {
  const at = args.findIndex((argument) => /^--lang(?:=|$)/u.test(argument));
  const option = at < 0 ? undefined : (/^--lang=(.*)$/u.exec(args[at] ?? '')?.[1] ?? args[at + 1]);
  const { ESUPACK_LANG = '', LC_ALL = '', LC_MESSAGES = '', LANG = '' } = terminal.environment;
  const told = [option ?? '', ESUPACK_LANG, LC_ALL, LC_MESSAGES, LANG].find((word) => word !== '');
  // Only where nothing else tells: the first look at the region loads all of ICU.
  return /^ja(?:$|[_.-])/iu.test(told ?? (terminal.platform === 'win32' ? terminal.locale : '')) ? 'ja' : 'en';
}
