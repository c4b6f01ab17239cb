import type { Option } from '../../design/select-field.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { words } from '../words/respond.ts'

/** From which school a call goes that names none. */
export interface FromSchool {
  readonly school: Option
  /** False where it is a guess: they have several schools, or none. */
  readonly isSure: boolean
  /** Whether the caller said it themselves. */
  readonly isChosen: boolean
  /** The other schools at which they have a place. */
  readonly others: readonly Option[]
}

/** It could be no other: their one school, or the one at which they are on duty. */
const isAlone = ({ isSure, isChosen, others }: FromSchool): boolean => isSure && !isChosen && others.length === 0
/** Somebody of the whole district has none, and the first of the district is taken. */
const isNone = ({ isSure, others }: FromSchool): boolean => !isSure && others.length === 0

/** Said wherever it could be another, with the way to say so: nobody is sent to the wrong school without a word. */
export function FromSchoolSaid({ lang, from }: { readonly lang: Lang; readonly from: FromSchool | null }) {
  if (from === null || isAlone(from)) return null
  const w = words(lang).call
  const school = from.school.label
  return (
    <p class="c-own-room">
      {isNone(from) ? w.fromNowhere({ school }) : w.fromSchool({ school })}{' '}
      {from.others.map(({ value, label }) => (
        <span key={value}>
          <a href={`/call?at=${value}`}>{w.atSchool({ school: label })}</a>
          {' · '}
        </span>
      ))}
      <a href="/call?at=another#school">{isNone(from) ? w.chooseSchool : w.atAnother}</a>
    </p>
  )
}

/** The schools to choose from where it could be another. What nobody chooses is not sent, so that a guess is marked as one in the record. */
export function schoolsToChoose(
  from: FromSchool | null,
  all: readonly Option[],
  { lang, isAsked }: { readonly lang: Lang; readonly isAsked: boolean },
): readonly Option[] {
  if (from === null || (isAlone(from) && !isAsked)) return []
  if (isNone(from)) return [{ value: '', label: words(lang).call.chooseSchool }, ...all]
  const { value, label } = from.school
  return [{ value: from.isChosen ? value : '', label }, ...all.filter(each => each.value !== value)]
}

/** Named only where the caller chose it: a page that was kept on a phone must not say where they were when it was kept. */
export const SchoolSent = ({ from }: { readonly from: FromSchool | null }) =>
  from?.isChosen ? <input type="hidden" name="school" value={from.school.value} /> : null
