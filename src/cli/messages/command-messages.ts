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
    '{product} のActivation ID は Microsoft から公開されていません。',
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
  ['This is a list that the report is made from.', 'レポートの元になる一覧です。'],
  ['This file exists and is not an esupack report.', 'このファイルは既にあり、esupack のレポートではありません。'],
  ['Use --force, or specify another name.', '--force を使うか、別の名前を指定してください。'],
  // confirmations.
  ['Specify a CSV file with a column of device names.', 'デバイス名の列がある CSV ファイルを指定してください。'],
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
  ['None of its rows is for this activation ID.', 'このActivation ID の行がありません。'],
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
  // The whole run.
  ['Stopping after this package.', 'このパッケージが終わると停止します。'],
  ['Stopping after the packages that were started.', '開始済みのパッケージが終わると停止します。'],
  ['To stop now, press Ctrl+C again.', 'すぐに停止するには、もう一度 Ctrl+C を押してください。'],
  ['{count} more errors are not shown.', 'ほかに {count} 個のエラーがあります。'],
  ['To see all of them, use --json.', 'すべてを表示するには --json を使ってください。'],
  ['This should not happen: {what}', '想定外の問題が発生しました: {what}'],
  ['Stopped.', '停止しました。'],
  [
    'Run esupack again, or specify everything as options: see esupack generate --help.',
    'esupack をもう一度実行するか、すべてをオプションで指定してください (esupack generate --help を参照)。',
  ],
  [
    'Text after -- is not read as an option, but {option} looks like one.',
    '-- より後はオプションとして扱われませんが、{option} はオプションのようです。',
  ],
  ['Remove the --.', '-- を削除してください。'],
  [
    'This argument is not expected: {command} takes no more arguments.',
    'この引数は余分です。{command} の引数はこれ以上指定できません。',
  ],
  [
    'This argument is not expected: {command} takes only options.',
    'この引数は余分です。{command} で使えるのはオプションだけです。',
  ],
  ['esupack --help shows all commands.', 'すべてのコマンドは esupack --help で表示できます。'],
  ['Specify --{name}.', '--{name} を指定してください。'],
  ['It was not closed within {seconds} seconds.', '{seconds} 秒以内に閉じられませんでした。'],
  [
    'Close it after the last byte, as `command | esupack` and `esupack < file` do.',
    '最後のバイトの後で閉じてください (`command | esupack` や `esupack < file` では自動的に閉じられます)。',
  ],
  ['{written} is not a date that a zip file can store.', '{written} は zip ファイルに記録できる日付ではありません。'],
  [
    'Set it to whole seconds since 1970-01-01T00:00:00Z, before the year 2108, or do not set it.',
    '1970-01-01T00:00:00Z からの秒数 (整数、2108 年より前) を設定するか、設定を解除してください。',
  ],
  [
    'List them below packages:, or give --product and --year to make one with its defaults.',
    'packages: の下に記述するか、--product と --year を指定して、ファイルの既定値でパッケージを 1 つ作成してください。',
  ],
  ['It is not the same file as {file}.', '{file} とは別のファイルです。'],
  ['Only one config file is read.', '読み取られる構成ファイルは 1 つだけです。'],
  ['Use the options instead.', '代わりにオプションで指定してください。'],
  [
    'esupack inspect {path} shows the contents of the bundle.',
    'バンドルの内容は esupack inspect {path} で表示できます。',
  ],
  ['There are {count} keys: {names}.', 'キーが {count} 個指定されています: {names}'],
  [
    'All known keys for {product} have one N, but this key ({key}) has none.',
    '{product} のキーとして知られているものにはすべて N が 1 つありますが、このキー ({key}) にはありません。',
  ],
  [
    'All known keys for {product} have no N, but this key ({key}) has one.',
    '{product} のキーとして知られているものに N はありませんが、このキー ({key}) にはあります。',
  ],
  // report, once more.
  [
    'Specify a device list. If it is open in Excel or another program, close it there, or use a copy.',
    'デバイスの一覧を指定してください。Excel などで開いている場合は、閉じるか、コピーを使用してください。',
  ],
  ['Specify 1, 2 or 3.', '1、2、3 のいずれかを指定してください。'],
  [
    'Specify the GUID as for slmgr /ato, without braces.',
    'slmgr /ato に指定する GUID を、波かっこなしで指定してください。',
  ],
  ['Specify a percentage: {percent} for {same} %.', '割合をパーセントで指定してください ({same} % は {percent})。'],
  ['Also specify --product and --year.', '--product と --year も指定してください。'],
  ['Also specify --year and --activation-id.', '--year と --activation-id も指定してください。'],
  ['The year of {product} is a guess (year {year}).', '{product} の年度は推定です ({year} 年目)。'],
  ['Specify --year, or use a list with dates.', '--year を指定するか、日付のある一覧を使ってください。'],
  ['No device is eligible.', '対象のデバイスがありません。'],
  ['No list shows which devices are licensed.', 'どのデバイスが認証済みかを示す一覧がありません。'],
  [
    '{licensed} of {eligible} are licensed ({percent} %).',
    '対象 {eligible} 台のうち {licensed} 台が認証済みです ({percent} %)。',
  ],
  ['Of the others, {unknown} are unknown.', '残りのうち {unknown} 台の状態は不明です。'],
  ['Found: {headings}', '見つかった行: {headings}'],
  [
    'Use a list that Export-EsuStatus.ps1 of a bundle wrote, or name the columns Name, OperatingSystem, Build, ESUValue, LicensedActivationIds, LastDiscovery, LastInventory, LastExitCode (docs/device-list.md).',
    'バンドルの Export-EsuStatus.ps1 が出力した一覧を使うか、列の名前を Name、OperatingSystem、Build、ESUValue、LicensedActivationIds、LastDiscovery、LastInventory、LastExitCode にしてください (docs/device-list.md)。',
  ],
  // confirmations, once more.
  ['The bundle would have Confirmation IDs for {count} devices.', 'バンドルの確認 ID が {count} 台分になります。'],
  ['The limit is {limit}.', '上限は {limit} です。'],
  [
    'Generate another bundle with another --id for some of the devices.',
    '一部のデバイス用に、別の --id で別のバンドルを生成してください。',
  ],
  ['Rows for other activation IDs: {count}.', '別の Activation ID の行: {count} 行'],
  ['Line {line} has another Confirmation ID for this device.', '{line} 行目に、このデバイスの別の確認 ID があります。'],
  [
    'Line {line} has another Confirmation ID for this Installation ID.',
    '{line} 行目に、このインストール ID の別の確認 ID があります。',
  ],
  [
    'None of its first 20 lines is a heading with a column for the device name.',
    '先頭の 20 行に、デバイス名の列がある見出しがありません。',
  ],
  ['Name the column Name.', '列の名前を Name にしてください。'],
  ['A quotation mark in it is not closed.', '閉じられていない引用符があります。'],
  [
    'Remove the quotation mark, or export the file again.',
    '引用符を削除するか、ファイルをもう一度エクスポートしてください。',
  ],
  [
    'Copy it again from inventory or from the registry stamp of the device.',
    'インベントリ、またはデバイスのレジストリ スタンプからコピーし直してください。',
  ],
  ['Copy it again from the source at Microsoft.', 'Microsoft から取得した元の値をコピーし直してください。'],
  [
    'Use at most 15 letters, digits, hyphens and underscores, or specify the Installation ID instead.',
    '英字、数字、ハイフン、アンダースコアで 15 文字以内にするか、代わりにインストール ID を指定してください。',
  ],
  ['(and {count} more)', '(ほか {count} 件)'],
];
