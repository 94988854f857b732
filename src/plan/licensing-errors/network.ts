import { errorSources } from './sources.js';
import { licensingError as error, type LicensingError } from './licensing-error.js';

const { oaltawil, system, troubleshootEsu, winHttp, winsock } = errorSources;

/** Errors of the network and of what stands between, by number. */
export const networkErrors: readonly LicensingError[] = [
  error(
    0x8004fe33,
    null,
    29,
    ['an authenticating proxy is between this computer and the activation servers', '認証が必要なプロキシが経路にある'],
    oaltawil,
  ),
  error(0x80072743, 'WSAENETUNREACH', 1231, ['the network cannot be reached', 'ネットワークに到達できない'], winsock),
  error(0x80072746, 'WSAECONNRESET', 1231, ['the connection was reset', '接続がリセットされた'], winsock),
  error(0x8007274c, 'WSAETIMEDOUT', 1231, ['the connection timed out', '接続がタイムアウトした'], winsock),
  error(0x8007274d, 'WSAECONNREFUSED', 1231, ['the connection was refused', '接続が拒否された'], winsock),
  error(0x80072af9, 'WSAHOST_NOT_FOUND', 1231, ['the host was not found', 'ホストが見つからない'], winsock),
  error(
    0x80072ee2,
    'ERROR_WINHTTP_TIMEOUT',
    1231,
    ['the activation server did not answer in time', '認証サーバーの応答がない (タイムアウト)'],
    troubleshootEsu,
    winHttp,
  ),
  error(
    0x80072ee7,
    'ERROR_WINHTTP_NAME_NOT_RESOLVED',
    1231,
    ['the name of the activation server was not resolved', '認証サーバーの名前を解決できない'],
    troubleshootEsu,
    winHttp,
  ),
  error(
    0x80072eef,
    'ERROR_WINHTTP_LOGIN_FAILURE',
    29,
    ['a proxy rejected the sign-in', 'プロキシがログオンを拒否した'],
    winHttp,
  ),
  error(
    0x80072efd,
    'ERROR_WINHTTP_CANNOT_CONNECT',
    1231,
    ['no connection to the activation server', '認証サーバーに接続できない'],
    winHttp,
  ),
  error(
    0x80072efe,
    'ERROR_WINHTTP_CONNECTION_ERROR',
    1231,
    ['the connection to the activation server was interrupted', '認証サーバーとの接続が切断された'],
    winHttp,
  ),
  error(
    0x80072f05,
    'ERROR_WINHTTP_SECURE_CERT_DATE_INVALID',
    29,
    ['the certificate of the server is not valid today: check the clock', 'サーバー証明書の有効期間外 (時刻を確認)'],
    winHttp,
  ),
  error(
    0x80072f06,
    'ERROR_WINHTTP_SECURE_CERT_CN_INVALID',
    29,
    [
      'the certificate belongs to another server: a proxy inspects TLS traffic',
      '別のサーバーの証明書 (プロキシによる TLS の復号)',
    ],
    winHttp,
  ),
  error(
    0x80072f0c,
    'ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED',
    29,
    ['the server or a proxy requires a client certificate', 'サーバーまたはプロキシがクライアント証明書を要求した'],
    winHttp,
  ),
  error(
    0x80072f0d,
    'ERROR_WINHTTP_SECURE_INVALID_CA',
    29,
    [
      'the certificate of the server is not trusted: root certificate missing, or a proxy inspects TLS traffic',
      'サーバー証明書が信頼されていない (ルート証明書がない、プロキシによる TLS の復号)',
    ],
    winHttp,
  ),
  error(
    0x80072f19,
    'ERROR_WINHTTP_SECURE_CERT_REV_FAILED',
    29,
    ['the certificate of the server could not be checked for revocation', 'サーバー証明書の失効を確認できない'],
    winHttp,
  ),
  error(
    0x80072f7d,
    'ERROR_WINHTTP_SECURE_CHANNEL_ERROR',
    29,
    [
      'no secure channel: no TLS version in common',
      'セキュリティで保護されたチャネルを作成できない (TLS のバージョンの不一致)',
    ],
    winHttp,
  ),
  error(
    0x80072f89,
    'ERROR_WINHTTP_SECURE_INVALID_CERT',
    29,
    ['the certificate of the server is invalid', 'サーバー証明書が無効'],
    winHttp,
  ),
  error(
    0x80072f8a,
    'ERROR_WINHTTP_SECURE_CERT_REVOKED',
    29,
    ['the certificate of the server was revoked', 'サーバー証明書が失効している'],
    winHttp,
  ),
  error(
    0x80072f8f,
    'ERROR_WINHTTP_SECURE_FAILURE',
    29,
    [
      'no secure connection: TLS 1.0 is off, the clock is wrong, or a proxy inspects TLS traffic',
      '安全に接続できない (TLS 1.0 が無効、時刻のずれ、プロキシによる TLS の復号)',
    ],
    troubleshootEsu,
    winHttp,
  ),
  error(
    0x80072f93,
    'ERROR_WINHTTP_SECURE_CERT_WRONG_USAGE',
    29,
    ['the certificate is not for servers', 'サーバー用の証明書ではない'],
    winHttp,
  ),
  error(
    0x80190193,
    'HTTP_E_STATUS_FORBIDDEN',
    29,
    ['a proxy or the server forbade the connection (HTTP 403)', 'プロキシまたはサーバーが接続を禁止した (HTTP 403)'],
    system,
  ),
  error(
    0x80190197,
    'HTTP_E_STATUS_PROXY_AUTH_REQ',
    29,
    ['a proxy requires a password (HTTP 407)', 'プロキシが認証を要求した (HTTP 407)'],
    system,
  ),
];
