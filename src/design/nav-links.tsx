import { pathOnly } from './address.ts'
import { isStaff, type PageContext } from './context.ts'
import { hrefs, placeAt } from './navigation.ts'
import { type Place, words } from './words/frame.ts'

/** A list of places, with the one we are at marked; `shortly` where they stand in one line. */
export function NavLinks({ page, places, shortly = false }: { page: PageContext; places: readonly Place[]; shortly?: boolean }) {
  const at = placeAt(places, pathOnly(page.path))
  const w = words(page.lang)
  const names: Readonly<Record<Place, string>> = {
    ...w.places,
    ...(shortly ? w.shortly : {}),
    ...(page.person !== null && !isStaff(page) ? w.forFamilies : {}),
  }
  return (
    <ul>
      {places.map(place => (
        <li key={place}>
          <a href={hrefs[place]} aria-current={at?.place !== place ? undefined : at.isItself ? 'page' : 'true'}>
            {names[place]}
          </a>
        </li>
      ))}
    </ul>
  )
}
