import { count } from '../../words/numbers.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { Picture } from './drawing/picture.ts'
import type { Frame } from './outline/spot.ts'
import { frameOf, meet } from './outline/spot.ts'
import { type Outline, placesOf } from './outline/topology.ts'
import type { ListedSchool, MapParts, MapView } from './view.ts'
import { needWords, tierName } from '../need/words/need.ts'
import { mapWords } from './words/map.ts'
import { capital } from '../../words/capital.ts'

interface Painted {
  readonly parts: MapParts
  readonly outline: Outline
  readonly view: MapView
  readonly frame: Frame
}

/** So many names of towns can stand on a picture. */
const named = 14

/** What a view is as a picture, in a language. */
export function paint({ parts, outline, view, frame }: Painted, lang: Lang): Picture {
  const { schools, town, scope } = view
  const chosen = chosenIn(view)
  const legend = legendOf(view, lang)
  const inFrame = parts.towns
    .map(({ key, name }) => ({ says: name, rings: (outline.towns.get(key) ?? []).map(ring => placesOf(ring, outline.stretches)) }))
    .filter(({ rings }) => {
      const its = frameOf(rings.flat())
      return its !== undefined && meet(its, frame)
    })
  return {
    ...{ frame, outline, legend, chosen: chosen ?? [] },
    title: mapWords[lang].alt,
    says: mapWords[lang].says({ marks: legend.map(({ says }) => says).join('; ') }),
    names:
      inFrame.length > named
        ? inFrame.filter(({ says }) => says === town?.name || (scope === 'district' && view.towns.some(({ name }) => name === says)))
        : inFrame,
    schools: schools.map(({ spot, tier, number }) => ({ spot, tier, number })),
  }
}

/** The towns that are looked at more closely; null where all are. */
export const chosenIn = ({ town, scope, towns }: MapView): string[] | null =>
  town ? [town.key] : scope === 'all' ? null : towns.flatMap(({ key }) => (key === null ? [] : [key]))

/** The answer: how many schools, and where. */
export function headingOf({ town, schools, towns }: MapView, lang: Lang): string {
  const w = mapWords[lang]
  if (town) return w.town({ schools: schools.length, town: town.name })
  const [only] = towns
  return only && towns.length === 1 && schools.length > 1
    ? w.town({ schools: schools.length, town: only.name })
    : w.heading({ schools: schools.length, towns: towns.length })
}

/** One line for each shape on the picture, with how many there are of it. */
function legendOf({ schools, tiers, isRanked, tierCount }: MapView, lang: Lang): Picture['legend'] {
  const w = mapWords[lang]
  return tiers.map(tier => {
    const many = count(schools.filter(school => school.tier === tier).length, lang)
    const mark = !isRanked ? w.mark : tier === null ? w.noTier : capital(tierName(tier, tierCount, lang))
    return { tier, says: `${mark}: ${many}` }
  })
}

/** The tier of a school as the list of need says it, or the tiers between which the figures cannot tell. */
export function tierSaid({ place }: ListedSchool, { tierCount }: MapView, lang: Lang): string {
  if (place === null) return mapWords[lang].notRanked
  const w = needWords[lang]
  const [from, to] = place.tiers.map(tier => tierName(tier, tierCount, lang))
  return from === to ? (from ?? '') : w.between({ one: from ?? '', other: to ?? '' })
}
