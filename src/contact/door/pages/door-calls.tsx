import { OfficeTel } from '../../../design/office-tel.tsx'
import { Tel } from '../../../design/tel.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import type { Office } from '../desk-table.ts'
import { doorWords } from '../words/door.ts'
import type { Numbers, Reached } from '../../request/numbers.ts'

/** Whom to call now, one tap each. The designee stands with the superintendent. */
export function DoorCalls({
  calls,
  numbers,
  isDanger,
  lang,
}: {
  calls: readonly Office[]
  numbers: Numbers
  isDanger: boolean
  lang: Lang
}) {
  const w = doorWords(lang)
  const { held, officePhone } = numbers
  return (
    <>
      {isDanger ? (
        <p>
          {w.callFirst} <Tel number="911" />
        </p>
      ) : null}
      <ol class="c-steps">
        {[...new Set(calls.map(office => whoDecides(office, numbers)))].map(office => {
          const [first] = held[office] ?? []
          const title = first === undefined ? w.calls[office] : `${w.calls[office]}, ${first.name}`
          return (
            <li key={office}>
              <strong>{office === 'superintendent' && first === undefined ? w.officeNumber : title}</strong>
              <Dialled phone={first?.phone ?? null} officePhone={officePhone} lang={lang} />
              {office === 'superintendent'
                ? (held.designee ?? []).map(each => <Designee key={each.name} of={each} {...{ officePhone, lang }} />)
                : null}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Where a school has no principal, the superintendent is called in the principal’s place (ADR 0076). */
const whoDecides = (office: Office, { held }: Numbers): Office =>
  office === 'principal' && (held.principal ?? []).length === 0 && (held.superintendent ?? []).length > 0 ? 'superintendent' : office

function Designee({ of: { name, phone }, officePhone, lang }: { of: Reached; officePhone: string | null; lang: Lang }) {
  return (
    <p class="c-small c-soft">
      {doorWords(lang).designee({ name })} <OfficeTel number={phone ?? officePhone} lang={lang} />
    </p>
  )
}

function Dialled({ phone, officePhone, lang }: { phone: string | null; officePhone: string | null; lang: Lang }) {
  if (phone !== null) return <Tel number={phone} />
  return (
    <p>
      <span class="c-small c-soft">{doorWords(lang).noNumber}</span> <OfficeTel number={officePhone} lang={lang} />
    </p>
  )
}
