import type { z } from 'zod'
import { isNo, type No } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { checked, type Texts } from '../../platform/http/index.ts'
import { readDollars } from './cents.ts'
import { askAmendment, closeYear, encumber, settle, takeBack } from './budget-commands.ts'
import * as commands from './commands.ts'
import {
  amendSent,
  closeSent,
  confirmSent,
  encumberSent,
  lineSent,
  moveSent,
  onePath,
  openSent,
  reverseSent,
  type Step,
  settleSent,
  spendSent,
  voteSent,
  withdrawSent,
} from './contract.ts'
import type { BookDeed, Written } from './on-book.ts'
import { findByAccount } from './store.ts'
import { confirmVote, recordVote, withdrawVote } from './vote-commands.ts'
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
  readonly permission: 'keep-books' | 'record-votes'
  /** The same at a second address. */
  readonly also: string | null
}

interface Told<Sent> extends Omit<BookVerb, 'sent' | 'idBox' | 'permission' | 'also'> {
  readonly sent: z.ZodType<Sent>
  readonly idBox?: string
  readonly permission?: BookVerb['permission']
  readonly also?: string
  readonly write: (tx: Tx, deed: BookDeed, sent: Sent, id: string) => Promise<Written | No>
}

const verb = <Sent>({ sent, write, idBox, permission = 'keep-books', also, ...told }: Told<Sent>): BookVerb => ({
  ...{ ...told, idBox: idBox ?? null, permission, also: also ?? null },
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
    ...{
      address: '/moves/:id/vote',
      also: '/amendments/:id/vote',
      isMade: false,
      sent: voteSent,
      idBox: 'move',
      permission: 'record-votes',
    },
    summary: 'Write down how an owner voted on a move or an amendment; it counts when a second person of its side confirms it',
    form: ({ texts: { year: _, move: __, ...voting } }) => filled(voting),
    write: (tx, deed, sent, move) => recordVote(tx, deed, move, sent),
  }),
  confirm: verb({
    ...{ address: '/votes/:id/confirm', summary: 'Confirm a vote that somebody else of that side wrote down', isMade: false },
    ...{ sent: confirmSent, idBox: 'waiting', permission: 'record-votes' },
    form: ({ texts: { body, minutes } }) => filled({ body, minutes }),
    write: (tx, deed, sent, vote) => confirmVote(tx, deed, vote, sent),
  }),
  withdraw: verb({
    ...{ address: '/votes/:id/withdraw', summary: 'Take back a vote that was written down and does not count yet', isMade: false },
    ...{ sent: withdrawSent, idBox: 'waiting', permission: 'record-votes' },
    form: () => ({}),
    write: (tx, deed, _, vote) => withdrawVote(tx, deed, vote),
  }),
  amend: verb({
    ...{ address: '/amendments', summary: 'Ask that what lines have goes up or down', isMade: true, sent: amendSent, write: askAmendment },
    form: ({ texts: { line, way }, year, cents }) => ({
      ...{ year, changes: [{ line, cents: typeof cents === 'number' && way === 'down' ? -cents : cents }] },
    }),
  }),
  'take-back': verb({
    ...{ address: '/moves/:id/take-back', also: '/amendments/:id/take-back', isMade: false, sent: withdrawSent, idBox: 'move' },
    summary: 'Ask no longer what waits for a vote, a move or an amendment',
    form: () => ({}),
    write: (tx, deed, _, of) => takeBack(tx, deed, of),
  }),
  encumber: verb({
    ...{
      address: '/encumbrances',
      summary: 'Promise money of a line for what is ordered',
      isMade: true,
      sent: encumberSent,
      write: encumber,
    },
    form: ({ texts, year, cents }) => ({ ...texts, year, cents }),
  }),
  settle: verb({
    ...{
      address: '/encumbrances/:id/settle',
      summary: 'Pay from a promise, or let it go',
      isMade: true,
      sent: settleSent,
      idBox: 'promise',
    },
    form: ({ texts: { how, on }, cents }) => ({ ...filled({ on }), how, cents }),
    write: (tx, deed, sent, encumbrance) => settle(tx, deed, encumbrance, sent),
  }),
  close: verb({
    ...{
      address: '/close',
      summary: 'Close a fiscal year; promises and grants that run on go into the next one',
      isMade: false,
      sent: closeSent,
    },
    form: ({ texts: { sure }, year }) => ({ year, sure: sure !== undefined }),
    write: (tx, deed, { year }) => closeYear(tx, deed, year),
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
  if (pointer.startsWith('/changes')) return pointer.endsWith('/line') ? 'line' : 'dollars'
  return name === 'cents' ? 'dollars' : name === 'unitCents' ? 'unitDollars' : name
}

/** The command of a form, with what was typed read as JSON would have it. */
export async function writeStep(tx: Tx, deed: BookDeed, step: Step, typed: Texts): Promise<Written | No> {
  const { sent, form, idBox } = bookVerbs[step]
  const texts = await byAccount(tx, typed)
  const says = (pointer: string) => fieldWrong(pointer === '/id' ? `/${idBox}` : pointer)
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

const lineBoxes = ['line', 'from', 'to']
const uuid = /^[0-9a-f-]{36}$/i

/** A line may be named by its account, where that is of one line alone. */
async function byAccount(tx: Tx, typed: Texts): Promise<Texts> {
  const texts: Record<string, string> = { ...typed }
  for (const box of lineBoxes) {
    const text = texts[box]?.trim() ?? ''
    if (text === '' || uuid.test(text)) continue
    const [first, second] = await tx.many(findByAccount, [tx.district, text])
    if (first && !second) texts[box] = first.id
  }
  return texts
}

/** A box that was left empty says nothing. */
const filled = (texts: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text.trim() !== ''))
