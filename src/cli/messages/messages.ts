/**
 * What is told of mistakes, in English and Japanese side by side. The English sentence is the name of the message, as the
 * code has it; `{name}` stands for what differs. A sentence that is not here is told in English.
 */
export const messages: readonly (readonly [en: string, ja: string])[] = [
  // The command line.
  ['There is no such command.', 'このコマンドはありません。'],
  ['There is no such option.', 'このオプションはありません。'],
  ['Which command? There is none.', 'コマンドが指定されていません。'],
  [
    '{command} has no such option; {others} has.',
    '{command} にこのオプションはありません。{others} のオプションです。',
  ],
  [
    '{command} has no such option; {others} have.',
    '{command} にこのオプションはありません。{others} のオプションです。',
  ],
  ['Leave it out.', '削除してください。'],
  ['esupack --help shows the commands.', 'コマンドは esupack --help で表示できます。'],
  ['esupack {command} --help shows the options.', 'オプションは esupack {command} --help で表示できます。'],
  ['Did you mean {names}?', '{names} の間違いではありませんか。'],
  ['Its value is empty.', '値が空です。'],
  [
    'Write a value, or leave it out. A variable that is not set gives an empty one.',
    '値を指定するか、オプションを削除してください。設定されていない変数は空の値になります。',
  ],
  ['It is given more than once.', '2 回以上指定されています。'],
  ['Give it once.', '1 回だけ指定してください。'],
  ['Give one of the two.', 'どちらか一方を指定してください。'],
  ['Options begin with two hyphens.', 'オプションは 2 つのハイフンで始めます。'],
  ['Options of more than one letter begin with two hyphens.', '2 文字以上のオプションは 2 つのハイフンで始めます。'],
  ['Options are written in small letters.', 'オプションは小文字で指定します。'],
  [
    'It begins with a dash, where options have two hyphens.',
    'ダッシュで始まっています。オプションは 2 つのハイフンで始めます。',
  ],
  ['It takes no value, and {value} is one.', '値を取りません ({value} が指定されています)。'],
  ['Write {what}.', '{what} と指定してください。'],
  ['{command} needs to know the {word}.', '{command} には {word} が必要です。'],
  [
    'A key is never taken from an argument: arguments are logged, those of npm start by npm itself (_logs in its cache).',
    'キーを引数で受け取ることはありません。引数はログに残ります (npm start の引数は npm 自身がキャッシュの _logs に記録します)。',
  ],
  [
    'If this was a real key, take it as seen by others.',
    '本物のキーであれば、他人に見られたものとして扱ってください。',
  ],
  // The key.
  ['There is no MAK key.', 'MAK キーがありません。'],
  ['No MAK key was typed.', 'MAK キーが入力されませんでした。'],
  [
    'Put it into a file and give --key-file FILE, or pipe it in with --key-stdin, or set the variable ESUPACK_KEY, or run without any of these on a terminal and type it when asked.',
    'ファイルに保存して --key-file FILE で指定する、パイプで渡して --key-stdin を指定する、変数 ESUPACK_KEY に設定する、またはどれも指定せずに端末で実行して入力する、のいずれかを行ってください。',
  ],
  ['There is no key.', 'キーがありません。'],
  ['There are {count} keys.', 'キーが {count} 個あります。'],
  [
    'The key has {count} letters and digits; it must have 25.',
    'キーの英数字が {count} 文字です。25 文字でなければなりません。',
  ],
  [
    'Give the MAK key as the Microsoft 365 admin center shows it: five groups of five characters, joined by hyphens.',
    'Microsoft 365 管理センターに表示されるとおりに MAK キーを指定してください (5 文字ずつ 5 組、ハイフン区切り)。',
  ],
  ['Quotes stand around the key.', 'キーが引用符で囲まれています。'],
  ['A name stands before the key, with {sign}.', 'キーの前に名前と記号があります。'],
  ['A comment stands {side} the key.', 'キーの前または後にコメントがあります。'],
  ['Something else stands {side} the key.', 'キーの前または後に別の文字列があります。'],
  [
    'Beside the key stands U+{code}, a character that cannot be seen.',
    'キーの横に表示されない文字 U+{code} があります。',
  ],
  [
    'Leave the key alone there: five groups of five characters, joined by hyphens.',
    'キーだけを残してください (5 文字ずつ 5 組、ハイフン区切り)。',
  ],
  ['Name a text file that holds the key and nothing else.', 'キーだけを含むテキスト ファイルを指定してください。'],
  ['The variable {name} is not set.', '変数 {name} が設定されていません。'],
  [
    'This key file lies in a git work tree and is not ignored: it could be committed.',
    'このキー ファイルは git の作業ツリーにあり、無視の対象になっていません。コミットされるおそれがあります。',
  ],
  ['Move it out of the tree, or name it in .gitignore.', '作業ツリーの外に移動するか、.gitignore に追加してください。'],
  // Settings.
  ['It is missing.', '指定されていません。'],
  ['There is no product {written}.', '製品 {written} はありません。'],
  ['One of: {names}.', '次のいずれかを指定してください: {names}'],
  ['There is no program year {written}.', 'プログラム年度 {written} はありません。'],
  ['Write the program year: 1, 2 or 3.', 'プログラム年度 (1、2、3) を指定してください。'],
  [
    'A package has one year; a config file with a matrix makes one for each.',
    '1 つのパッケージの年度は 1 つです。複数の年度は構成ファイルの matrix で指定してください。',
  ],
  ['{written} is not known.', '{written} は指定できません。'],
  ['It is empty.', '空です。'],
  ['It begins or ends with white space.', '先頭または末尾に空白があります。'],
  ['It has {count} characters; the limit is {limit}.', '{count} 文字あります。上限は {limit} 文字です。'],
  ['This is not a collection ID.', 'コレクション ID ではありません。'],
  [
    'Write the eight characters of a collection ID as the console shows them, such as SMSDM003 (All Desktop and Server Clients).',
    'コンソールに表示されるコレクション ID 8 文字を指定してください。例: SMSDM003 (すべてのデスクトップおよびサーバー クライアント)',
  ],
  ['This is not an activation ID.', 'アクティベーション ID ではありません。'],
  [
    '{product} ESU year {year} begins on {day}; today is {today}.',
    '{product} の ESU {year} 年目は {day} に始まります (今日は {today})。',
  ],
  [
    '{product} ESU year {year} ended on {day}; today is {today}.',
    '{product} の ESU {year} 年目は {day} に終わりました (今日は {today})。',
  ],
  ['Year {year} runs today.', '今日は {year} 年目の期間です。'],
  ['Keep year {year} only if you mean it.', '{year} 年目のままにするのは、意図している場合だけにしてください。'],
  [
    'Its coverage is {from} to {to}; make sure that you mean this year.',
    '対象期間は {from} から {to} です。この年度でよいか確認してください。',
  ],
  // Files and folders.
  ['There is no such file.', 'ファイルがありません。'],
  ['This path does not exist.', 'このパスは存在しません。'],
  ['This is a folder.', 'フォルダーです。'],
  ['Name another path.', '別のパスを指定してください。'],
  [
    'Name a config file; esupack init writes one to start from.',
    '構成ファイルを指定してください。esupack init でひな形を作成できます。',
  ],
  [
    'This is a path of Windows, and here it would be the name of a folder.',
    'Windows のパスです。この環境ではフォルダーの名前とみなされます。',
  ],
  [
    'Mount the share or drive and name its mount point, such as /mnt/packages, or run esupack on Windows.',
    '共有またはドライブをマウントしてマウント ポイント (例: /mnt/packages) を指定するか、Windows で esupack を実行してください。',
  ],
  [
    'Choose a shorter folder, or shorter --id and --name.',
    'より短いフォルダー、または短い --id と --name を指定してください。',
  ],
  ['The disk is full.', 'ディスクがいっぱいです。'],
  ['Make room, then run again.', '空き領域を確保して、もう一度実行してください。'],
  [
    'You may not write here, or a program holds a file open.',
    '書き込む権限がないか、プログラムがファイルを開いています。',
  ],
  // Config files.
  ['There is nothing in this file.', 'ファイルの内容がありません。'],
  ['There is no setting {name} here.', 'ここに設定 {name} はありません。'],
  ['Known here: {names}.', 'ここで使える設定: {names}'],
  [
    'The setting {name} stands here a second time; the first is on line {line}.',
    '設定 {name} が 2 回あります (1 回目は {line} 行目)。',
  ],
  ['Keep one of the two.', 'どちらか一方を残してください。'],
  ['A colon with a space behind it begins another setting.', 'コロンと空白は別の設定の始まりになります。'],
  ['Put the value in quotes: {entry}.', '値を引用符で囲んでください: {entry}'],
  ['A tab stands before this text.', '行頭にタブがあります。'],
  ['Indent by spaces, as YAML does.', 'YAML では空白で字下げしてください。'],
  ['The colon here is a full-width one.', 'コロンが全角です。'],
  ['Behind the name of a setting a colon and a space are needed.', '設定の名前の後にコロンと空白が必要です。'],
  ['Here stands {name}, which is no indentation.', '字下げに使えない空白 (全角など) があります。'],
  ['Replace it by plain spaces.', '半角の空白に置き換えてください。'],
  ['A comment stands here, and JSON has none.', 'コメントがあります。JSON にコメントは書けません。'],
  ['This line is not UTF-8; it looks like {page} of Windows.', 'この行は UTF-8 ではありません ({page} のようです)。'],
  [
    'Save the file as UTF-8: in Notepad, Save As with the encoding UTF-8.',
    'UTF-8 で保存してください (メモ帳: [名前を付けて保存] の文字コードで UTF-8 を選択)。',
  ],
  ['The bundle id {id} is also that of {other}.', 'バンドル ID {id} は {other} と同じです。'],
  [
    'Give each package an id of its own; capitals do not tell two apart.',
    'パッケージごとに異なる id を指定してください。大文字と小文字は区別されません。',
  ],
  [
    'Another package has the same package and collection names ({name}).',
    '同じパッケージ名とコレクション名 ({name}) のパッケージがほかにあります。',
  ],
  ['Not begun: the run was stopped.', '中断されたため、開始していません。'],
  ['Run the same command again.', '同じコマンドをもう一度実行してください。'],
];
