/** A Confirmation ID, and which device it is for. */
export interface Confirmation {
  /** Installation ID (54 to 63 digits), or the computer's NetBIOS name in capitals where no Installation ID was given. */
  readonly key: string;
  /** 48 digits. */
  readonly confirmationId: string;
}
