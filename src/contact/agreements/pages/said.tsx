import type { StatusKind } from '../../../design/status.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { list } from '../../../words/lists.ts'
import { day, wallClock } from '../../../words/times.ts'
import type { AgreementKind, AgreementStands, RotaLine } from '../contract.ts'
import { type ElementCode, elements } from '../elements.ts'
import { goesOnNextDay } from '../rules/rota.ts'
import { words } from '../words/agreements.ts'
import { elementWords, rotaDaysWords } from '../words/codes.ts'

const shapes: Record<AgreementStands, StatusKind> = {
  draft: 'waiting',
  'not-yet': 'waiting',
  'in-force': 'there',
  expired: 'done',
  ended: 'done',
}
export const statusOf = (stands: AgreementStands): StatusKind => shapes[stands]

/** An agreement ends at a midnight: the last day on which it holds is the one before. */
export const lastDay = (until: string): string => new Date(Date.parse(until) - 1000).toISOString()

export const lastDaySaid = (until: string | null, lang: Lang): string =>
  until === null ? words(lang).noLastDay : day(lastDay(until), lang)

/** The schools of an agreement that is not for all of them, by name. */
export const coversSaid = ({ schools }: { readonly schools: readonly { readonly name: string }[] }, lang: Lang): string =>
  list(
    schools.map(({ name }) => name),
    lang,
  )

/** When one line of a rota runs; that it ends on the day after, where it does. */
export function rotaLineSaid(line: RotaLine, lang: Lang): string {
  const w = words(lang)
  const at = { days: rotaDaysWords[line.days][lang], opens: wallClock(line.opens, lang), closes: wallClock(line.closes, lang) }
  return goesOnNextDay(line) ? w.rotaLineOver(at) : w.rotaLine(at)
}

/** Each part by its name, with how far we know that it must be there. */
export function elementSaid(kind: AgreementKind, code: ElementCode, lang: Lang): string {
  const w = words(lang)
  const mark = elements.find(each => each.of === kind && each.code === code)?.mark
  const says = elementWords[code][lang]
  return mark === 'unverified' ? w.marked({ says, mark: w.unread }) : mark === 'ours' ? w.marked({ says, mark: w.ours }) : says
}

/** What is missing, each part named. */
export function Missing({ codes, kind, lang }: { codes: readonly ElementCode[]; kind: AgreementKind; lang: Lang }) {
  if (codes.length === 0) return null
  return (
    <div class="c-small">
      {words(lang).lacks({ n: codes.length })}
      <ul>
        {codes.map(code => (
          <li key={code}>{elementSaid(kind, code, lang)}</li>
        ))}
      </ul>
    </div>
  )
}
