import { Mark } from '../../../design/mark.tsx'
import { Status } from '../../../design/status.tsx'
import { clock, day } from '../../../words/times.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { type FollowUpKind, reviewKinds, sectionKinds } from '../../contract.ts'
import { words } from '../../words/respond.ts'
import { isToAFamily } from '../../rules/family.ts'
import type { FollowUpView } from '../view.ts'

/** Whether it is due, overdue or over, with the day and where the law counts hours the hour. */
export function Due({ one, lang }: { one: Pick<FollowUpView, 'stands' | 'dueOn' | 'dueAt'>; lang: Lang }) {
  const { owed, record } = words(lang)
  const w = owed.list
  if (one.stands === 'done') return <Status is="there">{record.followUpDone}</Status>
  if (one.stands === 'not-owed') return <Status is="done">{w.notOwed}</Status>
  const isLate = one.stands === 'overdue'
  const says =
    one.dueAt === null
      ? (isLate ? w.overdue : w.due)({ when: day(one.dueOn, lang) })
      : (isLate ? w.overdueAt : w.dueAt)({ when: day(one.dueAt, lang), time: clock(one.dueAt, lang) })
  return <Status is={isLate ? 'late' : 'waiting'}>{says}</Status>
}

type LegalKind = Exclude<FollowUpKind, (typeof sectionKinds)[number] | (typeof reviewKinds)[number]>

const isReview = (kind: FollowUpKind): boolean => reviewKinds.some(each => each === kind)
const isLegal = (kind: FollowUpKind): kind is LegalKind => !isReview(kind) && !sectionKinds.some(each => each === kind)

/** Which limits counsel has still to read, as policy has them. */
const marks: Readonly<Record<LegalKind, 'verified' | 'unverified'>> = {
  'written-report': 'unverified',
  'restraint-caregiver-told': 'unverified',
  'restraint-principal-report': 'unverified',
  'restraint-caregiver-report': 'unverified',
  'hazing-witnesses-told': 'verified',
  'hazing-filing': 'verified',
}

/**
 * What whoever tells a family keeps to, while it is still owed.
 * Law: 20 U.S.C. 1232g, 603 CMR 23.07(4); what is known of one child is not told to another child’s family.
 */
export function OwnChildAlone({ one: { kind, stands }, lang }: { one: Pick<FollowUpView, 'kind' | 'stands'>; lang: Lang }) {
  return kind !== null && isToAFamily(kind) && stands !== 'done' && stands !== 'not-owed' ? <p>{words(lang).owed.ownChildAlone}</p> : null
}

/** Where the day comes from, and of law whether counsel has read it. */
export function DueBy({ kind, lang }: { kind: FollowUpKind; lang: Lang }) {
  if (!isLegal(kind)) return <p class="c-small">{isReview(kind) ? words(lang).owed.byReview : words(lang).owed.bySection}</p>
  return (
    <p class="c-small">
      {words(lang).owed.law[kind]} <Mark mark={marks[kind]} lang={lang} />
    </p>
  )
}
