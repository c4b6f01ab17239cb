import { ClockTime } from '../../../../design/clock-time.tsx'
import type { PageContext } from '../../../../design/context.ts'
import { Status } from '../../../../design/status.tsx'
import { OfficeTel } from '../../../../design/office-tel.tsx'
import { Tel } from '../../../../design/tel.tsx'
import { reasonWords, verbWords } from '../../words/codes.ts'
import { pagesWords } from '../../words/pages.ts'
import { stepsWords } from '../../words/steps.ts'
import type { ContactView, OfficeView } from '../view.ts'
import { officeSaid } from './said.ts'
import { capital } from '../../../../words/capital.ts'

/** Who decides, with their numbers, and who has decided what. */
export function Deciders({ page, view }: { page: PageContext; view: ContactView }) {
  const w = pagesWords(page.lang).who
  return (
    <>
      <p>{view.offices.length === 0 ? w.none : view.offices.length === 1 ? w.one : w.body}</p>
      <ul class="c-plain-list">
        {view.offices.map(office => (
          <li key={office.office}>
            <h3>{capital(officeSaid(office.office, page.lang))}</h3>
            {office.inPlace ? <p>{stepsWords(page.lang).inPlace}</p> : null}
            <Held office={office} page={page} />
            <p>
              <Signed of={office} view={view} page={page} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Held({ office, page }: { office: OfficeView; page: PageContext }) {
  const w = pagesWords(page.lang).who
  if (office.office === 'any-adult') return <p>{w.anyone}</p>
  if (office.office === 'counsel' && office.held.length === 0) return <p>{stepsWords(page.lang).noCounsel}</p>
  if (office.held.every(({ phone }) => phone === null))
    return (
      <p>
        {office.held.map(({ name }) => `${name}. `)}
        {w.noNumber} <OfficeTel number={page.district.officePhone} lang={page.lang} />
      </p>
    )
  return (
    <>
      {office.held.map(({ name, phone }) => (
        <p key={name}>
          {name} {phone === null ? null : <Tel number={phone} />}
        </p>
      ))}
    </>
  )
}

function Signed({ of: { signed }, view, page: { lang } }: { of: OfficeView; view: ContactView; page: PageContext }) {
  const w = pagesWords(lang).who
  if (signed === null) {
    const isOver = view.isOpened || view.reason !== null || view.begun
    return <Status is={isOver ? 'done' : 'waiting'}>{w.notYet}</Status>
  }
  const why = signed.reason === null ? '' : `, ${reasonWords[signed.reason][lang]}`
  return (
    <>
      <Status is="there">{`${signed.by}: ${verbWords[signed.verb][lang]}${why}`}</Status> <ClockTime at={signed.at} />
    </>
  )
}
