import { jump, line, menu } from '../../../../text/html-line.js';
import { code, command } from '../../commands.js';
import { copyForImport, importFolder } from '../../import-folder.js';
import { placeholders } from '../../placeholders.js';
import { paragraph, type SheetMethod, steps } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** None where the bundle has no task sequence. */
export function taskSequence(subject: SheetSubject): readonly SheetMethod[] {
  const { plan, on, siteCode, check } = subject;
  const sequence = plan.taskSequence;
  if (sequence === undefined) return [];
  const { keyVariable } = plan.batch;
  const script = `.\\Import-EsuPackage.ps1 -SiteCode ${siteCode} -TaskSequence`;
  const minutes = Math.round(sequence.screen.restartSeconds / 60);
  return [
    {
      id: 'task-sequence',
      name: 'タスク シーケンス',
      takeIt: line`更新プログラムや再起動が必要なデバイスがある場合。確認、必要に応じた再起動、ライセンス認証を 1 つの展開で行います。${keyVariable === null ? '' : 'このバンドルのキーには必須です。'}`,
      creates: line`パッケージ、プログラム、タスク シーケンス`,
      known: line`スクリプト: Microsoft のドキュメントにあるコマンドレットを使う、最も確実な方法です。zip: インポートされた実績のある実際のエクスポートと同じ形式です。どちらも実環境のサイトで実行した実績はまだありません。`,
      blocks: [
        steps(
          line`スクリプトを使う場合は、タスク シーケンスを作成し、パイロットのコレクションに展開します: ${command(script, `${script} -Deploy -PilotCollection ${placeholders.pilot}`)} 次の 4 つの手順は不要です。`,
          line`コンソールを使う場合は、専用のフォルダーからインポートします。コンソールは、zip と同じ場所にある、zip と同じ名前のフォルダーでコンテンツを探します。両方をコピーします: ${command(...copyForImport(subject, sequence))} ${keyVariable === null ? 'コピーには MAK キーが含まれます。このフォルダーに、バンドルと同じアクセス許可を設定してください。' : ''}このフォルダーはパッケージのソース フォルダーになるため、残しておきます。バンドルのコンテンツが変わった場合は、${code(plan.importZip.filesFolder)} をもう一度コピーします。`,
          line`${menu(on.softwareLibrary, on.operatingSystems, on.taskSequences)} を開き、${on.importTaskSequence} を選択して、${code(`${importFolder(subject)}\\${plan.importZip.fileName}`)} を入力します。`,
          line`${on.fileContent}: パッケージとタスク シーケンスの両方に ${on.createNew} が表示されていることを確認します。新しいオブジェクトが作成され、既存のものは変更されません。ほかの操作が表示された場合は、同じ ID または名前のオブジェクトがサイトにあるため、キャンセルします。`,
          line`パッケージを配布します。タスク シーケンスのプロパティの ${on.userNotification} で ${on.suppressTaskSequence} をオンにします。デバイス コレクションに展開し、${on.userExperience} で ${on.taskSequenceProgress} をオフにします。`,
          ...(keyVariable === null
            ? []
            : [
                line`展開の前に、コレクションの変数 ${code(keyVariable)} を設定します。コレクションのプロパティの [コレクション変数] タブで、[この値を Configuration Manager コンソールに表示しない] をオンにしてください。変数がない場合、${code(check)} は終了コード 38 で、キーの形式でない値の場合は終了コード 40 で終了します。`,
              ]),
          line`ステップごとの結果は、レポート “Task Sequence - Deployment Status” またはデバイスの ${code('smsts.log')} で確認できます。プログラムと同じ名前のステップは、「${jump('exit-codes', '終了コード')}」のコードで終了します。`,
        ),
        paragraph(
          line`ユーザーに表示されるのは、再起動前の ${minutes} 分間の通知だけです。再起動は、保留中の場合にだけ行います。ステップ Install software updates は無効になっています。前提条件をソフトウェア更新プログラムとして展開している場合は、有効にしてください。${on.importPackage} で zip をインポートできなかった場合は、この zip をインポートしてください。同じパッケージとプログラムが作成されます。タスク シーケンスは後で削除できます。`,
        ),
      ],
    },
  ];
}
