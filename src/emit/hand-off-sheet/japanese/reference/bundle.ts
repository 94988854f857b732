import { line } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { type SheetSection, table } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** What the bundle is, in its own figures. */
export function bundle({ plan }: SheetSubject): SheetSection {
  const { offer, package: object, programs, batch } = plan;
  const { coverage } = offer;
  return {
    id: 'bundle',
    heading: 'このバンドルについて',
    blocks: [
      table(
        ['項目', '値'],
        [
          [line`オペレーティング システム`, line`${offer.operatingSystems.map(({ name }) => name).join('、')}`],
          [line`対象期間`, coverage === null ? line`未発表` : line`${coverage.from} ～ ${coverage.to}`],
          [line`Activation ID`, code(offer.activationId)],
          [
            line`パッケージ`,
            line`${object.name} (${object.manufacturer}、バージョン ${object.version}、${object.language})`,
          ],
          ...programs.map(({ name, japaneseComment }) => [line`プログラム ${code(name)}`, line`${japaneseComment}`]),
          [line`デバイスのログ`, code(batch.logFile)],
          [line`デバイスの結果`, code(batch.registryKey)],
          [
            line`ファイル`,
            line`${plan.files.map(({ path }) => path.split('/').at(-1) ?? path).join('、')}。${code('SHA256SUMS')} はチェックサム、${code('manifest.json')} は計画のすべて (キーを除く) です。`,
          ],
        ],
      ),
    ],
  };
}
