import type { PublishedStaffing } from './answer.ts'

/** What a placing is laid beside: the roster and the list of need as they are now. */
export interface AsItIs {
  readonly open: readonly { readonly code: string | null; readonly name: string; readonly students: number }[]
  readonly closed: readonly { readonly code: string | null; readonly name: string }[]
  /** The list of need that was published last; null where none was. */
  readonly index: {
    readonly id: string
    readonly at: Date
    readonly schools: readonly { readonly orgCode: string; readonly need: number; readonly nextNeed?: number | undefined }[]
  } | null
}

export interface NeedMoved {
  readonly orgCode: string
  readonly name: string
  readonly was: number
  readonly is: number
}

/** What has changed of that on which a published placing rests. */
export interface SinceThen {
  /** On the roster no more, with how many positions were placed there. */
  readonly closed: readonly { readonly orgCode: string; readonly name: string; readonly fte: number }[]
  /** On the roster with students, and no part of the placing. */
  readonly opened: readonly { readonly orgCode: string; readonly name: string }[]
  /** A newer list of need: where it says something else, the greatest difference first. */
  readonly need: { readonly at: string; readonly moved: readonly NeedMoved[]; readonly of: number } | null
}

/** Null where nothing of it has changed. Schools that are on no roster, as where a file brought in others, are not said to have closed. */
export function sinceThen({ problem, answer, names, needIndex }: PublishedStaffing, now: AsItIs): SinceThen | null {
  const placed = new Set(problem.schools.map(({ orgCode }) => orgCode))
  const open = now.open.flatMap(({ code, name, students }) => (code === null ? [] : [{ orgCode: code, name, students }]))
  const isOpen = new Set(open.map(({ orgCode }) => orgCode))
  const closed = now.closed.flatMap(({ code, name }) => {
    if (code === null || !placed.has(code) || isOpen.has(code)) return []
    const fte = answer.posts.reduce((sum, post) => sum + (post.orgCode === code ? post.fte : 0), 0)
    return [{ orgCode: code, name: names[code] ?? name, fte }]
  })
  const isOurs = closed.length > 0 || open.some(({ orgCode }) => placed.has(orgCode))
  const opened = isOurs
    ? open.filter(({ orgCode, students }) => students > 0 && !placed.has(orgCode)).map(({ orgCode, name }) => ({ orgCode, name }))
    : []
  const need = needIndex === null || now.index === null || now.index.id === needIndex ? null : movedIn(problem, names, now.index)
  return closed.length + opened.length === 0 && need === null ? null : { closed, opened, need }
}

function movedIn(
  { schools }: PublishedStaffing['problem'],
  names: PublishedStaffing['names'],
  index: NonNullable<AsItIs['index']>,
): SinceThen['need'] {
  const now = new Map(index.schools.map(({ orgCode, need, nextNeed = need }) => [orgCode, nextNeed]))
  const both = schools.flatMap(({ orgCode, need: was }) => {
    const is = now.get(orgCode)
    return is === undefined ? [] : [{ orgCode, name: names[orgCode] ?? orgCode, was, is }]
  })
  // As the page shows it: what differs by less than a hundredth reads the same.
  const moved = both.filter(({ was, is }) => Math.round(was * 100) !== Math.round(is * 100))
  const by = ({ was, is }: NeedMoved): number => Math.abs(is - was)
  if (moved.length === 0) return null
  return { at: index.at.toISOString(), moved: moved.toSorted((a, b) => by(b) - by(a)), of: both.length }
}
