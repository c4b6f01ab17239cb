import { z } from 'zod'
import type { DistrictId } from '../kernel/ids.ts'
import type { Saying } from '../kernel/lang.ts'
import { refused } from '../kernel/refusal.ts'
import type { Actor } from '../people/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { type Adopted, adoptChecked, adoptedBy, type Starts } from './commands.ts'
import { foundKept } from './contract-found.ts'
import { digestOfDocuments, type PlanDocument } from './documents.ts'
import { addDraft, type DraftRow, findDraft, keepAnswer } from './draft-store.ts'
import type { PlanRegister } from './in-force.ts'
import type { LongWork } from './long-work.ts'
import type { Found, SentFile } from './proposal.ts'
import type { Vote } from './vote.ts'
import { refusals } from './words/refusals.ts'

/** What was sent to be looked over, and against which version it was compared. */
export interface Draft {
  readonly main: SentFile
  readonly beside: readonly SentFile[]
  readonly starts: Starts
}

export interface KeptDraft extends Draft, Pick<DraftRow, 'madeAt' | 'madeBy' | 'whyNot'> {
  /** The version it was compared with; null where there was none, or where it waits for its check. */
  readonly against: number | null
  /** Null while it waits for its check, and where there was none. */
  readonly found: Found | null
}

/** A draft that was looked into. */
export type CheckedDraft = KeptDraft & { readonly found: Found }

export const isChecked = (draft: KeptDraft | undefined): draft is CheckedDraft => draft !== undefined && draft.found !== null

export interface DraftKit {
  readonly database: Database
  readonly register: PlanRegister
  readonly longWork: LongWork
}

const sent = z.object({ name: z.string(), text: z.string() })
const kept = z.object({ main: sent, beside: z.array(sent), against: z.number().nullable() })

export async function findKeptDraft(tx: Tx, id: string): Promise<KeptDraft | undefined> {
  const row = await findDraft(tx, id)
  if (!row) return undefined
  const starts: Starts =
    row.starts === 'at' && row.startsAt ? { is: 'at', at: row.startsAt } : row.starts === 'now' ? { is: 'now' } : { is: 'own-day' }
  const { madeAt, madeBy, whyNot } = row
  const found = row.found === null ? null : foundKept.safeParse(JSON.parse(row.found)).data
  // What was kept before an upgrade may not be read any more: then it is sent once more.
  return found === undefined ? undefined : { ...kept.parse(JSON.parse(row.proposal)), starts, madeAt, madeBy, whyNot, found }
}

export interface Look {
  readonly district: DistrictId
  readonly at: Date
}

interface LookedInto {
  readonly found: Found
  readonly against: number | null
  readonly adopted: readonly PlanDocument[]
}

/** Checks what was sent beside the version that holds now; or why it was not checked. No transaction is held while it is looked into. */
export async function lookOver(
  kit: DraftKit,
  { main, beside }: Omit<Draft, 'starts'>,
  { district, at }: Look,
  tell?: (before: number) => void,
): Promise<LookedInto | WhyNot> {
  const own = await kit.database.transaction('app', district, tx => kit.register.inForce(tx, at))
  const adopted = own?.documents ?? []
  const said = await kit.longWork.atProposal({ main, beside, adopted }, tell)
  if (said === undefined) return 'busy'
  if (said.kind === 'too-much') return said.kind
  return { found: said.found, against: own?.version ?? null, adopted }
}

export type WhyNot = NonNullable<DraftRow['whyNot']>

export const whyNotSays: Readonly<Record<WhyNot, Saying>> = { busy: refusals.busy, 'too-much': refusals.tooMuch }

/** Keeps what was sent, for whoever reads it over; it waits for its check. */
export async function keepDraft(
  kit: DraftKit,
  { main, beside, starts }: Draft,
  { id, by, district, at }: Look & { readonly id: string; readonly by: string },
): Promise<void> {
  const proposal = JSON.stringify({ main, beside, against: null })
  const row = { id, madeAt: at, madeBy: by, starts: starts.is, startsAt: starts.is === 'at' ? starts.at : null, proposal }
  await kit.database.transaction('app', district, tx => addDraft(tx, row))
}

/** Keeps what the check said of it, or why there was none. */
export async function keepLooked(
  kit: DraftKit,
  { main, beside }: Omit<Draft, 'starts'>,
  looked: LookedInto | WhyNot,
  { id, district }: { readonly id: string; readonly district: DistrictId },
): Promise<void> {
  const isWhyNot = typeof looked === 'string'
  const proposal = JSON.stringify({ main, beside, against: isWhyNot ? null : looked.against })
  const answer = isWhyNot ? { found: null, whyNot: looked } : { found: JSON.stringify(looked.found), whyNot: null }
  await kit.database.transaction('app', district, tx => keepAnswer(tx, { id, proposal, ...answer }))
}

export interface AdoptDeed extends Look {
  readonly by: Actor
  readonly deed: string
  readonly vote?: Vote | null
}

/**
 * Checks once more and adopts. The check asks nothing but its documents, so it is made before the transaction, where it can hold up
 * nobody's call, and the transaction makes sure that the version in force is still the one it was made beside.
 */
export async function adoptDraft(kit: DraftKit, draft: Draft & { readonly against?: number | null }, deed: AdoptDeed): Promise<Adopted> {
  const before = await kit.database.transaction('app', deed.district, tx => adoptedBy(tx, deed.deed))
  if (before) return before
  const looked = await lookOver(kit, draft, deed)
  if (typeof looked === 'string') return refused('busy', whyNotSays[looked])
  if (draft.against !== undefined && draft.against !== looked.against) return refused('moved', refusals.moved)
  return kit.database.transaction('app', deed.district, async tx => {
    // Somebody may have pressed at the same moment.
    const done = await adoptedBy(tx, deed.deed)
    if (done) return done
    const own = await kit.register.inForce(tx, deed.at)
    if (digestOfDocuments(own?.documents ?? []) !== digestOfDocuments(looked.adopted)) return refused('moved', refusals.moved)
    return adoptChecked(tx, looked.found, { ...deed, starts: draft.starts })
  })
}
