/**
 * What is not confirmed of a call that was dialled, as the record has it: a number can be forged (`telephone`, of every one); several people have
 * it (`caller`); nobody chose the school (`school`).
 */
export const dialledDoubts = ['telephone', 'caller', 'school'] as const
export type DialledDoubt = (typeof dialledDoubts)[number]

export const isByTelephone = ({ unconfirmed }: { readonly unconfirmed: readonly string[] }): boolean =>
  unconfirmed.some(code => code === dialledDoubts[0])
