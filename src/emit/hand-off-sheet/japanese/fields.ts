import type { PackagePlan } from '../../../plan/package-plan.js';
import { fieldsWith } from '../fields.js';
import type { SheetFields } from '../sheet-text.js';

export function fields(plan: PackagePlan): SheetFields {
  return {
    heading: 'サイトの情報',
    declared: '本文での表記:',
    items: fieldsWith(plan, {
      share: 'バンドルを置く共有',
      site: 'サイト コード',
      group: '配布ポイント グループ',
      pilot: 'パイロットのコレクションの ID',
      domain: 'デバイスのドメイン',
      drive: 'VAMT ホスト間で持ち運ぶドライブ',
      tool: 'esupack の起動方法',
    }),
  };
}
