import { line, menu } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { type SheetMethod, steps } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

export function importZip({ plan, on, importZip: path }: SheetSubject): SheetMethod {
  return {
    id: 'import-zip',
    name: 'パッケージのインポート ウィザード',
    takeIt: line`コンソールで作業し、PowerShell を使えない場合`,
    creates: line`パッケージ (ソース フォルダーを含む) と、すべての設定を含むプログラム`,
    known: line`形式は実際のエクスポートで確認。生成した zip を実環境のサイトにインポートした実績はまだありません。ウィザードが受け付けない場合は、定義ファイルを使ってください。`,
    blocks: [
      steps(
        line`${menu(on.softwareLibrary, on.applicationManagement, on.packages)} を開き、リボンの ${menu(on.home, on.create, on.importPackage)} を選択します。`,
        line`${on.general} に UNC パス ${code(path)} を入力します。ドライブ文字は使えません。ウィザードにコメント「${plan.importZip.comment}」が表示されます。`,
        line`${on.fileContent} に、パッケージ ${code(plan.package.name)} が 1 つ、操作 ${on.createNew} で表示されます。ほかの操作が表示された場合は、取り消してください。ID が ${code(plan.package.packageId)} のパッケージがサイトにあり、上書きするおそれがあります。`,
        line`ウィザードを完了します。${on.packages} に、サイトの ID が付いたパッケージとプログラムが表示されます。`,
      ),
    ],
  };
}
