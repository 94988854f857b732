import type { Message } from './message.js';

/** What is told of files, folders and bundles on disk. */
export const diskMessages: readonly Message[] = [
  ['This file of esupack is missing or damaged.', 'esupack のこのファイルが見つからないか、壊れています。'],
  ['Install esupack again.', 'esupack を再インストールしてください。'],
  [
    'In a clone, delete the folder dist, then run npm start.',
    'クローンの場合は、dist フォルダーを削除してから npm start を実行してください。',
  ],
  ['Another bundle is already here. Nothing was changed.', '別のバンドルが既にあります。何も変更されていません。'],
  [
    'Another bundle is already here ({paths} would change). Nothing was changed.',
    '別のバンドルが既にあります ({paths} が変わります)。何も変更されていません。',
  ],
  [
    'Add --force to replace it, or choose another --id or --out.',
    '--force を追加して置き換えるか、別の --id または --out を指定してください。',
  ],
  ['Nothing was changed.', '何も変更されていません。'],
  ['Choose another folder with --out.', '--out で別のフォルダーを指定してください。'],
  [
    'Move it away or delete it, or choose another --id or --out.',
    '移動または削除するか、別の --id または --out を指定してください。',
  ],
  ['--force does not replace it.', '--force でも置き換えられません。'],
  ['esupack did not write this.', 'esupack が書き込んだものではありません。'],
  ['It contains {names}, which esupack did not write.', 'esupack が書き込んでいない {names} が含まれています。'],
  [
    'This {kind} is not an esupack bundle: it has no manifest.json of a bundle.',
    'esupack のバンドルではありません (バンドルの manifest.json がありません)。',
  ],
  ['This {kind} is the bundle {id} with another name.', '別の名前が付いたバンドル {id} です。'],
  ['And {count} more like this one.', '同様のものがほかに {count} 個あります。'],
  ['It is damaged.', '破損しています。'],
  [
    'It is not a bundle: it has neither manifest.json nor SHA256SUMS.',
    'バンドルではありません (manifest.json も SHA256SUMS もありません)。',
  ],
  [
    'Specify the folder that generate wrote, or its <id>.bundle.zip.',
    'generate で書き込んだフォルダー、またはその <id>.bundle.zip を指定してください。',
  ],
  ['It is too large for a bundle.', 'バンドルとしては大きすぎます。'],
  ['This is a file, not a folder.', 'フォルダーではなくファイルです。'],
  ['This is a folder, not a file.', 'ファイルではなくフォルダーです。'],
  ['This is a device, not a file.', 'ファイルではなくデバイスです。'],
  ['This is not a folder.', 'フォルダーではありません。'],
  ['A part of this path is a file, not a folder.', 'パスの途中がフォルダーではなくファイルです。'],
  ['This path does not exist and cannot be created.', 'このパスは存在せず、作成もできません。'],
  ['This path is too long.', 'パスが長すぎます。'],
  ['This path has a circular link.', 'パスのリンクが循環しています。'],
  ['This is not a valid path.', 'パスとして正しくありません。'],
  ['This is a read-only file system.', '読み取り専用のファイル システムです。'],
  ['Your disk quota is used up.', 'ディスク クォータを使い切っています。'],
  ['Your account does not have permission to read this.', 'このアカウントには読み取る権限がありません。'],
  [
    'Give your account permission to read it, then run the command again.',
    '読み取る権限をアカウントに与えてから、もう一度実行してください。',
  ],
  [
    'A program has a file open here, or this is a mount point.',
    'プログラムがファイルを開いているか、マウント ポイントです。',
  ],
  [
    'Close the programs that use it, then run the command again.',
    '使用しているプログラムを閉じてから、もう一度実行してください。',
  ],
  ['The disk reports {failure} ({code}).', 'ディスクが{failure}を報告しました ({code})。'],
  [
    'Check the disk or the share, then run the command again.',
    'ディスクまたは共有を確認してから、もう一度実行してください。',
  ],
  ['The file cannot be read ({code}).', 'ファイルを読み取れません ({code})。'],
  ['The ~ is only replaced by a shell.', '~ を置き換えるのはシェルだけです。'],
  ['Specify the full path.', '完全なパスを指定してください。'],
  ['This is a URL, not a path.', 'パスではなく URL です。'],
  [
    'Specify the path of a folder, such as a mounted share.',
    'マウントした共有など、フォルダーのパスを指定してください。',
  ],
  [
    'The path contains a variable that no shell has replaced.',
    'シェルで置き換えられていない変数がパスに含まれています。',
  ],
  ['Specify the path itself.', 'パスそのものを指定してください。'],
  [
    'On this system, folders are separated by slashes, not backslashes.',
    'このシステムのフォルダーの区切りは、円記号 (\\) ではなくスラッシュです。',
  ],
  [
    'The longest path of the bundle would have {length} characters there.',
    'そのフォルダーでは、バンドルの最も長いパスが {length} 文字になります。',
  ],
  [
    'File Explorer, the console and cmd.exe can read {most}.',
    'エクスプローラー、コンソール、cmd.exe が読み取れるのは {most} 文字までです。',
  ],
  [
    'The longest path of the bundle has {length} characters there, close to the {most} that File Explorer, the console and cmd.exe can read.',
    'そのフォルダーでは、バンドルの最も長いパスが {length} 文字になり、エクスプローラー、コンソール、cmd.exe の上限 ({most} 文字) に近くなります。',
  ],
  // Several runs, and runs that were killed.
  ['Another run is writing this ({owner}).', '別の実行 ({owner}) が書き込み中です。'],
  ['Wait until it ends, then run the command again.', '終了を待ってから、もう一度実行してください。'],
  ['Everything was written and is in place.', 'すべて書き込まれ、所定の場所にあります。'],
  ['The change was started and could not be undone.', '変更の途中で失敗し、元に戻せませんでした。'],
  ['Run the same command again to finish the change.', '同じコマンドをもう一度実行すると、変更が完了します。'],
  ['Keep this folder until then.', 'それまでこのフォルダーを残しておいてください。'],
  [
    'This folder contains the rest of the change, and what it replaces.',
    'このフォルダーには、残りの変更と、置き換えられるものがあります。',
  ],
  ['That run finishes or removes what this one started.', '開始した変更は、その実行が完了または削除します。'],
  ['Run the command again.', 'もう一度実行してください。'],
  ['Run the command again to remove it, or delete it.', 'もう一度実行するか、手動で削除してください。'],
  ['esupack changes nothing next to it.', 'esupack はその隣のものを変更しません。'],
  ['Check what it is, then move or delete it.', '内容を確認してから、移動または削除してください。'],
  // doctor.
  ['{version} is not supported.', '{version} はサポートされていません。'],
  // What a bundle must not replace.
  ['This is {kind}, not a folder.', 'フォルダーではなく{kind}です。'],
  ['This is {kind}, not a zip.', 'zip ではなく{kind}です。'],
  ['This is {kind}, not a file.', 'ファイルではなく{kind}です。'],
  ['This is not an esupack folder, but {kind}.', 'esupack のフォルダーではなく{kind}です。'],
  ['Specify another name, or move it.', '別の名前を指定するか、移動してください。'],
  [
    'It contains {names}, which no run of this version left behind.',
    'このバージョンの実行で残されたものではない {names} が含まれています。',
  ],
  ['This file system cannot move folders (EXDEV).', 'このファイル システムではフォルダーを移動できません (EXDEV)。'],
  ['Waiting for another run ({owner}).', '別の実行 ({owner}) の終了を待っています。'],
  ['An interrupted run left part of a change here.', '中断された実行の変更の一部がここに残っています。'],
  ['Keep this folder.', 'このフォルダーを残しておいてください。'],
  ['The next run tries again.', '次の実行で再試行されます。'],
  [
    'Another run took over, because this one did not respond for {seconds} seconds.',
    'この実行が {seconds} 秒間応答しなかったため、別の実行が引き継ぎました。',
  ],
  ['This folder could not be removed ({reason}).', 'このフォルダーを削除できませんでした ({reason})。'],
  ['It may contain a key.', 'キーが含まれている可能性があります。'],
  [
    'This bundle has a Confirmation ID for 1 device that the new bundle would not have.',
    'このバンドルには、新しいバンドルに含まれない確認 ID が 1 台分あります。',
  ],
  [
    'This bundle has Confirmation IDs for {count} devices that the new bundle would not have.',
    'このバンドルには、新しいバンドルに含まれない確認 ID が {count} 台分あります。',
  ],
  [
    'Confirmation IDs are for one product key, license and type of activation.',
    '確認 ID は、1 つのプロダクト キー、ライセンス、認証方法だけに対応します。',
  ],
  [
    'To keep them, generate the bundle in another folder with --out, or move {folder}.',
    '残す場合は、--out で別のフォルダーにバンドルを生成するか、{folder} を移動してください。',
  ],
  // Keys where they must not be.
  [
    'The name of a file or folder would contain the MAK key.',
    'ファイルまたはフォルダーの名前に MAK キーが含まれてしまいます。',
  ],
  ['This file would contain the MAK key.', 'このファイルに MAK キーが含まれてしまいます。'],
  ['No file may contain it.', 'キーを含めてよいファイルはありません。'],
  ['Only {file} may contain it.', 'キーを含めてよいファイルは {file} だけです。'],
  [
    'Remove the key from the setting that contains it, such as a name, a comment or an ID.',
    'キーを含む設定 (名前、コメント、ID など) からキーを削除してください。',
  ],
  [
    'If other people have seen the setting, treat the key as compromised.',
    '設定がほかの人の目に触れた場合は、キーが漏えいしたものとして扱ってください。',
  ],
];
