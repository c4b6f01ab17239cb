import { pathOnly } from './address.ts'
import type { PageContext } from './context.ts'
import { hrefs, placeAt } from './navigation.ts'
import { type Place, words } from './words/frame.ts'

/** A list of places, with the one we are at marked. */
export function NavLinks({ page, places }: { page: PageContext; places: readonly Place[] }) {
  const at = placeAt(places, pathOnly(page.path))
  return (
    <ul>
      {places.map(place => (
        <li key={place}>
          <a href={hrefs[place]} aria-current={at?.place !== place ? undefined : at.isItself ? 'page' : 'true'}>
            {words(page.lang).places[place]}
          </a>
        </li>
      ))}
    </ul>
  )
}
