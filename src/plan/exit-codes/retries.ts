/**
 * Codes on which a client tries a program again, by default 1008 times, 10 minutes apart.
 * Sources: autoitconsulting.com, "SCCM Package Success, Reboot and Retry Return Codes"; M. Niehaus, myitforum. The SDK
 * names the list (SMS_SoftwareDistributionAgentConfig.ExecutionFailureRetryErrorCodes), not its content.
 */
export const defaultRetryCodes: readonly number[] = [
  4, 5, 8, 13, 14, 39, 51, 53, 54, 55, 59, 64, 65, 67, 70, 71, 85, 86, 87, 112, 128, 170, 267, 999, 1003, 1203, 1219,
  1220, 1222, 1231, 1232, 1238, 1265, 1311, 1323, 1326, 1330, 1618, 1622, 2250,
];

/** Codes that count as success with a restart pending, by default. Same sources. */
export const defaultRebootCodes: readonly number[] = [1604, 1641, 3010, 3011];
