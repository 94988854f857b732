import { joined, line, menu } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { documented } from '../../documentation.js';
import { type SheetMethod, steps } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

export function definitionFile({ plan, on, folder, content }: SheetSubject): SheetMethod {
  return {
    id: 'definition-file',
    name: '定義に基づいたパッケージの作成ウィザード',
    takeIt: line`パッケージのインポート ウィザードが zip を受け付けない場合、または公開された形式を使う場合`,
    creates: line`パッケージとプログラム。ソース フォルダーと通知の抑制は手動で設定します。`,
    known: line`形式は ${documented('packageDefinition', 'Microsoft の公開文書')}にあります。`,
    blocks: [
      steps(
        line`${menu(on.softwareLibrary, on.applicationManagement, on.packages)} を開き、リボンの ${menu(on.home, on.create, on.createFromDefinition)} を選択します。`,
        line`${on.packageDefinition} で ${on.browse} を選択し、${code(`${folder}\\package-definition.sms`)} を開きます。一覧の ${code(plan.package.name)} を選択します。`,
        line`${on.sourceFiles} で ${on.always} を選択します。${on.sourceFolder} で ${on.networkPath} を選択し、${code(content)} を入力します。ウィザードを完了します。`,
        line`${joined(
          plan.programs.map(({ name }) => code(name)),
          '、',
        )} の ${on.properties} を開き、それぞれ ${on.suppressNotifications} (プログラムの通知を表示しない) をオンにします。`,
      ),
    ],
  };
}
