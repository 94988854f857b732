import { testUpdateSymptom } from '../../../catalog/test-updates.js';
import { code, joined, line } from '../../../text/html-line.js';
import { list, paragraph, type SheetSection, steps, table } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

/** What must be on the devices before the key. */
export function prerequisites({ plan, testUpdates }: SheetSubject): SheetSection {
  const { prerequisites: needed, notes } = plan.offer;
  const restart = [
    line`再起動します。再起動するまで準備パッケージは有効にならず、キーは拒否されます (終了コード 21)。`,
    ...testUpdates.map(
      ({ update, operatingSystems }) =>
        line`ESU を適用できる状態かどうかは、テスト用の更新プログラム ${code(update)} (${operatingSystems.join('、')}) で確認できます。認証済みならインストールに成功し、そうでなければ ${code(testUpdateSymptom.hresult)} で失敗して、CBS.log に ${code(testUpdateSymptom.log)} が記録されます。`,
    ),
  ];
  const updates = [
    paragraph(line`すべてのデバイスに、この順で適用します (方法は問いません)。各行のいずれか 1 つで足ります。`),
    table(
      ['オペレーティング システム', '内容', 'いずれか 1 つ'],
      needed.map(({ operatingSystems, purpose, updates: any }) => [
        line`${operatingSystems.join('、')}`,
        line`${purpose.ja}`,
        line`${any.join('、')}`,
      ]),
    ),
    steps(...restart),
  ];
  return {
    id: 'prerequisites',
    heading: '先に適用する更新プログラム',
    blocks: [...(needed.length > 0 ? updates : []), list(...notes.map(({ ja }) => line`${ja}`))],
  };
}

export function share({ plan, folder, contentFiles }: SheetSubject): SheetSection {
  const { importZip } = plan;
  return {
    id: 'share',
    heading: 'フォルダーを共有に置く',
    blocks: [
      steps(
        line`フォルダー全体をそのまま ${code(folder)} にコピーします。${code(importZip.fileName)} と ${code(importZip.filesFolder)} は、名前を変えずに並べて置いてください。パッケージのコンテンツは ${code(`${importZip.filesFolder}\\${importZip.contentFolder}`)} (${joined(contentFiles.map(code), '、')}) です。サイトは配布のたびにここを読み取るため、残しておきます。`,
        line`共有とフォルダーのアクセス許可: サイト サーバーのコンピューター アカウントとパッケージ管理者に読み取りのみを与え、ほかには与えません。`,
      ),
    ],
  };
}
