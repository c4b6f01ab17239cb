import { isNo, type Malformed, malformed, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Fact } from '../../ledger/index.ts'
import { type Kept, record } from '../../matter/index.ts'
import { type Act, may } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import type { GateKit } from '../request/gate-kit.ts'
import { refusals } from '../request/words/refusals.ts'
import { type LetterFact, type LetterVersion, letterFact } from './facts.ts'
import { hasWords, inOurWords } from './fill.ts'
import { type Letter, lettersFrom, placeholders, strangeIn } from './letters.ts'
import { isLetterName } from './names.ts'
import { addLetter, listLetterRows, signLetterRow } from './store.ts'

export interface Which {
  readonly notice: string
  readonly language: string
  /** The version that was read before this one was written or signed. */
  readonly version: number
}

/** A letter is written anew: another version, a draft until somebody signs it. What was signed before stays in use until then. */
export const saveLetter = (gate: GateKit, act: Act, which: Which, text: string): Promise<'done' | No> =>
  onLetter(gate, act, which, (found, letter) => {
    const wrong = wrongIn(text, which.language)
    if (wrong) return wrong
    if (found?.text === text && found.version > 0) return nothing
    if ((found?.version ?? 0) !== which.version) return refused('letter-changed', refusals.letterChanged)
    return saving({ ...letter, version: which.version + 1 }, text)
  })

/** A person who reads the language has read this version and signs it by name. Signing a draft as it came saves it too. */
export const signLetter = (gate: GateKit, act: Act, which: Which, signer: string): Promise<'done' | No> =>
  onLetter(gate, act, which, (found, letter) => {
    if (!found) return refused('no-such-letter', refusals.noSuchLetter)
    if (found.version !== which.version) return refused('letter-changed', refusals.letterChanged)
    if (found.isSigned) return nothing
    const body = { ...letter, version: Math.max(found.version, 1) }
    const saved = found.version === 0 ? saving(body, found.text) : nothing
    return {
      facts: [...saved.facts, { type: 'letter.signed', body }],
      write: async (tx, by) => {
        await saved.write(tx, by)
        const signed = await tx.run(signLetterRow, { ...body, signedBy: signer, signedAt: by.at })
        if (signed !== 1) throw new Error(`the letter ${body.notice} in ${body.language} was signed elsewhere`)
      },
    }
  })

interface Written {
  readonly facts: readonly LetterFact[]
  /** What no fact may hold: the text, and the name it is signed with. */
  readonly write: (tx: Tx, by: { readonly person: string; readonly at: Date }) => Promise<void>
}

/** It is so already. */
const nothing: Written = { facts: [], write: async () => undefined }

const saving = (body: LetterVersion, text: string): Written => ({
  facts: [{ type: 'letter.saved', body }],
  write: async (tx, { person, at }) => {
    const added = await tx.run(addLetter, { ...body, text, savedBy: person, savedAt: at })
    if (added !== 1) throw new Error(`the letter ${body.notice} in ${body.language} has a version ${body.version} already`)
  },
})

interface LetterKind {
  readonly kit: GateKit
  readonly person: Act['person']
  readonly row: { readonly id: string }
  readonly happened: { readonly fact: LetterFact }
  readonly state: object
  readonly standing: null
  readonly moment: { readonly at: Date }
}

/** Without those whose body was erased. */
const readFacts = (facts: readonly Fact[]) =>
  facts.flatMap(({ type, body }) => (body === null ? [] : [{ fact: letterFact.parse({ type, body }) }]))

/**
 * A letter in one language is a matter of its own, there from the beginning. What stands in the catalogue is read under its lock; letters that
 * were written before there were facts of them count like any other.
 */
const onLetter = (
  gate: GateKit,
  { district, person, deed }: Act,
  { notice, language }: Which,
  decide: (found: Letter | undefined, letter: Omit<LetterVersion, 'version'>) => Written | No,
): Promise<'done' | No> =>
  gate.database.transaction('app', district, async tx => {
    if (!may(person, 'keep-letters')) return notPermitted(refusals.notYoursToKeep)
    if (!isLetterName(notice)) return malformed([{ pointer: '/notice', detail: refusals.noSuchLetter }])
    const moment = { at: gate.clock.now() }
    let decided: Written | No = nothing
    const rule = async () => {
      const letters = lettersFrom(await tx.many(listLetterRows, [tx.district]))
      decided = decide(
        letters.find(each => each.notice === notice && each.language === language),
        { notice, language },
      )
      if (isNo(decided)) return decided
      const { facts } = decided
      return { decide: () => facts }
    }
    const letter: Kept<LetterKind> = {
      ...{ noSuch: notFound(refusals.noSuchLetter), read: readFacts, fold: () => ({}) },
      carryOut: async () => (isNo(decided) ? undefined : decided.write(tx, { person: person.id, at: moment.at })),
    }
    const row = { id: idFromName(`concord letter ${district} ${notice} ${language}`) }
    const done = await record(letter, gate, tx, { row, deed, by: person.id, moment, rule })
    return isNo(done) ? done : 'done'
  })

/** Only what is filled in for everybody, and nothing that we have no words for. */
function wrongIn(text: string, language: string): Malformed | undefined {
  const strange = strangeIn(text)
  if (strange.length > 0)
    return malformed([{ pointer: '/text', detail: refusals.strangePlaceholders({ found: braced(strange), may: braced(placeholders) }) }])
  if (inOurWords.some(name => text.includes(`{${name}}`)) && !hasWords(language))
    return malformed([{ pointer: '/text', detail: refusals.whatInNoWords }])
  return undefined
}

const braced = (names: readonly string[]): string => names.map(name => `{${name}}`).join(', ')
