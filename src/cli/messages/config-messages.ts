import type { Message } from './message.js';

/** What is told of settings and config files. */
export const configMessages: readonly Message[] = [
  ['Specify a config file.', '構成ファイルを指定してください。'],
  ['To create an example, run esupack init.', '例は esupack init で作成できます。'],
  ['To create an example to compare with, run esupack init.', '比較用の例は esupack init で作成できます。'],
  ['This file has no packages.', 'このファイルにパッケージがありません。'],
  ['{name} this is a single value.', '{name} 単一の値になっています。'],
  ['{name} this is a list.', '{name} 一覧になっています。'],
  ['{name} this is a group of settings.', '{name} 設定のまとまりになっています。'],
  [
    '{name} there is no value here, or null, true or false without quotation marks.',
    '{name} 値がないか、null、true、false が引用符なしで書かれています。',
  ],
  ['{name}: exactly one of {names} is needed.', '{name}: {names} のいずれか 1 つだけが必要です。'],
  ['A package has one {name}.', 'パッケージの {name} は 1 つだけです。'],
  ['Write matrix: {list} instead, or a package for each.', 'matrix: {list} と書くか、パッケージを分けてください。'],
  [
    'Begin each package with a hyphen: "  - product: windows-10", and indent its other settings like the first one.',
    '各パッケージの先頭にハイフンを付け ("  - product: windows-10")、ほかの設定の字下げを最初の設定に揃えてください。',
  ],
  ['Write packages: above the list, and indent it.', '一覧の上に packages: と書き、一覧を字下げしてください。'],
  ['Write its settings without hyphens.', '設定はハイフンなしで書いてください。'],
  ['There is no such setting.', 'この設定はありません。'],
  ['This is nested too deeply.', '入れ子が深すぎます。'],
  // YAML.
  ['A second document begins here.', 'ここから 2 つ目の文書が始まっています。'],
  ['This quotation mark is not closed on its line.', '引用符がその行で閉じられていません。'],
  ['Close it, or remove it.', '閉じるか、削除してください。'],
  ['A {sign} before this is not closed.', 'この前の {sign} が閉じられていません。'],
  ['Write {sign} after its last value.', '最後の値の後に {sign} を書いてください。'],
  ['A comma is missing before this.', 'この前にコンマがありません。'],
  ['A comma or a colon is missing before this.', 'この前にコンマまたはコロンがありません。'],
  ['A value cannot begin with {sign} without quotation marks.', '{sign} で始まる値は引用符で囲む必要があります。'],
  [
    'This value begins with a character that has a special meaning in YAML.',
    'YAML で特別な意味を持つ文字で値が始まっています。',
  ],
  [
    'In double quotation marks, a backslash begins an escape sequence, and {sign} is not valid.',
    '二重引用符の中の円記号 (\\) はエスケープの始まりです。{sign} は正しいエスケープではありません。',
  ],
  ['Use single quotation marks: {entry}.', '一重引用符を使ってください: {entry}'],
  [
    'This line, or the one after it, does not begin in the same column as the settings around it.',
    'この行または次の行の先頭が、前後の設定の列と揃っていません。',
  ],
  [
    'Indent all settings of a package by the same number of spaces.',
    '1 つのパッケージの設定は、同じ数の空白で字下げしてください。',
  ],
  [
    'Between { and }, or [ and ], put a value that contains braces in quotation marks.',
    '{ } または [ ] の中では、波かっこを含む値を引用符で囲んでください。',
  ],
  ['The name of a setting is missing before this colon.', 'コロンの前に設定の名前がありません。'],
  [
    'Remove it. Or write the file as YAML, with # before the comment.',
    '削除するか、ファイルを YAML で書き、コメントの前に # を付けてください。',
  ],
  [
    'The alias *{name} needs the anchor &{other}, but there is none above it.',
    'エイリアス *{name} に対応するアンカー &{other} が、それより上にありません。',
  ],
  ['Tags (!) are not supported.', 'タグ (!) は使えません。'],
  // Keys.
  [
    'This looks like a product key. This file must not contain a key.',
    'プロダクト キーのような文字列があります。このファイルにキーを書くことはできません。',
  ],
  ['If it is a real key, treat it as compromised.', '本物のキーであれば、漏えいしたものとして扱ってください。'],
  [
    'Specify where the key is instead: key: {env: NAME} or key: {file: path}.',
    '代わりにキーの場所を指定してください (key: {env: 変数名} または key: {file: パス})。',
  ],
  [
    'Specify where the key is: key: {env: NAME} or key: {file: path}.',
    'キーの場所を指定してください (key: {env: 変数名} または key: {file: パス})。',
  ],
  [
    'Specify its key: key: {env: NAME} or key: {file: path}.',
    'キーを指定してください (key: {env: 変数名} または key: {file: パス})。',
  ],
  ['This is not a valid variable name.', '変数名として正しくありません。'],
  ['Use letters, digits and underscores.', '英字、数字、アンダースコアを使ってください。'],
  ['This is not a file name.', 'ファイル名ではありません。'],
  ['Specify the path of a file that contains the key.', 'キーを含むファイルのパスを指定してください。'],
  ['Another package also takes its key from {source}.', 'ほかのパッケージも {source} からキーを取得します。'],
  [
    'Use a separate key for each customer and year, unless they share one key.',
    '1 つのキーを共用する場合を除き、顧客と年度ごとに別のキーを使ってください。',
  ],
  [
    'This package has no key setting, but other packages in the file do.',
    'ファイルのほかのパッケージには key がありますが、このパッケージにはありません。',
  ],
  ['It uses ESUPACK_KEY, or esupack asks for the key.', 'ESUPACK_KEY を使うか、キーの入力を求めます。'],
  [
    'Give each a unique name and collectionPrefix, unless they are for different sites.',
    '別々のサイト用でない限り、それぞれに固有の name と collectionPrefix を指定してください。',
  ],
  [
    'The key has the letter N more than once, which no product key has.',
    'キーに文字 N が 2 回以上あります。そのようなプロダクト キーはありません。',
  ],
  [
    'The key ends in N, which no product key does.',
    'キーが N で終わっています。そのようなプロダクト キーはありません。',
  ],
  [
    'Character {place} of the key is U+{code}; a key has letters, digits and hyphens.',
    'キーの {place} 文字目が U+{code} です。キーは英字、数字、ハイフンで構成されます。',
  ],
  ['This is a placeholder, not a key.', 'キーではなく、仮の値です。'],
  [
    'Character {place} of the key is not allowed in product keys (vowels, L, S, Z, 0, 1, 5 and special characters are not).',
    'キーの {place} 文字目はプロダクト キーに使われない文字です (母音、L、S、Z、0、1、5、記号は使われません)。',
  ],
  // Matrix, extends and variables.
  ['matrix needs named lists.', 'matrix には名前付きの一覧が必要です。'],
  ['matrix, {name}: this must be a list of words.', 'matrix の {name} は語の一覧でなければなりません。'],
  ['The lists of matrix result in {count} packages.', 'matrix の一覧から {count} 個のパッケージができます。'],
  ['The maximum is {most}.', '上限は {most} 個です。'],
  ['Use more than one config file.', '構成ファイルを分けてください。'],
  ['{name} is not the name of a list of the matrix.', '{name} は matrix の一覧の名前ではありません。'],
  ['Use the name of a list of the matrix.', 'matrix の一覧の名前を使ってください。'],
  ['{file} extends itself.', '{file} が自分自身を extends で指定しています。'],
  ['Set it, or use the value itself.', '変数を設定するか、値そのものを書いてください。'],
  // Values of settings.
  ['It must begin with a letter or a digit.', '英字または数字で始めてください。'],
  ['{name} is a device name that Windows reserves.', '{name} は Windows で予約されているデバイス名です。'],
  [
    'It ends with a period, which Windows removes from folder names.',
    'ピリオドで終わっています。Windows はフォルダー名の末尾のピリオドを取り除きます。',
  ],
  ['{written} is not a UNC path.', '{written} は UNC パスではありません。'],
  ['{written} is not a site code.', '{written} はサイト コードではありません。'],
  ['{written} is not an IPv4 address.', '{written} は IPv4 アドレスではありません。'],
  ['{written} has no prefix length from 1 to 32.', '{written} のプレフィックス長が 1 から 32 の範囲にありません。'],
  ['This address matches every address.', 'すべてのアドレスに一致してしまいます。'],
  ['This does not begin with a package ID.', 'パッケージ ID で始まっていません。'],
  ['The name of the program after the colon is missing.', 'コロンの後にプログラムの名前がありません。'],
  ['Only VAMT needs to connect to the devices.', 'デバイスに接続する必要があるのは VAMT だけです。'],
  ['Use vamt activation, or remove it.', 'activation を vamt にするか、この設定を削除してください。'],
  [
    'Remove it, or use online or offline activation.',
    '削除するか、activation を online または offline にしてください。',
  ],
  ['Use yes or no.', 'yes または no を指定してください。'],
  [
    'It is missing: Microsoft has not published the activation ID of {product} ESU year {year}.',
    '指定されていません。{product} ESU {year} 年目のアクティベーション ID は Microsoft から公開されていません。',
  ],
  ['This is a placeholder, not an activation ID.', 'アクティベーション ID ではなく、仮の値です。'],
  [
    'Specify a GUID: 8, 4, 4, 4 and 12 hexadecimal digits, separated by hyphens.',
    'GUID (16 進数 8、4、4、4、12 桁をハイフンで区切ったもの) を指定してください。',
  ],
  [
    'From version 2609, Configuration Manager no longer supports {product} as clients.',
    'バージョン 2609 以降の Configuration Manager は、{product} をクライアントとしてサポートしません。',
  ],
  ['Task sequences may no longer run there.', 'そこではタスク シーケンスが動作しなくなる可能性があります。'],
  ['Deploy the programs of the package there.', 'そこにはパッケージのプログラムを展開してください。'],
  ['To create no task sequence, use no.', 'タスク シーケンスを作成しない場合は no を指定してください。'],
  ['{name} belongs {place}.', '{name} は別の場所 (defaults または packages の中) に書く設定です。'],
  ['Use a short name such as esu-windows-10-year-2.', '短い名前を指定してください (例: esu-windows-10-year-2)。'],
  [
    'Use a name of at most 50 printable ASCII characters that is valid as a Windows folder name.',
    '印字可能な ASCII 文字 50 文字以内で、Windows のフォルダー名として使える名前を指定してください。',
  ],
  ['Use at most 32 printable ASCII characters.', '印字可能な ASCII 文字 32 文字以内で指定してください。'],
  [
    'Use at most 32 printable ASCII characters, such as 1.0.',
    '印字可能な ASCII 文字 32 文字以内で指定してください (例: 1.0)。',
  ],
  [
    'Specify the IPv4 address of the VAMT host, or a range: 10.1.2.3, 10.1.2.0/24.',
    'VAMT ホストの IPv4 アドレスまたは範囲を指定してください (例: 10.1.2.3、10.1.2.0/24)。',
  ],
  ['A range is shorter than a list of addresses.', 'アドレスを並べるより範囲のほうが短くなります。'],
  [
    'Specify the package ID as shown in the console and the name of the program: ABC00123:Install.',
    'コンソールに表示されるパッケージ ID とプログラムの名前を指定してください (例: ABC00123:Install)。',
  ],
  [
    'Specify the first words of the collection names, at most 50 characters.',
    'コレクション名の先頭の語を 50 文字以内で指定してください。',
  ],
  [
    'Specify the value as shown in the properties of the device.',
    'デバイスのプロパティに表示される値を指定してください。',
  ],
  [
    'Specify the UNC path that you copy bundles to, such as {example}.',
    'バンドルをコピーする UNC パスを指定してください (例: {example})。',
  ],
  ['Specify the three letters or digits of the site code.', 'サイト コードの 3 文字 (英数字) を指定してください。'],
  [
    'Specify the name of the group as shown in the console.',
    'コンソールに表示されるグループの名前を指定してください。',
  ],
  [
    'Use a shorter path, or a shorter bundle ID or package name.',
    'パス、バンドル ID、またはパッケージ名を短くしてください。',
  ],
  [
    'Remove it or set it to no, and deploy the programs of the package.',
    '削除するか no にして、パッケージのプログラムを展開してください。',
  ],
  ['Remove it, or set the task sequence to yes.', '削除するか、taskSequence を yes にしてください。'],
  ['The key is then in the batch.', 'その場合、キーはバッチに含まれます。'],
  ['Use online activation, or remove it.', 'activation を online にするか、この設定を削除してください。'],
  [
    'wmi installs the key without a command line argument.',
    'wmi では、コマンド ライン引数なしでキーがインストールされます。',
  ],
  [
    '{count} collections are excluded; the limit is {most}.',
    '{count} 個のコレクションが除外されています。上限は {most} 個です。',
  ],
  [
    'Create one collection that includes them, and exclude that one.',
    'それらを含むコレクションを 1 つ作成し、そのコレクションを除外してください。',
  ],
];
