import { hardeningWords } from '../../contact/index.ts'
import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import { count } from '../../words/numbers.ts'
import type { GradeView } from '../view.ts'
import { words } from '../words/evidence.ts'
import { nameOf } from './stands.ts'

export interface EvidencePageProps {
  readonly page: PageContext
  readonly grades: readonly GradeView[]
}

/** For everyone: the grade of each measure, with how many studies speak for it and how many against. */
export function EvidencePage({ page, grades }: EvidencePageProps) {
  const { lang } = page
  const w = words(lang)
  const supported = grades.filter(({ grade }) => grade === 'supports').length
  const side = ({ studies }: GradeView, which: 'for' | 'against') => studies.filter(({ speaks }) => speaks === which).length
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <p>{w.count({ n: grades.length, supported })}</p>
      <p>{w.unread}</p>
      <Table class="c-stack" caption={w.title} heads={[w.measure, w.grade, w.speaksFor, w.against, w.signature]}>
        {grades.map(each => (
          <Row key={each.measure} head={<a href={`/evidence/${each.measure}`}>{nameOf({ measure: each.measure, place: null }, lang)}</a>}>
            <Cell head={w.grade}>{hardeningWords.evidence.values[each.grade][lang]}</Cell>
            <Cell head={w.speaksFor}>{count(side(each, 'for'), lang)}</Cell>
            <Cell head={w.against}>{count(side(each, 'against'), lang)}</Cell>
            <Cell head={w.signature}>{each.signed === null ? w.isUnsigned : w.isSigned}</Cell>
          </Row>
        ))}
      </Table>
      <p>
        <a href="/evidence/studies">{w.studies}</a>
      </p>
      <p>
        <a href="/devices">{w.devices}</a>
      </p>
    </Frame>
  )
}
