declare const encoding: unique symbol;

/**
 * Text that an encoder of text/ has written for one language, so that no value can change what the text around it means.
 * Templates take no other text; nothing but an encoder may make one of a plain string.
 *
 * `Form` says where in the language it can stand: a value, a word, a remark.
 */
export type Encoded<Language extends string = string, Form extends string = string> = string & {
  readonly [encoding]: { readonly language: Language; readonly form: Form };
};
