import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '../kernel/canonical.ts'
import type { Saying } from '../kernel/lang.ts'
import { refusals } from './words/refusals.ts'

/** What a committee decided of a version, as the superintendent puts it down: who voted, on which day, and where the minutes are read. */
export interface Vote {
  readonly body: string
  readonly on: string
  readonly minutes: string
}

/** What the record holds of a vote: its day, and the digest of the words, which stand in a table. */
export const voteFact = z.object({ on: z.string(), digest: z.string() })

export const factOf = (vote: Vote): z.infer<typeof voteFact> => ({
  on: vote.on,
  digest: createHash('sha256')
    .update(canonical({ ...vote }))
    .digest('hex'),
})

export interface TypedVote {
  readonly body: string
  readonly on: string
  readonly minutes: string
}

const mostWords = 200

/** A vote as it was typed; null where nothing was, for then no vote is put down. Or what is missing of it. `today` is the day where the district is. */
export function readVote(typed: TypedVote, today: string): { readonly vote: Vote | null } | Saying {
  const [body, on, minutes] = [typed.body.trim(), typed.on.trim(), typed.minutes.trim()]
  if (body === '' && on === '' && minutes === '') return { vote: null }
  if (body === '' || on === '' || minutes === '') return refusals.voteHalf
  if (!z.iso.date().safeParse(on).success) return refusals.voteDay
  if (on > today) return refusals.voteToCome
  if (body.length > mostWords || minutes.length > mostWords) return refusals.voteLong({ most: mostWords })
  return { vote: { body, on, minutes } }
}
