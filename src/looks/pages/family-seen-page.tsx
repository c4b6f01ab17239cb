import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import { OfficeTel } from '../../design/office-tel.tsx'
import { words as frameWords } from '../../design/words/frame.ts'
import { clock, day } from '../../words/times.ts'
import { list } from '../../words/lists.ts'
import type { FamilySeen } from '../read-seen.ts'
import { familyWords, looksWords } from '../words/looks.ts'
import { OlderLink } from './older-link.tsx'
import { SeenTable } from './seen-table.tsx'

export interface FamilySeenPageProps extends FamilySeen {
  readonly page: PageContext
  readonly name: string
  readonly isOwn: boolean
  readonly student: string
  readonly asOf: string
}

/** For a family: which records name the student, who opened them and why, and what left the school. It prints as it stands. */
export function FamilySeenPage({ page, name, isOwn, student, asOf, matters, seen, released, older }: FamilySeenPageProps) {
  const { lang } = page
  const w = looksWords[lang]
  const at = (time: string) => ({ day: day(time, lang), time: clock(time, lang) })
  return (
    <Frame page={page} title={w.title}>
      <h1>{isOwn ? w.ownHeading : w.heading({ name })}</h1>
      <p class="c-lede">
        {isOwn ? w.ownLede : w.lede({ name })} {w.law} ({frameWords(lang).unverifiedWhy})
      </p>
      {isOwn ? <p class="c-off-paper">{w.ownSafe}</p> : null}
      <h2>{w.matters}</h2>
      {matters.length === 0 ? (
        <Empty>{isOwn ? w.noneOwn : w.none({ name })}</Empty>
      ) : (
        <ul class="c-rows">
          {matters.map(({ matter, at: when, about, decided, complaints = [], href }) => (
            <li key={matter}>
              <p>{w.matterLine({ ...at(when), about })}</p>
              {decided === '' ? null : <p>{w.decided({ decided })}</p>}
              {complaints.map(said => (
                <p key={said}>{said}</p>
              ))}
              {href === undefined ? null : (
                <p>
                  <a href={href}>{w.readAll({ about })}</a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <h2>{w.seen}</h2>
      {seen.length === 0 ? <Empty>{w.seenNone}</Empty> : <SeenTable lang={lang} seen={seen} />}
      <OlderLink lang={lang} href={`/my-child/${student}/seen?to=${older?.day ?? ''}`} older={older} />
      <h2>{w.released}</h2>
      {released.length === 0 ? (
        <Empty>{w.releasedNone}</Empty>
      ) : (
        <ul class="c-rows">
          {released.map(({ matter, at: when, by, to, parts, purpose }) => (
            <li key={`${matter} ${when}`}>
              <p>{w.matterLine({ ...at(when), about: list(parts, lang) })}</p>
              <p>{w.releasedTo(to)}</p>
              <p>{w.releasedBy(by)}</p>
              <p>{w.purpose({ purpose })}</p>
            </li>
          ))}
        </ul>
      )}
      <h2>{w.notHere}</h2>
      <p>{w.notHereBody}</p>
      <p>
        {w.ask} <OfficeTel number={page.district.officePhone} lang={lang} />
      </p>
      <p>{w.print(at(asOf))}</p>
      <p class="c-off-paper">
        <a href="/my-child">{isOwn ? familyWords[lang].ownTitle : w.back}</a>
      </p>
    </Frame>
  )
}
