import type { Message } from './message.js';

/**
 * What stands for a placeholder of a message and is in words itself. Each has two words or more: a single one may be a name
 * that a person gave.
 */
export const phrases: readonly Message[] = [
  // Kinds of things.
  ['a file', 'ファイル'],
  ['a folder', 'フォルダー'],
  ['a link', 'リンク'],
  ['a device', 'デバイス'],
  ['a variable', '変数'],
  ['a package', 'パッケージ'],
  ['the file', 'ファイル'],
  ['an object', 'オブジェクト'],
  ['a text', '文字列'],
  ['a number', '数値'],
  ['a list', '一覧'],
  ['A text', '文字列'],
  ['the end of the file', 'ファイルの終わり'],
  ['an error', 'エラー'],
  ['a failure', '失敗'],
  // Places and signs.
  ['before the key', 'キーの前'],
  ['after the key', 'キーの後'],
  ['before and after the key', 'キーの前後'],
  ['an equals sign', '等号'],
  ['a colon', 'コロン'],
  ['a full-width space', '全角の空白'],
  ['a no-break or zero-width space', '改行しない空白または幅のない空白'],
  ['Shift_JIS (CP932), the Japanese code page', 'Shift_JIS (CP932、日本語のコード ページ)'],
  ['Windows-1252, the Western code page', 'Windows-1252 (西ヨーロッパ言語のコード ページ)'],
  ['at the top of the file', 'ファイルの最上位'],
  ['to defaults or to a package', ' defaults またはパッケージ'],
  ['to a package', 'パッケージ'],
  ['to the key of a package', 'パッケージの key '],
  // Who runs.
  ['process {id} on this computer', 'このコンピューターのプロセス {id}'],
  ['on another computer or in another container', '別のコンピューターまたはコンテナー'],
  // Why a character cannot be used.
  ['which is not printable ASCII', '印字可能な ASCII 文字ではありません'],
  [
    'which is not printable ASCII. A package definition file can contain nothing else',
    'パッケージ定義ファイルに使えるのは印字可能な ASCII 文字だけです',
  ],
  ['which Windows does not allow in folder names', 'Windows のフォルダー名には使えません'],
  [
    'which is not a letter, digit, period, hyphen or underscore',
    '使えるのは英字、数字、ピリオド、ハイフン、アンダースコアだけです',
  ],
  ['which the console does not allow in names', 'コンソールの名前には使えません'],
  ['which task sequence steps do not keep', 'タスク シーケンスのステップでは保持されません'],
  ['which is not allowed in paths', 'パスには使えません'],
  ['which is not allowed in Windows paths', 'Windows のパスには使えません'],
  ['which a MOF file of the console cannot carry', 'コンソールの MOF ファイルには使えません'],
  ['which the text form of a WMI object cannot carry', 'WMI オブジェクトのテキスト形式には使えません'],
  ['which is not safe in a query', 'クエリでは安全に使えません'],
  ['which a query cannot carry', 'クエリには使えません'],
  ['which XML cannot carry', 'XML には使えません'],
];
