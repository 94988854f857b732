import type { Message } from './message.js';

/** What is told of settings, wherever they are written: their values, and what goes with what. */
export const settingMessages: readonly Message[] = [
  // Keys.
  ['This looks like a product key.', 'プロダクト キーのような文字列です。'],
  ['This file must not contain a key.', 'このファイルにキーを書くことはできません。'],
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
  // Values.
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
    '指定されていません。{product} ESU {year} 年目のActivation ID は Microsoft から公開されていません。',
  ],
  ['This is a placeholder, not an activation ID.', 'Activation ID ではなく、仮の値です。'],
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
  ['{name} belongs {place}.', '{name} は{place}に書く設定です。'],
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
  ['With wmi, no command line contains the key.', 'wmi では、コマンド ラインにキーが含まれません。'],
  [
    '{count} collections are excluded; the limit is {most}.',
    '{count} 個のコレクションが除外されています。上限は {most} 個です。',
  ],
  [
    'Create one collection that includes them, and exclude that one.',
    'それらを含むコレクションを 1 つ作成し、そのコレクションを除外してください。',
  ],
  ['It contains the character U+{code}, {reason}.', '文字 U+{code} が含まれています ({reason})。'],
  [
    'It begins or ends with a space, which Windows would remove.',
    '先頭または末尾に空白があります。Windows はこれを取り除きます。',
  ],
  [
    'It begins and ends with a quotation mark, and Windows would remove both.',
    '引用符で囲まれています。Windows はこの引用符を取り除きます。',
  ],
  [
    'It contains ]]>, which would end a CDATA section.',
    ']]> が含まれています。これは CDATA セクションの終わりになります。',
  ],
  [
    'It is empty; an empty text in a query would match everything or nothing.',
    '空です。クエリの空の文字列は、すべてに一致するか、何にも一致しません。',
  ],
  ['It ends with .bundle.zip, like the zip of a bundle.', 'バンドルの zip と同じ .bundle.zip で終わっています。'],
  [
    'It has {count} characters; the limit is 48, to keep paths within the 260 characters of Windows.',
    '{count} 文字あります。パスを Windows の 260 文字以内に収めるため、上限は 48 文字です。',
  ],
  ['The name of the program begins or ends with white space.', 'プログラムの名前の先頭または末尾に空白があります。'],
  [
    'The name of the program has {count} characters; the limit is 50.',
    'プログラムの名前が {count} 文字です。上限は 50 文字です。',
  ],
  ['One of its folders has no name.', '名前のないフォルダーが含まれています。'],
  [
    'One of its folders ends with a period or a space, which Windows removes.',
    'Windows で削除されるピリオドまたは空白で終わるフォルダーが含まれています。',
  ],
  ['This range has more than 16 million addresses.', 'この範囲のアドレスは 1600 万個を超えています。'],
  [
    '{written} is not a range from a lower to a higher address.',
    '{written} は、小さいアドレスから大きいアドレスへの範囲ではありません。',
  ],
  [
    '{written} is not a whole number from {minimum} to {maximum}.',
    '{written} は {minimum} から {maximum} までの整数ではありません。',
  ],
  ['Use a whole number from {minimum} to {maximum}.', '{minimum} から {maximum} までの整数を指定してください。'],
  [
    'Use a whole number of minutes from {minimum} to {maximum}.',
    '{minimum} から {maximum} までの整数を分単位で指定してください。',
  ],
  [
    'Use a whole number of days from {minimum} to {maximum}.',
    '{minimum} から {maximum} までの整数を日単位で指定してください。',
  ],
  ['Use {words} or {last}.', '{words} または {last} を指定してください。'],
  ['Use one of: {names}.', '次のいずれかを使ってください: {names}'],
  ['The value has the wrong type.', '値の型が正しくありません。'],
  ['Specify a text.', '文字列を指定してください。'],
  ['Specify a list of texts.', '文字列の一覧を指定してください。'],
  [
    'Use online, offline (with Confirmation IDs) or vamt (from a VAMT host).',
    'online、offline (確認 ID を使用)、vamt (VAMT ホストから実行) のいずれかを指定してください。',
  ],
  [
    'Use wmi, or slmgr if your site does not allow other scripts to install keys.',
    'wmi を指定してください。ほかのスクリプトによるキーのインストールがサイトで許可されていない場合は slmgr を指定してください。',
  ],
  [
    'Use content, or variable if the key is in a masked collection variable that a task sequence reads.',
    'content を指定してください。タスク シーケンスが読み取るマスクされたコレクション変数にキーがある場合は variable を指定してください。',
  ],
  [
    'This is the activation ID of {product} year {year}, which is a different product or year.',
    'これは別の製品または年度 ({product} の {year} 年目) の Activation ID です。',
  ],
  [
    'Remove it, or use --product {product} --year {year}.',
    '削除するか、--product {product} --year {year} を使ってください。',
  ],
  [
    'It is not the activation ID that Microsoft published for {product} ESU year {year}, {id}.',
    '{product} ESU {year} 年目の Activation ID として Microsoft が公開したもの ({id}) ではありません。',
  ],
  ['The published ID is used.', '公開されている ID が使われます。'],
  [
    'This is the activation ID of {edition} itself ({channel}), not of an ESU license.',
    'これは ESU ライセンスではなく、{edition} 自体 ({channel}) の Activation ID です。',
  ],
  [
    'Every activated device has it as licensed.',
    'ライセンス認証されたすべてのデバイスで、この ID が認証済みになっています。',
  ],
  ['Specify the ID of the ESU license.', 'ESU ライセンスの ID を指定してください。'],
  [
    'To find it, run cscript slmgr.vbs /dlv all on a device with the preparation package and look for ESU in the output.',
    '確認するには、準備パッケージがインストールされたデバイスで cscript slmgr.vbs /dlv all を実行し、出力から ESU を探してください。',
  ],
  [
    'The log of Check, and esu-wmi.vbs list from any bundle, show only ESU licenses.',
    'Check のログと、任意のバンドルの esu-wmi.vbs list には ESU ライセンスだけが表示されます。',
  ],
  // Rules between settings.
  [
    'With activation by VAMT, devices do not connect to the activation servers.',
    'VAMT による認証では、デバイスはライセンス認証サーバーに接続しません。',
  ],
  [
    'With the folders of the bundle, the path of the content has {count} characters; the limit is 256.',
    'バンドルのフォルダーを含めると、コンテンツのパスが {count} 文字になります。上限は 256 文字です。',
  ],
  ['Devices with {product} cannot run task sequences.', '{product} のデバイスではタスク シーケンスを実行できません。'],
  [
    'Their Configuration Manager client supports only packages, programs, updates and inventory.',
    'これらのデバイスの Configuration Manager クライアントがサポートするのは、パッケージ、プログラム、更新プログラム、インベントリだけです。',
  ],
  [
    'Only a task sequence can run it, and this bundle has none.',
    'これを実行できるのはタスク シーケンスだけですが、このバンドルにタスク シーケンスはありません。',
  ],
  [
    'Devices with {product} cannot run task sequences, and there is no other way to get the key to them.',
    '{product} のデバイスではタスク シーケンスを実行できず、ほかにキーを渡す方法がありません。',
  ],
  [
    'Devices cannot get the key, because this bundle has no task sequence.',
    'このバンドルにタスク シーケンスがないため、デバイスにキーを渡せません。',
  ],
  [
    'Set the task sequence to yes, or remove this setting.',
    'taskSequence を yes にするか、この設定を削除してください。',
  ],
  [
    'Confirmation IDs belong to one key, and a bundle without a key cannot tell which one.',
    '確認 ID は 1 つのキーに対応しますが、キーのないバンドルではどのキーかわかりません。',
  ],
  [
    'With activation by VAMT, Prepare installs the key in the batch, and the VAMT host has the key as well.',
    'VAMT による認証では、Prepare がバッチ内のキーをインストールし、VAMT ホストもキーを保持します。',
  ],
  [
    'slmgr.vbs takes the key as an argument, so process auditing and logs would show the key that the variable hides.',
    'slmgr.vbs はキーを引数として受け取るため、変数で隠しているキーがプロセスの監査やログに表示されてしまいます。',
  ],
];
