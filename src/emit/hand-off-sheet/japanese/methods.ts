import { line } from '../../../text/html-line.js';
import type { SheetMethods } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';
import { baseline } from './methods/baseline.js';
import { collections, deployments } from './methods/by-hand.js';
import { definitionFile } from './methods/definition-file.js';
import { importZip } from './methods/import-zip.js';
import { taskSequence } from './methods/task-sequence.js';

/** The methods beside the script. */
export function methods(subject: SheetSubject): SheetMethods {
  return {
    heading: 'ほかの方法',
    intro: line`上の手順ではスクリプトを使います。スクリプトを実行できない場合は、手順 2 の代わりに次のいずれかの方法でパッケージをインポートし、「コンソールでのコレクションとクエリ」と「コンソールでの配布と展開」に進みます。`,
    columns: ['方法', '使う場合', '作成されるもの', '根拠'],
    items: [importZip(subject), definitionFile(subject), ...taskSequence(subject), baseline(subject)],
    byHand: [collections(subject), deployments(subject)],
  };
}
