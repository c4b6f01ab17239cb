import { Fold, Folds } from '../../design/fold.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { words } from '../words/people.ts'

export interface TermsProps {
  readonly lang: Lang
  readonly terms: readonly { readonly title: string; readonly from: string; readonly to: string }[]
}

/** The terms of the roster, which nobody changes here, and the way to the calendar that is set here. */
export function Terms({ lang, terms }: TermsProps) {
  const w = words(lang).settings
  return (
    <Folds>
      <Fold id="terms" title={w.calendar} inside={w.termsInside({ n: terms.length })}>
        <p>
          <a href="/calendar">{w.readCalendar}</a>
        </p>
        <p>{terms.length === 0 ? w.noCalendar : w.calendarFrom}</p>
        {terms.length === 0 ? null : (
          <Table class="c-stack" caption={w.calendar} heads={[w.term, w.from, w.to]}>
            {terms.map(({ title, from, to }) => (
              <Row key={`${title} ${from}`} head={title}>
                <Cell head={w.from}>{from}</Cell>
                <Cell head={w.to}>{to}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </Fold>
    </Folds>
  )
}
