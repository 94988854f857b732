/**
 * The exit codes of activate-esu.bat in Japanese, for the hand-off sheet and the report. A test sees that each of
 * exit-codes.ts is here.
 */
export const japaneseExitCodes: ReadonlyMap<number, { readonly meaning: string; readonly whatToDo: string }> = new Map([
  [
    0,
    {
      meaning: 'この年のライセンス認証済み',
      whatToDo: '対処は不要です。ライセンス認証は更新プログラムの適用とは別です。更新プログラムを展開してください。',
    },
  ],
  [
    20,
    {
      meaning: 'このオペレーティング システムは製品の対象外',
      whatToDo: 'デバイスをコレクションから外します。別の Windows には、その製品のパッケージを作成してください。',
    },
  ],
  [
    21,
    {
      meaning: 'キーが受け付けられず、デバイスがライセンスを認識していない (前提条件の不足)',
      whatToDo:
        '引き渡しシートの更新プログラムを順にインストールし、再起動して再実行します。すべて適用済みなら、別製品のキーでないか確認してください。',
    },
  ],
  [
    22,
    {
      meaning: 'キーが拒否された',
      whatToDo:
        'ログの末尾 5 文字を管理センターのキーと照合します (製品や年の取り違え、入力誤り)。ログに再起動の保留があれば、先に再起動してください。',
    },
  ],
  [
    23,
    {
      meaning: 'ライセンス認証が拒否された (キーのブロック、または認証回数の上限)',
      whatToDo:
        'Microsoft 365 管理センターで認証回数の追加を依頼するか、Microsoft にキーの確認を依頼します。解決するまで展開を止めてください。',
    },
  ],
  [
    24,
    {
      meaning: '認証はエラーなしで終わったが、ライセンス認証済みになっていない',
      whatToDo:
        'デバイスで Activation ID を指定して slmgr.vbs /dlv を実行し、表示を確認します。Windows 自体が認証済みかも確認し、再実行してください。',
    },
  ],
  [25, { meaning: '管理者権限がない', whatToDo: 'パッケージの設定どおり、管理者権限でプログラムを実行してください。' }],
  [
    26,
    {
      meaning: '必要なツールを使用できない (Windows Script Host、WMI、slmgr.vbs、reg.exe)',
      whatToDo:
        'どのツールかはログにあります。Windows Script Host を許可する (HKLM\\SOFTWARE\\Microsoft\\Windows Script Host\\Settings の Enabled)、WMI を修復する、またはコンテンツを再配布してください。',
    },
  ],
  [
    27,
    {
      meaning: 'slmgr.vbs がその他のエラーで終了した',
      whatToDo:
        'ログの HRESULT をこのページの一覧で調べます。KMS に関するメッセージの場合は Activation ID を照合してください。',
    },
  ],
  [
    28,
    {
      meaning: '準備完了、ライセンス認証は未実施 (Check)',
      whatToDo: 'Activate を実行します。不足の可能性はログの警告にあります。',
    },
  ],
  [
    29,
    {
      meaning: '認証サーバーには到達したが接続できない (TLS またはプロキシ)',
      whatToDo:
        'TLS: Windows 7 と Server 2008 で TLS 1.0 が無効なら KB3140245 と DefaultSecureProtocols を設定します。プロキシ: SYSTEM アカウントが認証なしで認証用アドレスに接続できるようにしてください。',
    },
  ],
  [
    30,
    {
      meaning: 'パッケージにこのデバイスの確認 ID がない',
      whatToDo:
        'レジストリに記録されたインストール ID の確認 ID を取得し、esupack confirmations で追加して、配布ポイントを更新します。',
    },
  ],
  [
    31,
    {
      meaning: '確認 ID が拒否された',
      whatToDo:
        'レジストリのインストール ID を、確認 ID の取得に使ったものと照合します。ハードウェアの変更やキーの再インストールで変わるため、新しい確認 ID を取得してください。',
    },
  ],
  [
    32,
    {
      meaning: 'このライセンスのインストール ID がない',
      whatToDo: 'デバイスを再起動し、Collect を再実行します。',
    },
  ],
  [
    33,
    {
      meaning: 'Windows のキーに影響するおそれがあるため、キーを削除できない',
      whatToDo: 'キーは残しておいて構いません。その年の期間が過ぎれば無効になります。何も変更していません。',
    },
  ],
  [
    34,
    {
      meaning: 'キーがまだインストールされている',
      whatToDo: 'ログの HRESULT を調べます。デバイスを再起動し、再実行してください。',
    },
  ],
  [
    35,
    {
      meaning: 'このパッケージのキーがインストールされていないため、確認 ID を適用できない',
      whatToDo: 'Collect を実行し、その結果のインストール ID で確認 ID を取得します。',
    },
  ],
  [
    36,
    {
      meaning: 'VAMT 用のファイアウォール規則を変更できない',
      whatToDo:
        'デバイスのファイアウォールがポリシーで管理されていないか確認します。管理されている場合は、ポリシーで VAMT ホストからの WMI を許可してください。',
    },
  ],
  [
    1231,
    {
      meaning: '認証サーバーに到達できない (クライアントが自動で再試行)',
      whatToDo:
        'ネットワーク外にあったデバイスなら対処は不要です。それ以外は、引き渡しシートの認証用アドレスへの通信を許可してください。',
    },
  ],
  [
    1618,
    {
      meaning: '別の実行が進行中 (クライアントが自動で再試行)',
      whatToDo: '対処は不要です。先の実行が終われば、異常終了の場合も含めて解除されます。',
    },
  ],
]);
