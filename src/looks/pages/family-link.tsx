import type { PageContext } from '../../design/context.ts'
import { familyWords } from '../words/looks.ts'

/** For a student and for a caregiver: the way to what is written of them, or of their child. Nothing for anybody else. */
export function FamilyLink({ page }: { readonly page: PageContext }) {
  const { link, ownTitle } = familyWords[page.lang]
  const roles = page.person?.roles ?? []
  const says = roles.includes('student') ? ownTitle : roles.includes('caregiver') ? link : null
  return says === null ? null : (
    <p>
      <a href="/my-child">{says}</a>
    </p>
  )
}
