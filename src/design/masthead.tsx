import type { PageContext } from './context.ts'
import { list } from '../words/lists.ts'
import { NavLinks } from './nav-links.tsx'
import { atTop } from './navigation.ts'
import { roleName, words } from './words/frame.ts'

/** The district's name, who is signed in, and the few places one goes most. On a phone, Menu leads to the foot. */
export function Masthead({ page }: { page: PageContext }) {
  const w = words(page.lang)
  const { person } = page
  const roleNames = person
    ? list(
        person.roles.map(role => roleName(role, page.lang)),
        page.lang,
      )
    : ''
  return (
    <div class="c-mast">
      <div class="c-wrap">
        <a class="c-mast__name" href="/">
          {page.district.name}
          <span>{person ? w.signedIn({ name: person.name, roleNames, hasRoleNames: roleNames !== '' }) : w.tagline}</span>
        </a>
        <a class="c-mast__menu" href="#menu">
          {w.menu}
        </a>
        {page.isSettingUp ? null : (
          <nav class="c-mast__nav" aria-label={w.mainNav}>
            <NavLinks page={page} places={atTop(page)} shortly />
          </nav>
        )}
      </div>
    </div>
  )
}
