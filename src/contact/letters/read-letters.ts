import type { Tx } from '../../platform/database/index.ts'
import { lettersInUse, type SignedLetter } from './letters.ts'
import { type LetterRow, listLetterRows } from './store.ts'

/** The letters that a person has signed. */
export const readSignedLetters = async (tx: Tx): Promise<readonly SignedLetter[]> => lettersInUse(await readLetters(tx))

/** Every version of every letter that was saved. */
export const readLetters = (tx: Tx): Promise<LetterRow[]> => tx.many(listLetterRows, [tx.district])
