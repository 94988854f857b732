import { licensingError as error, type LicensingError } from './licensing-error.js';
import { errorSources } from './sources.js';

const { sdk } = errorSources;

/** The same as the servers of Windows 10 say it, by number. */
export const refusedByStoreErrors: readonly LicensingError[] = [
  error(
    0x803fa065,
    'SL_REMAPPING_MDOLLAR_PRODUCT_KEY_OUT_OF_RANGE',
    23,
    ['the activation server reports that the key is invalid', '認証サーバーがキーを無効と判断した'],
    sdk,
  ),
  error(
    0x803fa066,
    'SL_REMAPPING_MDOLLAR_INVALID_BINDING',
    23,
    ['the activation server reports that there is a problem with the key', '認証サーバーがキーに問題があると判断した'],
    sdk,
  ),
  error(
    0x803fa067,
    'SL_REMAPPING_MDOLLAR_PRODUCT_KEY_BLOCKED',
    23,
    ['the activation server reports that the key is blocked', '認証サーバーがキーをブロック済みと判断した'],
    sdk,
  ),
  error(
    0x803fa068,
    'SL_REMAPPING_MDOLLAR_INVALID_PRODUCT_KEY',
    23,
    ['the activation server reports that the key does not exist', '認証サーバーにこのキーがない'],
    sdk,
  ),
  error(
    0x803fa06c,
    'SL_REMAPPING_MDOLLAR_UNSUPPORTED_PRODUCT_KEY',
    23,
    ['the activation server reports that it does not support this key', '認証サーバーがこのキーに対応していない'],
    sdk,
  ),
  error(
    0x803fa071,
    'SL_REMAPPING_MDOLLAR_MAXIMUM_UNLOCK_EXCEEDED',
    23,
    ['the limit of the key is reached', 'キーの上限に達した'],
    sdk,
  ),
  error(
    0x803fa076,
    'SL_REMAPPING_MDOLLAR_INVALID_ACTCONFIG_ID',
    23,
    [
      'the activation server reports that the key does not belong to this activation ID',
      '認証サーバーがキーと Activation ID の不一致を検出した',
    ],
    sdk,
  ),
  error(
    0x803fa07f,
    'SL_REMAPPING_MDOLLAR_DMAK_LIMIT_EXCEEDED',
    23,
    ['the activations of this MAK key are used up', 'MAK キーの認証回数の上限に達した'],
    sdk,
  ),
  error(
    0x803fa080,
    'SL_REMAPPING_MDOLLAR_DMAK_EXTENSION_LIMIT_EXCEEDED',
    23,
    ['the extended activations of this MAK key are used up', 'MAK キーの延長された認証回数の上限に達した'],
    sdk,
  ),
  error(
    0x803fa0c8,
    'SL_REMAPPING_MDOLLAR_NO_RULES_TO_ACTIVATE',
    23,
    ['the activation server has no rule to activate this key', 'このキーを認証する規則が認証サーバーにない'],
    sdk,
  ),
  error(
    0x803fa0cb,
    'SL_REMAPPING_MDOLLAR_PRODUCT_KEY_BLOCKED_IPLOCATION',
    23,
    ['the key is blocked in this geographic location', 'この地域ではキーがブロックされている'],
    sdk,
  ),
];
