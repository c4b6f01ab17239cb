import { type Malformed, malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { type Act, may } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Gate } from '../request/on-contact.ts'
import { refusals, strangePlaceholders } from '../request/wording-refusals.ts'
import { hasWords } from './fill.ts'
import { type Letter, lettersFrom, lettersInUse, placeholders, strangeIn } from './letters.ts'
import { isLetterNotice } from './shipped.ts'
import { addLetter, listLetterRows, signLetterRow } from './store.ts'

export interface Which {
  readonly notice: string
  readonly language: string
  /** The version that was read before this one was written or signed. */
  readonly version: number
}

/** Whether a person has signed a letter for this notice and language. */
export async function isLetterSigned(tx: Tx, { notice, language }: { notice: string; language: string | null }): Promise<boolean> {
  const inUse = lettersInUse(await tx.many(listLetterRows, [tx.district]))
  return inUse.some(letter => letter.notice === notice && letter.language === language)
}

/** A letter is written anew: another version, a draft until somebody signs it. What was signed before stays in use until then. */
export const saveLetter = (gate: Gate, act: Act, which: Which, text: string): Promise<'done' | No> =>
  onLetter(gate, act, which, async (tx, found) => {
    const wrong = wrongIn(text, which.language)
    if (wrong) return wrong
    if (found?.text === text && found.version > 0) return 'done'
    if ((found?.version ?? 0) !== which.version) return refused('letter-changed', refusals.letterChanged)
    const written = { ...which, version: which.version + 1, text, savedBy: act.person.id, savedAt: gate.clock.now() }
    const added = await tx.run(addLetter, written)
    return added === 1 ? 'done' : refused('letter-changed', refusals.letterChanged)
  })

/** A person who reads the language has read this version and signs it by name. Signing a draft as it came saves it too. */
export const signLetter = (gate: Gate, act: Act, which: Which, signer: string): Promise<'done' | No> =>
  onLetter(gate, act, which, async (tx, found) => {
    if (!found) return refused('no-such-letter', refusals.noSuchLetter)
    if (found.version !== which.version) return refused('letter-changed', refusals.letterChanged)
    if (found.isSigned) return 'done'
    const at = gate.clock.now()
    const letter = { ...which, version: Math.max(found.version, 1) }
    if (found.version === 0) await tx.run(addLetter, { ...letter, text: found.text, savedBy: act.person.id, savedAt: at })
    const signed = await tx.run(signLetterRow, { ...letter, signedBy: signer, signedAt: at })
    return signed === 1 ? 'done' : refused('letter-changed', refusals.letterChanged)
  })

const onLetter = (
  gate: Gate,
  act: Act,
  which: Which,
  work: (tx: Tx, found: Letter | undefined) => Promise<'done' | No>,
): Promise<'done' | No> =>
  gate.database.transaction('app', act.district, async tx => {
    if (!may(act.person, 'keep-letters')) return notPermitted(refusals.notYoursToKeep)
    if (!isLetterNotice(which.notice)) return malformed([{ pointer: '/notice', detail: refusals.noSuchLetter }])
    const letters = lettersFrom(await tx.many(listLetterRows, [tx.district]))
    return work(
      tx,
      letters.find(({ notice, language }) => notice === which.notice && language === which.language),
    )
  })

/** Only what is filled in for everybody, and nothing that we have no words for. */
function wrongIn(text: string, language: string): Malformed | undefined {
  const strange = strangeIn(text)
  if (strange.length > 0) return malformed([{ pointer: '/text', detail: strangePlaceholders(strange, placeholders) }])
  if (text.includes('{what}') && !hasWords(language)) return malformed([{ pointer: '/text', detail: refusals.whatInNoWords }])
  return undefined
}
