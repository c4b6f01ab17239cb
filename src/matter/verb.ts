import { z } from 'zod'
import { isNo, type No } from '../kernel/refusal.ts'
import type { Form } from '../platform/http/index.ts'
import type { ActedOn, FactOf } from './matter.ts'
import { type Question, when } from './next.ts'
import type { Asked, At } from './on-matter.ts'

/** One verb as a slice declares it. `Body` and `Known` are inferred from `sent` and `know`, so `know` stands before `decide`. */
export interface Told<K extends ActedOn, Body, Known> extends Question<K['state'], K['standing'], Body> {
  /** The last part of its address, and its name in the menu. */
  readonly name: string
  readonly summary: string
  /** A form that was made before its sender signed in anew may still do it. */
  readonly stale?: boolean
  /** Somebody may do it who is known by a link to this one matter. */
  readonly byLink?: boolean
  /** Somebody may do it whose session has lapsed. */
  readonly lapsed?: boolean
  /** What JSON sends; where `below` is given, the rest of the address instead. */
  readonly sent: z.ZodType<Body>
  /** Its address below the matter, where the name alone is not all of it: `follow-ups/:followUp/done`. */
  readonly below?: Below
  /** What a form types, in the shape that JSON has, or what is wrong with it. Left out, its texts are that shape. */
  readonly form?: (form: Form, timeZone: string) => unknown
  readonly know: (at: At<K> & { readonly body: Body }) => Promise<Known | No>
  readonly decide: (on: Deciding<K, Body, Known>) => readonly FactOf<K>[] | No
  /** Writes, with the facts, what no fact may hold. */
  readonly alongside?: (added: readonly FactOf<K>[], on: At<K> & { readonly body: Body; readonly known: Known }) => void
}

export interface Below {
  readonly path: string
  readonly params: z.ZodType<{ id: string }>
}

export interface Deciding<K extends ActedOn, Body, Known> {
  readonly state: K['state']
  readonly standing: K['standing']
  readonly moment: K['moment']
  readonly body: Body
  readonly known: Known
}

/** A verb of a table: what was sent is read to an `Asked`, so that verbs of different bodies stand side by side. */
export interface Verb<K extends ActedOn> extends Pick<Told<K, unknown, unknown>, 'name' | 'summary'> {
  readonly isStaleTaken: boolean
  readonly isByLink: boolean
  readonly isLapsedTaken: boolean
  readonly sent: z.ZodType<Asked<K>>
  readonly hasBody: boolean
  readonly below: Below | null
  readonly form: (form: Form, timeZone: string) => unknown
}

/** A verb that is sent nothing and has nothing to find out. */
export const plain = { sent: z.unknown().transform(() => null), know: async () => null }

/** Declares the verbs of a kind of matter. */
export const verbsOf =
  <K extends ActedOn>() =>
  <Body, Known>(told: Told<K, Body, Known>): Verb<K> => {
    const bind = (body: Body): Asked<K> => ({
      may: told.may,
      ready: (state, standing) => told.ready(state, standing, body),
      know: async at => {
        const known = await told.know({ ...at, body })
        if (isNo(known)) return known
        const { standing, moment } = at
        const { alongside } = told
        return {
          decide: state => when(told.ready(state, standing, body), () => told.decide({ state, standing, moment, body, known })),
          ...(alongside ? { alongside: added => alongside(added, { ...at, body, known }) } : {}),
        }
      },
    })
    const { name, summary, stale = false, byLink = false, lapsed = false, sent, below = null, form = ({ texts }) => texts } = told
    const hasBody = !Object.is(sent, plain.sent) && below === null
    return { name, summary, isStaleTaken: stale, isByLink: byLink, isLapsedTaken: lapsed, sent: sent.transform(bind), hasBody, below, form }
  }
