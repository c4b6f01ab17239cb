import type { Option } from '../../design/select-field.tsx'
import { stemOf, wordsOf } from '../../kernel/finding.ts'
import { type PersonId, readId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { DutyChange } from '../pages/duty-forms.tsx'
import type { Role } from '../roles.ts'
import { findPerson } from '../store/person.ts'
import { isStaffWithin, listStaffToChoose, type StaffChoice } from '../store/staff-to-choose.ts'
import { words } from '../words/people.ts'

/** A longer list is no list to choose from, and whoever is not on it could not be put on duty. */
const listedAtMost = 500
const foundAtMost = 100

interface Wanted {
  /** A name that is looked for, as it was typed. */
  readonly look: string
  /** Who was chosen already, so that they stay so. */
  readonly person: string
  /** Whose holders are listed where not everybody is. */
  readonly roles: readonly Role[]
  readonly lang: Lang
}

/** Who may be put on duty: everybody who works here; in a large district those with a role, and anyone by name. */
export async function dutyChoices(tx: Tx, { look, person, roles, lang }: Wanted): Promise<Pick<DutyChange, 'people' | 'look'>> {
  const w = words(lang).duty
  const sought = wordsOf(look)
  if (sought.length > 0) {
    const found = await listStaffToChoose(tx, { words: sought.map(stemOf), roles: [], limit: foundAtMost + 1 })
    const says = found.length > foundAtMost ? w.lookMore({ n: foundAtMost }) : w.lookFound({ n: found.length })
    return { people: await optionsOf(tx, found.slice(0, foundAtMost), person), look: { text: look, says } }
  }
  const isWhole = await isStaffWithin(tx, listedAtMost)
  const listed = await listStaffToChoose(tx, { words: [], roles: isWhole ? [] : roles, limit: listedAtMost })
  return { people: await optionsOf(tx, listed, person), look: isWhole ? null : { text: '', says: w.lookHint } }
}

/** Two of one name are told apart by their handles. */
async function optionsOf(tx: Tx, found: readonly StaffChoice[], chosen: string): Promise<Option[]> {
  const id = readId<PersonId>(chosen.toLowerCase())
  const missing = id && !found.some(each => each.id === id) ? await findPerson(tx, id) : undefined
  const listed = missing ? [...found, missing] : found
  const times = new Map<string, number>()
  for (const { name } of listed) times.set(name, (times.get(name) ?? 0) + 1)
  return listed.map(({ id: value, name, handle }) => ({ value, label: times.get(name) === 1 ? name : `${name} (${handle})` }))
}
