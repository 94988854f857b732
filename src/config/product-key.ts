/** A checked MAK key, `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`. Made by parseProductKey only. */
export type ProductKey = string & { readonly __brand: 'ProductKey' };
