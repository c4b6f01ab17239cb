import type { PageContext } from '../../../design/context.ts'
import { count } from '../../../words/numbers.ts'
import { Cell, numbers, Row, ScrollTable } from '../../../design/table.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import type { Indicator } from '../../indicators.ts'
import { ratios } from '../observed.ts'
import type { PrintedYear, Step } from '../published.ts'
import { indicatorNames } from '../words/indicators.ts'
import { needSchoolWords } from '../words/school.ts'

/** A share or a ratio as it is written. */
export const figureSaid = (value: number, indicator: Indicator, lang: Lang): string => {
  const w = needSchoolWords[lang]
  return ratios.includes(indicator) ? w.ratio({ n: value }) : w.percent({ n: value })
}

/** What the state prints of a school, a line for each figure and year. */
export function PrintedTable({ page, steps }: { page: PageContext; steps: readonly Step[] }) {
  const { lang } = page
  const w = needSchoolWords[lang]
  const lines = steps.flatMap(({ indicator, years }) => years.map(year => ({ indicator, ...year })))
  return (
    <ScrollTable class="c-counts" caption={w.printedTitle} heads={[w.figure, w.year, ...numbers([w.printed, w.of])]}>
      {lines.map(line => (
        <Row key={`${line.indicator} ${line.year}`} head={indicatorNames[line.indicator][lang]}>
          <Cell>{line.year}</Cell>
          <Cell class={line.value === null ? 'c-n c-hidden' : 'c-n'}>{printedSaid(line, line.indicator, lang)}</Cell>
          <Cell isNumber>{line.of === null ? '–' : count(Math.round(line.of), lang)}</Cell>
        </Row>
      ))}
    </ScrollTable>
  )
}

function printedSaid({ value, withheld, most }: PrintedYear, indicator: Indicator, lang: Lang): string {
  const w = needSchoolWords[lang]
  if (value !== null) return figureSaid(value, indicator, lang)
  if (!withheld) return w.missing
  if (most === null) return w.hiddenUnknown
  return most === 0 ? w.hiddenNone : w.hidden({ most })
}
