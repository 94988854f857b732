import type { Message } from './message.js';

/** What is told of files that cannot be read: exports, bundles, lists. */
export const readingMessages: readonly Message[] = [
  ['Export it again, or get an unchanged copy.', 'エクスポートし直すか、変更されていないコピーを入手してください。'],
  ['It has {size} bytes. The limit is {limit}.', 'サイズが {size} バイトです。上限は {limit} バイトです。'],
  ['It has more than {limit} bytes, which is the limit.', 'サイズが上限の {limit} バイトを超えています。'],
  ['This pipe did not end within {seconds} seconds.', 'パイプが {seconds} 秒以内に終了しませんでした。'],
  ['It is larger than any export or bundle.', 'エクスポートやバンドルとしては大きすぎます。'],
  ['Its folders are nested too deeply.', 'フォルダーの階層が深すぎます。'],
  ['It contains more than {limit} files.', 'ファイルが {limit} 個を超えています。'],
  [
    'Specify the folder of one bundle or one export.',
    'バンドルまたはエクスポート 1 つのフォルダーを指定してください。',
  ],
  // Text.
  ['It is neither UTF-8 nor UTF-16LE text.', 'UTF-8 または UTF-16LE のテキストではありません。'],
  [
    'It is big-endian UTF-16, which Configuration Manager does not write.',
    'ビッグ エンディアンの UTF-16 です。Configuration Manager はこの形式で書き込みません。',
  ],
  [
    'Save it as UTF-16LE, which Notepad calls Unicode or UTF-16 LE, or as UTF-8.',
    'UTF-16LE (メモ帳では Unicode または UTF-16 LE) または UTF-8 で保存してください。',
  ],
  // Zips.
  ['It has {count} entries. The limit is {limit}.', 'エントリが {count} 個あります。上限は {limit} 個です。'],
  [
    'Its central directory does not have the number of entries that it claims.',
    'セントラル ディレクトリのエントリ数が、記録されている数と一致しません。',
  ],
  ['It is {size} bytes. The limit is {limit}.', 'サイズが {size} バイトです。上限は {limit} バイトです。'],
  ['Its content does not match its checksum (CRC-32).', '内容がチェックサム (CRC-32) と一致しません。'],
  ['The path of an entry points outside the zip.', 'zip の外を指すパスのエントリがあります。'],
  ['The zip is damaged ({reason}).', 'zip が破損しています ({reason})。'],
  ['The zip has two entries with this name.', 'zip に同じ名前のエントリが 2 つあります。'],
  [
    'Its entries claim more than {limit} bytes, like a zip bomb.',
    'エントリの合計サイズが {limit} バイトを超えています。zip 爆弾の可能性があります。',
  ],
  ['Its name is too long, or is in too many nested folders.', '名前が長すぎるか、フォルダーの階層が深すぎます。'],
  ['It is encrypted.', '暗号化されています。'],
  ['It uses a compression method other than deflate.', 'deflate 以外の圧縮方式が使われています。'],
  ['Its compression ratio is that of a zip bomb.', '圧縮率が高すぎます。zip 爆弾の可能性があります。'],
  [
    'Its local header is not at the position in the central directory.',
    'セントラル ディレクトリが示す位置にローカル ヘッダーがありません。',
  ],
  ['It overlaps another entry.', '別のエントリと重なっています。'],
  [
    'Its local header has another name than the central directory.',
    'ローカル ヘッダーの名前がセントラル ディレクトリと異なります。',
  ],
  ['Its content extends beyond the end of the zip.', '内容が zip の終わりを越えています。'],
  // Cabinets.
  ['It is not a cabinet.', 'キャビネット ファイルではありません。'],
  ['It is truncated: {size} of {all} bytes.', '途中で切れています ({all} バイトのうち {size} バイト)。'],
  ['It is one of several cabinets that belong together.', '分割されたキャビネット ファイルの 1 つです。'],
  [
    'It has {files} files in {folders} folders. No export has that many.',
    '{folders} 個のフォルダーに {files} 個のファイルがあります。エクスポートとしては多すぎます。',
  ],
  ['A block does not have 1 to 32768 bytes.', 'ブロックのサイズが 1 から 32768 バイトの範囲にありません。'],
  [
    'It has more than {limit} bytes. No export has that many.',
    'サイズが {limit} バイトを超えています。エクスポートとしては大きすぎます。',
  ],
  ['The path of a file points outside the cabinet.', 'キャビネット ファイルの外を指すパスのファイルがあります。'],
  ['The cabinet has two files with this name.', 'キャビネット ファイルに同じ名前のファイルが 2 つあります。'],
  ['It is in a folder that the cabinet does not have.', 'キャビネット ファイルにないフォルダーのファイルです。'],
  ['It overlaps another file.', '別のファイルと重なっています。'],
  ['It extends beyond the end of its folder.', 'フォルダーの終わりを越えています。'],
  ['The cabinet is damaged: it ends too early.', 'キャビネット ファイルが破損しています (途中で終わっています)。'],
  [
    'The cabinet is damaged: a name has no end.',
    'キャビネット ファイルが破損しています (終わりのない名前があります)。',
  ],
  [
    'Its content is damaged: a block cannot be decompressed.',
    '内容が破損しています (展開できないブロックがあります)。',
  ],
  [
    'Its content is damaged: a block does not match its checksum.',
    '内容が破損しています (チェックサムと一致しないブロックがあります)。',
  ],
  // JSON and manifests.
  ['It is not JSON.', 'JSON ではありません。'],
  ['It is nested more than {most} levels deep.', '入れ子が {most} 段を超えています。'],
  ['The document is not {kind}.', '文書が{kind}ではありません。'],
  ['The value of {path} is not {kind}.', '{path} の値が{kind}ではありません。'],
  [
    'It has format {format}. A later version of esupack can read it.',
    '形式は {format} です。新しいバージョンの esupack で読み取れます。',
  ],
  // XML and WMI objects.
  ['It is not one XML document.', '1 つの XML 文書ではありません。'],
  ['Its XML cannot be read ({reason}).', 'XML を読み取れません ({reason})。'],
  ['It is not well-formed XML (line {line}: {code}).', '整形式の XML ではありません ({line} 行目: {code})。'],
  ['It is not well-formed XML (it ends too early).', '整形式の XML ではありません (途中で終わっています)。'],
  ['The text of {name} is not XML.', '{name} のテキストが XML ではありません。'],
  ['Its elements are nested more than {most} levels deep.', '要素の入れ子が {most} 段を超えています。'],
  ['It has more than {most} elements.', '要素が {most} 個を超えています。'],
  ['It has more than {most} entities.', 'エンティティが {most} 個を超えています。'],
  [
    'It has a document type declaration, which no export has.',
    '文書型宣言があります。エクスポートに文書型宣言はありません。',
  ],
  ['It has a tag of {count} characters.', '{count} 文字のタグがあります。'],
  ['{name} contains text where only elements are allowed.', '要素だけを含む {name} にテキストがあります。'],
  ['{name} contains both text and elements.', '{name} にテキストと要素の両方があります。'],
  ['{name} has the unknown attribute {attribute}.', '{name} に不明な属性 {attribute} があります。'],
  ['{name} does not have the attribute {attribute}.', '{name} に属性 {attribute} がありません。'],
  ['{attribute} of {name} is not true or false.', '{name} の {attribute} が true または false ではありません。'],
  ['The element is {name} instead of {wanted}.', '要素が {wanted} ではなく {name} です。'],
  ['{name} is not a property.', '{name} はプロパティではありません。'],
  ['{name} is not a WMI type.', '{name} は WMI の型ではありません。'],
  ['{name} contains more than one value.', '{name} に値が 2 つ以上あります。'],
  ['A value is not XML text.', 'XML テキストではない値があります。'],
  ['A property does not have exactly one value.', '値が 1 つではないプロパティがあります。'],
  ['VALUE.OBJECT contains no object.', 'VALUE.OBJECT にオブジェクトがありません。'],
  ['It is not a WMI object.', 'WMI オブジェクトではありません。'],
  [
    'It is not the digest of one configuration item or baseline.',
    '1 つの構成アイテムまたは構成基準のダイジェストではありません。',
  ],
  ['It is not a file with resource strings.', 'リソース文字列のファイルではありません。'],
  // MOF and package definitions.
  ['It is not MOF in the form that the console writes.', 'コンソールが出力する形式の MOF ではありません。'],
  ['It has a string of more than {most} characters.', '{most} 文字を超える文字列があります。'],
  ['Its objects are nested more than {most} levels deep.', 'オブジェクトの入れ子が {most} 段を超えています。'],
  ['{token} is not allowed here.', 'ここに{token}は使えません。'],
  ['It has no section [{name}].', 'セクション [{name}] がありません。'],
  ['It has no value for {name}.', '{name} の値がありません。'],
  [
    'It lists a program twice, which the console rejects.',
    '同じプログラムが 2 回記載されています。コンソールでは拒否されます。',
  ],
  // What inspect and confirmations read.
  [
    'It is not a file that Configuration Manager exports or imports.',
    'Configuration Manager がエクスポートまたはインポートするファイルではありません。',
  ],
  [
    'It contains nothing that Configuration Manager exports or imports.',
    'Configuration Manager がエクスポートまたはインポートするものが含まれていません。',
  ],
  [
    'Specify a zip or cabinet from a console, a bundle (folder or zip), a package definition, a MOF file, an object.xml or a manifest.json.',
    'コンソールでエクスポートした zip またはキャビネット ファイル、バンドル (フォルダーまたは zip)、パッケージ定義ファイル、MOF ファイル、object.xml、manifest.json のいずれかを指定してください。',
  ],
  [
    'It is an OPC package, but contains no Configuration Manager object.',
    'OPC パッケージですが、Configuration Manager のオブジェクトが含まれていません。',
  ],
  [
    'Line {line} is not a pair of an Installation ID or computer name and a Confirmation ID.',
    '{line} 行目が、インストール ID またはコンピューター名と確認 ID の組ではありません。',
  ],
  ['It is JSON, not CSV.', 'CSV ではなく JSON です。'],
  ['It is XML or HTML, not CSV.', 'CSV ではなく XML または HTML です。'],
  [
    'It is a cabinet without a configuration item or baseline.',
    '構成アイテムも構成基準も含まないキャビネット ファイルです。',
  ],
  ['It is not a UTC date with whole seconds.', '秒単位の UTC の日時ではありません。'],
];
