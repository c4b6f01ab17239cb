import { Fragment } from 'preact'
import type { PageContext } from '../../../design/context.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame as PageFrame } from '../../../design/frame.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import type { Picture } from '../drawing/picture.ts'
import { headingOf } from '../paint.ts'
import type { MapView, Sort } from '../view.ts'
import { mapWords } from '../words/map.ts'
import { addressOf } from './address.ts'
import { MapPicture } from './map-picture.tsx'
import { SchoolTable, TownTable } from './tables.tsx'

export interface MapPageProps {
  readonly page: PageContext
  readonly view: MapView
  readonly picture: Picture
  readonly sort: Sort
  /** Towns that share a border with the one that is looked at. */
  readonly beside: readonly { readonly key: string; readonly name: string }[]
  readonly loadedAt: string
  /** In meters: how far a border on the picture may be from the one in the file. */
  readonly within: number
  readonly isUnknown: boolean
}

/** `/invest/map`: where the schools are, as one picture and as a table that says the same. */
export function MapPage({ page, view, picture, sort, beside, loadedAt, within, isUnknown }: MapPageProps) {
  const { lang } = page
  const w = mapWords[lang]
  const { town } = view
  return (
    <PageFrame page={page} title={w.title}>
      {isUnknown ? (
        <div class="c-error" role="alert">
          <p>{w.noSuchTown}</p>
        </div>
      ) : null}
      <p class="c-kicker">
        <a href="/invest">{w.kicker}</a>
      </p>
      <h1>{headingOf(view, lang)}</h1>
      <p class="c-lede">{view.isRanked ? w.ledeRanked : w.lede}</p>
      <Scopes {...{ page, view, sort }} />
      {town && beside.length > 0 ? (
        <p>
          {w.beside}{' '}
          {beside.map(({ key, name }, at) => (
            <Fragment key={key}>
              {at > 0 ? ', ' : ''}
              <a href={addressOf({ town: key, sort, scope: 'town' })}>{name}</a>
            </Fragment>
          ))}
        </p>
      ) : null}
      <figure class="c-figure c-map">
        <figcaption>{captionOf(view, w)}</figcaption>
        <MapPicture picture={picture} />
      </figure>
      {view.schools.length === 0 ? null : view.lists === 'towns' ? (
        <TownTable {...{ page, view, sort }} />
      ) : (
        <SchoolTable {...{ page, view, sort }} />
      )}
      <Unplaced page={page} view={view} />
      <h2>{w.about}</h2>
      <p>{w.within({ meters: within, day: loadedAt })}</p>
      <p>{w.points}</p>
    </PageFrame>
  )
}

/** What the numbers on the picture are, where there are any. */
const captionOf = ({ schools, isRanked }: MapView, w: (typeof mapWords)[Lang]): string =>
  schools.every(({ number }) => number === null) ? w.caption : isRanked ? w.captionRanks : w.captionNumbers

/** From one town back to more, and from the district's own schools to all and back. */
function Scopes({ page, view: { scope, hasOwn }, sort }: Pick<MapPageProps, 'page' | 'view' | 'sort'>) {
  const w = mapWords[page.lang]
  const offered = hasOwn ? (['district', 'all'] as const) : scope === 'all' ? [] : (['all'] as const)
  if (offered.length === 0) return null
  return (
    <LinkRow
      label={w.which}
      links={offered.map(each => ({
        href: addressOf({ town: null, sort, scope: each }),
        says: each === 'all' ? w.whole : w.ours,
        isHere: each === scope,
      }))}
    />
  )
}

const namesShown = 30

function Unplaced({ page: { lang }, view: { unplaced, isRanked, town } }: Pick<MapPageProps, 'page' | 'view'>) {
  const w = mapWords[lang]
  if (!isRanked || town) return null
  if (unplaced.length === 0) return <p class="c-after">{w.allPlaced}</p>
  return (
    <>
      <p>{w.unplaced({ schools: unplaced.length })}</p>
      <details>
        <summary>{w.unplacedList}</summary>
        <ul>
          {unplaced.slice(0, namesShown).map(name => (
            <li key={name}>{name}</li>
          ))}
          {unplaced.length > namesShown ? <li>{w.more({ schools: unplaced.length - namesShown })}</li> : null}
        </ul>
      </details>
    </>
  )
}

/** Before anything was loaded: what it would take. */
export function NoMapPage({ page }: { readonly page: PageContext }) {
  const w = mapWords[page.lang]
  return (
    <PageFrame page={page} title={w.title}>
      <p class="c-kicker">
        <a href="/invest">{w.kicker}</a>
      </p>
      <h1>{w.none}</h1>
      <Empty>{w.noneBody}</Empty>
      <h2>{w.howTo}</h2>
      <p>{w.howToBody}</p>
      <p>
        <code>concord import places towns.geojson schools.csv --commit</code>
      </p>
    </PageFrame>
  )
}
