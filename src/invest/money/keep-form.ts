import type { z } from 'zod'
import { isNo, type No } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { checked } from '../../platform/http/index.ts'
import { readDollars } from './cents.ts'
import * as commands from './commands.ts'
import { lineSent, moveSent, onePath, openSent, reverseSent, spendSent, voteSent } from './contract.ts'
import { fieldWrong } from './wording-fields.ts'

/** The forms of the page that keeps the books. */
export const steps = ['ask', 'vote', 'spend', 'reverse', 'line', 'open'] as const
export type Step = (typeof steps)[number]
export const isStep = (text: unknown): text is Step => steps.some(step => step === text)

/** Where a box is wrong: by its own name, which for money is the dollars typed and not the cents read. */
export const boxOf = (pointer: string): string => {
  const [, name = ''] = /^\/([a-zA-Z]+)/.exec(pointer) ?? []
  return name === 'cents' ? 'dollars' : name === 'unitCents' ? 'unitDollars' : name === 'id' ? 'move' : name
}

/** The command of a form, with what was typed read as JSON would have it. */
export function writeStep(
  tx: Tx,
  deed: commands.BookDeed,
  step: Step,
  texts: Readonly<Record<string, string>>,
): Promise<commands.Written | No> {
  const { dollars, unitDollars, move, over, lang, step: _, ...rest } = texts
  const year = /^\d{4}$/.test(texts['year'] ?? '') ? Number(texts['year']) : texts['year']
  const cents = dollars === undefined ? undefined : (readDollars(dollars) ?? dollars)
  const unitCents = unitDollars === undefined ? undefined : (readDollars(unitDollars) ?? unitDollars)
  switch (step) {
    case 'line':
      return withShape(lineSent, { ...rest, year, cents: cents ?? 0, unitCents }, sent => commands.addBookLine(tx, deed, sent))
    case 'open': {
      const { line, ...opening } = rest
      return withShape(onePath, { id: line }, ({ id }) =>
        withShape(openSent, { ...opening, year, cents }, sent => commands.openBookLine(tx, deed, id, sent)),
      )
    }
    case 'ask':
      return withShape(moveSent, { ...rest, year, cents }, sent => commands.askMove(tx, deed, sent))
    case 'vote': {
      const { year: __, ...voting } = rest
      return withShape(onePath, { id: move }, ({ id }) => withShape(voteSent, voting, sent => commands.recordVote(tx, deed, id, sent)))
    }
    case 'spend':
      return withShape(spendSent, { ...rest, year, cents, over: over !== undefined }, sent => commands.recordSpending(tx, deed, sent))
    case 'reverse': {
      const { year: __, ...reversing } = rest
      return withShape(reverseSent, reversing, sent => commands.reverseEntry(tx, deed, sent))
    }
  }
}

async function withShape<Sent, Done>(
  shape: z.ZodType<Sent>,
  values: unknown,
  work: (sent: Sent) => Promise<Done | No>,
): Promise<Done | No> {
  const sent = checked(shape, values, pointer => fieldWrong(pointer === '/id' ? '/move' : pointer))
  return isNo(sent) ? sent : work(sent)
}
