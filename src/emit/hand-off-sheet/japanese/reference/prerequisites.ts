import { testUpdateSymptom } from '../../../../catalog/test-updates.js';
import { line } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { list, paragraph, type SheetSection, steps, table } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** What must be on the devices before the key. */
export function prerequisites({ plan, testUpdates }: SheetSubject): SheetSection {
  const { prerequisites: needed, notes } = plan.offer;
  const restart = [
    line`デバイスを再起動します。再起動するまで準備パッケージは有効にならず、キーは拒否されます (終了コード 21)。`,
    ...testUpdates.map(
      ({ update, operatingSystems }) =>
        line`ESU を適用できるかどうかは、テスト用の更新プログラム ${code(update)} (${operatingSystems.join('、')}) で確認できます。認証済みのデバイスではインストールに成功します。それ以外では ${code(testUpdateSymptom.hresult)} で失敗し、CBS.log に ${code(testUpdateSymptom.log)} が記録されます。`,
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
    heading: '前提条件',
    blocks: [...(needed.length > 0 ? updates : []), list(...notes.map(({ ja }) => line`${ja}`))],
  };
}
