import type { Message } from './message.js';

/** What single commands tell: doctor, init, report, confirmations, and several packages. */
export const commandMessages: readonly Message[] = [
  ['The command line was not understood.', 'コマンド ラインを解釈できませんでした。'],
  ['An argument is empty.', '空の引数があります。'],
  ['There is no {given}.', '{given} はありません。'],
  [
    'Write generate or plan before the options, as in esupack generate {first} ...',
    'オプションの前に generate または plan と指定してください (例: esupack generate {first} ...)。',
  ],
  ['This argument is not expected: {command} takes {words}.', 'この引数は余分です。{command} では使えません。'],
  [
    'Put a value with spaces in quotation marks, as in --name "Windows 10 ESU".',
    '空白を含む値は引用符で囲んでください (例: --name "Windows 10 ESU")。',
  ],
  ['There is a colon between this option and its value.', 'オプションと値の間にコロンがあります。'],
  ['There is no space between -{letter} and its value.', '-{letter} と値の間に空白がありません。'],
  ['Write --{name} without a value.', '--{name} は値なしで指定してください。'],
  ['Write --{name} without a value, or remove it.', '--{name} は値なしで指定するか、削除してください。'],
  [
    'Please report it, with the command line that you used but without the key.',
    '使用したコマンド ラインを (キーを除いて) 添えて報告してください。',
  ],
  // Several packages.
  ['This is not a valid number of jobs: {written}.', 'ジョブの数として正しくありません: {written}'],
  [
    'Specify a number from 1 to {most}, or auto (one for each processor of this computer).',
    '1 から {most} までの数、または auto (このコンピューターのプロセッサごとに 1 つ) を指定してください。',
  ],
  [
    'No package in the config file has a bundle ID that matches {only}.',
    '構成ファイルに、バンドル ID が {only} に一致するパッケージがありません。',
  ],
  ['To list the packages, run esupack validate.', 'パッケージの一覧は esupack validate で表示できます。'],
  ['To list its packages, run esupack validate.', 'パッケージの一覧は esupack validate で表示できます。'],
  ['It selects packages of a config file.', 'これは構成ファイルのパッケージを選ぶオプションです。'],
  ['Add --config, or remove it.', '--config を追加するか、このオプションを削除してください。'],
  ['The config file has no package {wanted}.', '構成ファイルにパッケージ {wanted} がありません。'],
  [
    'It would apply to all {count} packages of the config file.',
    '構成ファイルの {count} 個のパッケージすべてに適用されてしまいます。',
  ],
  [
    'Select one of them with --id, or write the value in the file.',
    '--id で 1 つを選ぶか、値をファイルに記述してください。',
  ],
  // Keys of packages.
  [
    'Set it from the secret store of your build server, or specify another source: key: {file: path}.',
    'ビルド サーバーのシークレット ストアから設定するか、別の取得元 (key: {file: パス}) を指定してください。',
  ],
  [
    '{label} does not contain a key (keyDelivery: variable), so this key is not used for it.',
    '{label} にはキーを含めないため (keyDelivery: variable)、このキーは使われません。',
  ],
  [
    'Set the key on the collection of the task sequence: run Import-EsuPackage.ps1 -SetKeyVariable, which asks for it.',
    'キーはタスク シーケンスのコレクションに設定してください。Import-EsuPackage.ps1 -SetKeyVariable を実行すると入力を求められます。',
  ],
  [
    'No file of this bundle contains the key, because it comes from a task sequence variable (keyDelivery: variable).',
    'キーはタスク シーケンス変数から渡されるため (keyDelivery: variable)、このバンドルのファイルにキーは含まれません。',
  ],
  [
    'Remove the key. Or, to have it in the batch, remove --key-delivery.',
    'キーの指定を削除してください。バッチにキーを含める場合は --key-delivery を削除してください。',
  ],
  [
    'One key would be used for {count} packages of more than one product or year.',
    '製品または年度の異なる {count} 個のパッケージに 1 つのキーを使うことになります。',
  ],
  ['A MAK is for one product and year.', 'MAK は 1 つの製品と年度だけに使えます。'],
  [
    'Specify the key of each package in the config file: key: {env: NAME} or key: {file: path}.',
    '構成ファイルで各パッケージのキーを指定してください (key: {env: 変数名} または key: {file: パス})。',
  ],
  ['It has more than {limit} bytes.', 'サイズが {limit} バイトを超えています。'],
  ['A key has 29.', 'キーは 29 バイトです。'],
  ['Provide the key only.', 'キーだけを指定してください。'],
  [
    'All known keys for {product} have {made}, but this key ({key}) {other}.',
    'このキー ({key}) の形式は、{product} のキーとして知られているものと異なります。',
  ],
  [
    'Compare it with the key that you bought for this product and year.',
    'この製品と年度用に購入したキーと比べてください。',
  ],
  ['Microsoft does not document this rule.', 'この規則は Microsoft の文書にはありません。'],
  ['This key file is in a git working tree.', 'このキー ファイルは git の作業ツリー内にあります。'],
  ['Whether git ignores it could not be checked.', 'git の無視対象かどうかを確認できませんでした。'],
  // init.
  ['Nothing was written.', '何も書き込まれていません。'],
  ['This file already exists.', 'このファイルは既にあります。'],
  ['To replace it, add --force.', '置き換える場合は --force を追加してください。'],
  [
    'Or specify another file: esupack init other.yaml.',
    'または別のファイルを指定してください (例: esupack init other.yaml)。',
  ],
  [
    'Specify a file in another folder: esupack init folder/esupack.yaml.',
    '別のフォルダーのファイルを指定してください (例: esupack init folder/esupack.yaml)。',
  ],
  // inspect and --from.
  [
    'Specify a bundle, a zip exported by a console, or a file for the console.',
    'バンドル、コンソールでエクスポートした zip、またはコンソール用のファイルを指定してください。',
  ],
  ['It has no manifest.json.', 'manifest.json がありません。'],
  [
    'esupack {version} generated it. That version did not keep the settings.',
    'esupack {version} で生成されています。このバージョンは設定を保存しませんでした。',
  ],
  // report.
  [
    'There is no file with this name, and no folder with .csv files.',
    'この名前のファイルも、.csv ファイルのあるフォルダーもありません。',
  ],
  [
    'Specify a device list that Export-EsuStatus.ps1 wrote, or a folder with such lists.',
    'Export-EsuStatus.ps1 が出力したデバイス一覧、またはそのフォルダーを指定してください。',
  ],
  ['Specify a number of days, such as 14.', '日数を指定してください (例: 14)。'],
  ['Specify a date as yyyy-mm-dd.', '日付を yyyy-mm-dd の形式で指定してください。'],
  ['Specify en or ja.', 'en または ja を指定してください。'],
  [
    'Specify a percentage from 0 to 100, such as 95 or 99.5.',
    '0 から 100 までの割合を指定してください (例: 95、99.5)。',
  ],
  ['{written} is less than 1 percent.', '{written} は 1 % 未満です。'],
  ['Specify a number, such as 4000.', '数を指定してください (例: 4000)。'],
  ['It is for one product and year.', '1 つの製品と年度だけに使えます。'],
  [
    'Microsoft has not published the activation ID of {product}.',
    '{product} のアクティベーション ID は Microsoft から公開されていません。',
  ],
  ['Specify one of: {names}.', '次のいずれかを指定してください: {names}'],
  ['No list has a column {name}.', '列 {name} のある一覧がありません。'],
  [
    'No list has a column with the operating system or its build.',
    'オペレーティング システムまたはビルドの列がある一覧がありません。',
  ],
  [
    'Also specify a device list with Name, OperatingSystem and Build.',
    'Name、OperatingSystem、Build の列があるデバイス一覧も指定してください。',
  ],
  ['Lists are joined by name.', '一覧はデバイス名で結合されます。'],
  [
    'No heading with the name of the device was found in its first 20 lines.',
    '先頭の 20 行に、デバイス名の見出しがありません。',
  ],
  [
    'It has no column with the operating system or its build.',
    'オペレーティング システムまたはビルドの列がありません。',
  ],
  [
    'It is an Excel workbook (.xlsx) or another zip, not text.',
    'テキストではなく、Excel ブック (.xlsx) などの zip です。',
  ],
  ['It is an old Excel workbook (.xls), not text.', 'テキストではなく、古い形式の Excel ブック (.xls) です。'],
  ['It is a PDF file, not a list.', '一覧ではなく PDF ファイルです。'],
  [
    'Save or export it as CSV (in Excel: CSV UTF-8), and specify that file.',
    'CSV (Excel では CSV UTF-8) として保存またはエクスポートし、そのファイルを指定してください。',
  ],
  ['Its folder does not exist.', '保存先のフォルダーがありません。'],
  ['This is not a file.', 'ファイルではありません。'],
  ['Specify another path with --out.', '--out で別のパスを指定してください。'],
  ['Specify another name.', '別の名前を指定してください。'],
  ['This file exists and is not an esupack report.', 'このファイルは既にあり、esupack のレポートではありません。'],
  ['Use --force, or specify another name.', '--force を使うか、別の名前を指定してください。'],
  // confirmations.
  [
    'Specify a CSV file with the columns Name or InstallationId, and ConfirmationId.',
    'Name または InstallationId の列と、ConfirmationId の列がある CSV ファイルを指定してください。',
  ],
  [
    'Copy the bundle to a folder where your account can write, and specify the copy.',
    'バンドルを、書き込めるフォルダーにコピーし、そのコピーを指定してください。',
  ],
  ['It is a zip.', 'これは zip です。'],
  ['It is a bundle for activation {way}.', 'これは --activation {way} のバンドルです。'],
  ['Another version of esupack generated it ({version}).', '別のバージョンの esupack ({version}) で生成されています。'],
  ['The folder of this bundle must be named {id}.', 'このバンドルのフォルダー名は {id} でなければなりません。'],
  ['Restore the name of the folder.', 'フォルダーの名前を元に戻してください。'],
  ['It has changed since generate wrote it.', 'generate で書き込んだ後に変更されています。'],
  [
    'In --bundle, specify a folder that generate --activation offline created, such as out/esu-windows-10-year-2.',
    '--bundle には、generate --activation offline で作成したフォルダー (例: out/esu-windows-10-year-2) を指定してください。',
  ],
  [
    'Generate the bundle again with --activation offline, then add the Confirmation IDs.',
    '--activation offline でバンドルを生成し直してから、確認 ID を追加してください。',
  ],
  ['The Confirmation ID has {count} digits.', '確認 ID が {count} 桁です。'],
  ['It must have 48.', '48 桁でなければなりません。'],
  ['Group {group} of the Confirmation ID has {count} digits.', '確認 ID の {group} 番目の組が {count} 桁です。'],
  ['Every group has six.', '各組は 6 桁です。'],
  ['The Installation ID has {count} digits.', 'インストール ID が {count} 桁です。'],
  ['It must have 54 to 63.', '54 から 63 桁でなければなりません。'],
  ['Character {place} of the ID is not a digit.', 'ID の {place} 文字目が数字ではありません。'],
  ['A spreadsheet has rounded the ID, so its digits are lost.', '表計算ソフトが ID を丸めたため、桁が失われています。'],
  ['Export it again, and format the column as text.', '列の書式を文字列にして、もう一度エクスポートしてください。'],
  ['It has no row with a Confirmation ID.', '確認 ID のある行がありません。'],
  ['None of its rows is for this activation ID.', 'このアクティベーション ID の行がありません。'],
  ['Specify the file for this product and year.', 'この製品と年度のファイルを指定してください。'],
  ['The bundle has another Confirmation ID for it.', 'バンドルには別の確認 ID があります。'],
  ['Keep the correct one.', '正しいほうを残してください。'],
  ['To replace the existing one, use --force.', '既存のものを置き換える場合は --force を使ってください。'],
  [
    'Line {line} has the same Confirmation ID for another device.',
    '{line} 行目の別のデバイスに同じ確認 ID があります。',
  ],
  ['A Confirmation ID is for one Installation ID only.', '確認 ID は 1 つのインストール ID だけに対応します。'],
  ['Correct the wrong row.', '誤っている行を修正してください。'],
  ['There is no Confirmation ID for {name}.', '{name} の確認 ID がありません。'],
  ['It has no Confirmation ID.', '確認 ID がありません。'],
  ['Get it, or add the others with --partial.', '確認 ID を取得するか、--partial で残りを追加してください。'],
  ['It has neither a device name nor an Installation ID.', 'デバイス名もインストール ID もありません。'],
  ['Enter one of them.', 'どちらかを入力してください。'],
  ['{written} is not a NetBIOS computer name.', '{written} は NetBIOS コンピューター名ではありません。'],
  [
    'None of its first 20 lines is a heading with a Confirmation ID and a device or an Installation ID.',
    '先頭の 20 行に、確認 ID とデバイスまたはインストール ID の見出しがありません。',
  ],
  [
    'Name the columns Name, InstallationId, ConfirmationId; one of the first two is enough.',
    '列の名前を Name、InstallationId、ConfirmationId にしてください。初めの 2 つはどちらか一方でかまいません。',
  ],
];
