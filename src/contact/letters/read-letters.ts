import type { Tx } from '../../platform/database/index.ts'
import { lettersInUse } from './letters.ts'
import { type LetterRow, listLetterRows } from './store.ts'

/** Whether a person has signed a letter for this notice and language. */
export async function isLetterSigned(tx: Tx, { notice, language }: { notice: string; language: string | null }): Promise<boolean> {
  const inUse = lettersInUse(await tx.many(listLetterRows, [tx.district]))
  return inUse.some(letter => letter.notice === notice && letter.language === language)
}

/** Every version of every letter that was saved. */
export const readLetters = (tx: Tx): Promise<LetterRow[]> => tx.many(listLetterRows, [tx.district])
