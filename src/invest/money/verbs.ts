import type { z } from 'zod'
import { isNo, type No } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { checked, type Texts } from '../../platform/http/index.ts'
import { readDollars } from './cents.ts'
import * as commands from './commands.ts'
import { lineSent, moveSent, onePath, openSent, reverseSent, type Step, spendSent, voteSent } from './contract.ts'
import type { BookDeed, Written } from './on-book.ts'
import { fieldWrong } from './words/fields.ts'

/** A form as it was typed, with its year as a number and its dollars as cents where they can be read. */
interface Typed {
  readonly texts: Texts
  readonly year: number | string | undefined
  readonly cents: number | string | undefined
  readonly unitCents: number | string | undefined
}

/** What was sent, bound to its command; `id` is that of the line or the move in the address, where there is one. */
type Write = (tx: Tx, deed: BookDeed, id: string) => Promise<Written | No>

interface BookVerb {
  /** Below `/api/invest`. */
  readonly address: string
  readonly summary: string
  /** It makes a line, a move or an entry. */
  readonly isMade: boolean
  readonly sent: z.ZodType<Write>
  readonly form: (typed: Typed) => unknown
  /** Which box of the form is the id of the address, where there is one. */
  readonly idBox: string | null
}

interface Told<Sent> extends Omit<BookVerb, 'sent' | 'idBox'> {
  readonly sent: z.ZodType<Sent>
  readonly idBox?: string
  readonly write: (tx: Tx, deed: BookDeed, sent: Sent, id: string) => Promise<Written | No>
}

const verb = <Sent>({ sent, write, idBox, ...told }: Told<Sent>): BookVerb => ({
  ...{ ...told, idBox: idBox ?? null },
  sent: sent.transform(body => (tx: Tx, deed: BookDeed, id: string) => write(tx, deed, body, id)),
})

/** What is written in the books: each verb once, over JSON at its address and as a form of the page that keeps them. */
export const bookVerbs: Readonly<Record<Step, BookVerb>> = {
  line: verb({
    ...{ address: '/lines', summary: 'Add a line, with its budget for a year', isMade: true, sent: lineSent, write: commands.addBookLine },
    form: ({ texts, year, cents, unitCents }) => ({ ...texts, year, cents: cents ?? 0, unitCents }),
  }),
  open: verb({
    ...{ address: '/lines/:id/open', summary: 'Give a line a budget for a year', isMade: false, sent: openSent, idBox: 'line' },
    form: ({ texts: { line: _, ...opening }, year, cents }) => ({ ...opening, year, cents }),
    write: (tx, deed, sent, line) => commands.openBookLine(tx, deed, line, sent),
  }),
  ask: verb({
    ...{
      address: '/moves',
      summary: 'Ask that money move from one line to another',
      isMade: true,
      sent: moveSent,
      write: commands.askMove,
    },
    form: ({ texts, year, cents }) => ({ ...texts, year, cents }),
  }),
  vote: verb({
    ...{ address: '/moves/:id/vote', summary: 'Write down how an owner voted on a move', isMade: false, sent: voteSent, idBox: 'move' },
    form: ({ texts: { year: _, move: __, ...voting } }) => voting,
    write: (tx, deed, sent, move) => commands.recordVote(tx, deed, move, sent),
  }),
  spend: verb({
    ...{ address: '/spend', summary: 'Write down spending of a line', isMade: true, sent: spendSent, write: commands.recordSpending },
    form: ({ texts: { over, ...spent }, year, cents }) => ({ ...spent, year, cents, over: over !== undefined }),
  }),
  reverse: verb({
    ...{
      address: '/reverse',
      summary: 'Take back an entry by a second one',
      isMade: true,
      sent: reverseSent,
      write: commands.reverseEntry,
    },
    form: ({ texts: { year: _, ...reversing } }) => reversing,
  }),
}

/** Where a box is wrong: by its own name, which for money is the dollars typed and not the cents read. */
export const boxOf = (pointer: string): string => {
  const [, name = ''] = /^\/([a-zA-Z]+)/.exec(pointer) ?? []
  return name === 'cents' ? 'dollars' : name === 'unitCents' ? 'unitDollars' : name === 'id' ? 'move' : name
}

/** The command of a form, with what was typed read as JSON would have it. */
export async function writeStep(tx: Tx, deed: BookDeed, step: Step, texts: Texts): Promise<Written | No> {
  const { sent, form, idBox } = bookVerbs[step]
  const says = (pointer: string) => fieldWrong(pointer === '/id' ? '/move' : pointer)
  const about = idBox === null ? { id: '' } : checked(onePath, { id: texts[idBox] }, says)
  if (isNo(about)) return about
  const write = checked(sent, form(typedIn(texts)), says)
  return isNo(write) ? write : write(tx, deed, about.id)
}

function typedIn({ dollars, unitDollars, lang: _, step: __, ...texts }: Texts): Typed {
  const year = /^\d{4}$/.test(texts['year'] ?? '') ? Number(texts['year']) : texts['year']
  const cents = dollars === undefined ? undefined : (readDollars(dollars) ?? dollars)
  const unitCents = unitDollars === undefined ? undefined : (readDollars(unitDollars) ?? unitDollars)
  return { texts, year, cents, unitCents }
}
