import { createHash } from 'node:crypto'
import { inColumns, type Tx } from '../platform/database/index.ts'
import { districtTag } from '../platform/district/index.ts'
import { type About, answers, questions, type Sheet } from './contract.ts'
import { addInvitations, sheetRow, linkRow, saveLinks, takenNumbers } from './store.ts'
import { line, openForm } from './tally-store.ts'

interface Asked {
  readonly about: About
  readonly of: string
  readonly school: string
  readonly person: string | null
  readonly side: string
  readonly year: number
  readonly language: string | null
}

const codeBytes = 16
export const digestOf = (code: string): Buffer => createHash('sha256').update(code).digest()
const freshCode = (tx: Tx): string => `${districtTag(tx.district)}${tx.random.bytes(codeBytes).toString('base64url')}`

/** In the language of whoever is asked, where we speak it; whoever opens it may choose another. */
const pathOf = (code: string, language: string | null): string => `/say/${code}${language === null ? '' : `?lang=${language}`}`

interface Made {
  readonly number: number
  readonly code: string
  readonly about: About
  readonly side: string
  readonly language: string | null
}
const sheetOf = ({ number, code, about, side, language }: Made): Sheet => ({
  ...{ number, path: pathOf(code, language), about, side, language },
  byMessage: false,
})

/** A sheet for each of these, with a form in which its answers are counted. */
export async function makeSheets(tx: Tx, asked: readonly Asked[]): Promise<Sheet[]> {
  if (asked.length === 0) return []
  const numbers = await freeNumbers(tx, asked.length)
  const made = asked.map((each, at) => ({ ...each, id: tx.random.id(), number: numbers[at] ?? 0, code: freshCode(tx) }))
  const rows = made.map(({ code, language: _, ...row }) => ({ ...row, digest: digestOf(code).toString('hex') }))
  for (const { about, year, side } of asked.filter((each, at) => asked.findIndex(other => isSameForm(other, each)) === at)) {
    const lines = questions[about].flatMap(question => answers.map(answer => ({ question, answer })))
    tx.send(openForm, { about, year, side, ...inColumns(line, lines) })
  }
  await tx.run(addInvitations, inColumns(sheetRow, rows))
  return made.map(sheetOf)
}

/** The same sheets once more, under their numbers and with new links. */
export async function makeAgain(
  tx: Tx,
  invitations: readonly { readonly id: string; readonly number: number; readonly about: About; readonly side: string }[],
  languageOf: (id: string) => string | null,
): Promise<Sheet[]> {
  const made = invitations.map(each => ({ ...each, code: freshCode(tx), language: languageOf(each.id) }))
  const rows = made.map(({ id, code }) => ({ id, digest: digestOf(code).toString('hex') }))
  if (rows.length > 0) await tx.run(saveLinks, inColumns(linkRow, rows))
  return made.map(sheetOf)
}

const isSameForm = (a: Asked, b: Asked): boolean => a.about === b.about && a.side === b.side && a.year === b.year

/** Nine digits by chance: a number says nothing of whom it was made for, nor when. */
async function freeNumbers(tx: Tx, count: number): Promise<number[]> {
  const found = new Set<number>()
  while (found.size < count) {
    const tried = Array.from({ length: count - found.size }, () => 100_000_000 + (tx.random.bytes(4).readUInt32BE() % 900_000_000))
    const taken = new Set((await tx.many(takenNumbers, [tx.district, tried])).map(({ number }) => number))
    for (const number of tried) if (!taken.has(number)) found.add(number)
  }
  return [...found]
}
