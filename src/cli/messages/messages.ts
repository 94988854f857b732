/**
 * What is told of mistakes, in English and Japanese side by side. The English sentence is the name of the message, as the
 * code has it; `{name}` stands for what differs. A sentence that is not here is told in English.
 */
export const messages: readonly (readonly [en: string, ja: string])[] = [
  // The command line.
  ['There is no such command.', 'このコマンドはありません。'],
  ['There is no such option.', 'このオプションはありません。'],
  ['No command is specified.', 'コマンドが指定されていません。'],
  [
    '{command} has no such option; {others} has.',
    '{command} にこのオプションはありません。{others} のオプションです。',
  ],
  [
    '{command} has no such option; {others} have.',
    '{command} にこのオプションはありません。{others} のオプションです。',
  ],
  ['Remove it.', '削除してください。'],
  ['esupack --help shows the commands.', 'コマンドは esupack --help で表示できます。'],
  ['esupack {command} --help shows the options.', 'オプションは esupack {command} --help で表示できます。'],
  ['Did you mean {names}?', '{names} の間違いではありませんか。'],
  ['Its value is empty.', '値が空です。'],
  [
    'Specify a value, or remove the option. A variable that is not set is empty.',
    '値を指定するか、オプションを削除してください。設定されていない変数は空の値になります。',
  ],
  ['It is specified more than once.', '2 回以上指定されています。'],
  ['Specify it only once.', '1 回だけ指定してください。'],
  ['Use only one of them.', 'いずれか 1 つだけを指定してください。'],
  ['{one} and {other} cannot be used together.', '{one} と {other} は同時に指定できません。'],
  ['Options begin with two hyphens.', 'オプションは 2 つのハイフンで始めます。'],
  ['Options of more than one letter begin with two hyphens.', '2 文字以上のオプションは 2 つのハイフンで始めます。'],
  ['Options are lowercase.', 'オプションは小文字で指定します。'],
  [
    'It begins with a dash. Options begin with two hyphens.',
    'ダッシュで始まっています。オプションは 2 つのハイフンで始めます。',
  ],
  ['It takes no value, but {value} is specified.', '値を取りません ({value} が指定されています)。'],
  ['Write {what}.', '{what} と指定してください。'],
  ['The argument {word} is missing.', '引数 {word} が指定されていません。'],
  [
    'A key cannot be passed as an argument, because arguments are logged (npm logs those of npm start in _logs in its cache).',
    'キーを引数で受け取ることはありません。引数はログに残ります (npm start の引数は npm 自身がキャッシュの _logs に記録します)。',
  ],
  ['If this is a real key, treat it as compromised.', '本物のキーの場合は、漏えいしたものとして扱ってください。'],
  // The key.
  ['There is no MAK key.', 'MAK キーがありません。'],
  ['No MAK key was typed.', 'MAK キーが入力されませんでした。'],
  [
    'Save it in a file and use --key-file FILE, pipe it in with --key-stdin, set the variable ESUPACK_KEY, or run the command in a terminal without any of these and type it when asked.',
    'ファイルに保存して --key-file FILE で指定する、パイプで渡して --key-stdin を指定する、変数 ESUPACK_KEY に設定する、またはどれも指定せずに端末で実行して入力する、のいずれかを行ってください。',
  ],
  ['There is no key.', 'キーがありません。'],
  ['There are {count} keys.', 'キーが {count} 個あります。'],
  [
    'The key has {count} letters and digits; it must have 25.',
    'キーの英数字が {count} 文字です。25 文字でなければなりません。',
  ],
  [
    'Enter the MAK key as shown in the Microsoft 365 admin center: five groups of five characters, separated by hyphens.',
    'Microsoft 365 管理センターに表示されるとおりに MAK キーを指定してください (5 文字ずつ 5 組、ハイフン区切り)。',
  ],
  ['The key is in quotation marks.', 'キーが引用符で囲まれています。'],
  ['There is a name before the key, with {sign}.', 'キーの前に名前と{sign}があります。'],
  ['There is a comment {place}.', '{place}にコメントがあります。'],
  ['There is other text {place}.', '{place}に別の文字列があります。'],
  ['There is an invisible character next to the key: U+{code}.', 'キーの横に表示されない文字 U+{code} があります。'],
  [
    'Keep only the key: five groups of five characters, separated by hyphens.',
    'キーだけを残してください (5 文字ずつ 5 組、ハイフン区切り)。',
  ],
  ['Specify a text file that contains only the key.', 'キーだけを含むテキスト ファイルを指定してください。'],
  ['The variable {name} is not set.', '変数 {name} が設定されていません。'],
  [
    'This key file is in a git working tree and is not ignored, so it could be committed.',
    'このキー ファイルは git の作業ツリーにあり、無視の対象になっていません。コミットされるおそれがあります。',
  ],
  ['Move it out of the tree, or add it to .gitignore.', '作業ツリーの外に移動するか、.gitignore に追加してください。'],
  // Settings.
  ['It is missing.', '指定されていません。'],
  ['There is no product {written}.', '製品 {written} はありません。'],
  ['One of: {names}.', '次のいずれかを指定してください: {names}'],
  ['There is no program year {written}.', 'プログラム年度 {written} はありません。'],
  ['Specify the program year: 1, 2 or 3.', 'プログラム年度 (1、2、3) を指定してください。'],
  [
    'A package has one year. For more years, use a config file with a matrix.',
    '1 つのパッケージの年度は 1 つです。複数の年度は構成ファイルの matrix で指定してください。',
  ],
  ['{written} is not valid.', '{written} は指定できません。'],
  ['It is empty.', '空です。'],
  ['It begins or ends with white space.', '先頭または末尾に空白があります。'],
  ['It has {count} characters; the limit is {limit}.', '{count} 文字あります。上限は {limit} 文字です。'],
  ['This is not a collection ID.', 'コレクション ID ではありません。'],
  [
    'Enter the eight characters of a collection ID as shown in the console, such as SMSDM003 (All Desktop and Server Clients).',
    'コンソールに表示されるコレクション ID 8 文字を指定してください。例: SMSDM003 (すべてのデスクトップおよびサーバー クライアント)',
  ],
  ['This is not an activation ID.', 'Activation ID ではありません。'],
  [
    '{product} ESU year {year} begins on {day}; today is {today}.',
    '{product} の ESU {year} 年目は {day} に始まります (今日は {today})。',
  ],
  [
    '{product} ESU year {year} ended on {day}; today is {today}.',
    '{product} の ESU {year} 年目は {day} に終わりました (今日は {today})。',
  ],
  ['The current year is {year}.', '現在は {year} 年目の期間です。'],
  ['Make sure that you want year {year}.', '{year} 年目でよいか確認してください。'],
  [
    'Its coverage is {from} to {to}. Make sure that you want this year.',
    '対象期間は {from} から {to} です。この年度でよいか確認してください。',
  ],
  // Files and folders.
  ['The file does not exist.', 'ファイルがありません。'],
  ['This path does not exist.', 'このパスは存在しません。'],
  ['This is a folder.', 'フォルダーです。'],
  ['Specify another path.', '別のパスを指定してください。'],
  [
    'Specify a config file. To create an example, run esupack init.',
    '構成ファイルを指定してください。esupack init でひな形を作成できます。',
  ],
  [
    'This is a Windows path. On this system, it would be the name of a folder.',
    'Windows のパスです。この環境ではフォルダーの名前とみなされます。',
  ],
  [
    'Mount the share or drive and specify its mount point, such as /mnt/packages, or run esupack on Windows.',
    '共有またはドライブをマウントしてマウント ポイント (例: /mnt/packages) を指定するか、Windows で esupack を実行してください。',
  ],
  [
    'Choose a folder with a shorter path, or a shorter --id and --name.',
    'より短いフォルダー、または短い --id と --name を指定してください。',
  ],
  ['The disk is full.', 'ディスクがいっぱいです。'],
  ['Free up disk space, then run the command again.', '空き領域を確保して、もう一度実行してください。'],
  [
    'Your account cannot write here, or another program has a file open.',
    '書き込む権限がないか、ほかのプログラムがファイルを開いています。',
  ],
  // Config files.
  ['This file is empty.', 'ファイルが空です。'],
  ['There is no setting {name} here.', 'ここに設定 {name} はありません。'],
  ['Settings that are allowed here: {names}.', 'ここで使える設定: {names}'],
  [
    'The setting {name} is here a second time. The first is on line {line}.',
    '設定 {name} が 2 回あります (1 回目は {line} 行目)。',
  ],
  ['Keep only one of them.', 'どちらか一方を残してください。'],
  ['A colon followed by a space starts another setting.', 'コロンと空白は別の設定の始まりになります。'],
  ['Put the value in quotation marks: {entry}.', '値を引用符で囲んでください: {entry}'],
  ['There is a tab before this text.', '行頭にタブがあります。'],
  ['Indent with spaces. YAML does not allow tabs.', '空白で字下げしてください。YAML ではタブを使えません。'],
  ['This colon is a full-width character.', 'コロンが全角です。'],
  ['After the name of a setting, write a colon and a space.', '設定の名前の後にコロンと空白が必要です。'],
  ['There is {space} here, which cannot be used to indent.', 'ここに{space}があります。字下げには使えません。'],
  ['Replace it with normal spaces.', '半角の空白に置き換えてください。'],
  ['There is a comment here. JSON does not allow comments.', 'コメントがあります。JSON にコメントは書けません。'],
  ['This line is not UTF-8. It looks like {page}.', 'この行は UTF-8 ではありません ({page} のようです)。'],
  [
    'Save the file as UTF-8. In Notepad, use Save As with the encoding UTF-8.',
    'UTF-8 で保存してください (メモ帳: [名前を付けて保存] の文字コードで UTF-8 を選択)。',
  ],
  ['The bundle ID {id} is also used by {other}.', 'バンドル ID {id} は {other} と同じです。'],
  [
    'Give each package a unique id. Uppercase and lowercase letters count as the same.',
    'パッケージごとに異なる id を指定してください。大文字と小文字は区別されません。',
  ],
  [
    'Another package has the same package and collection names ({name}).',
    '同じパッケージ名とコレクション名 ({name}) のパッケージがほかにあります。',
  ],
  ['Not started: the run was stopped.', '中断されたため、開始していません。'],
  ['Run the same command again.', '同じコマンドをもう一度実行してください。'],
];
