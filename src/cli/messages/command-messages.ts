import type { Message } from './message.js';

/** What commands tell that make, compare and describe bundles. */
export const commandMessages: readonly Message[] = [
  ['The command line was not understood.', 'コマンド ラインを解釈できませんでした。'],
  ['An argument is empty.', '空の引数があります。'],
  ['There is no {given}.', '{given} はありません。'],
  [
    'Write generate or plan before the options, as in esupack generate --product ID.',
    'オプションの前に generate または plan と指定してください (例: esupack generate --product ID)。',
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
  [
    'This is the key of the bundle that --from names, which is for another product or year.',
    '--from で指定したバンドル (別の製品または年度) のキーと同じです。',
  ],
  ['Each product and year has its own key.', 'キーは製品と年度ごとに異なります。'],
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
];
