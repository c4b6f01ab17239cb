import type { PageContext } from '../../../design/context.ts'
import { count } from '../../../design/format.ts'
import type { Lang } from '../../../kernel/lang.ts'
import type { Indicator } from '../../indicators.ts'
import { ratios } from '../observed.ts'
import type { PrintedYear, Step } from '../published.ts'
import { indicatorNames } from '../wording-indicators.ts'
import { needSchoolWords } from '../wording-school.ts'
import { number } from './said.ts'

/** A share or a ratio as it is written. */
export const figureSaid = (value: number, indicator: Indicator, lang: Lang): string => {
  const w = needSchoolWords(lang)
  return ratios.includes(indicator) ? w.ratio(number(value, lang)) : w.percent(number(value, lang))
}

/** What the state prints of a school, a line for each figure and year. */
export function PrintedTable({ page, steps }: { page: PageContext; steps: readonly Step[] }) {
  const { lang } = page
  const w = needSchoolWords(lang)
  const lines = steps.flatMap(({ indicator, years }) => years.map(year => ({ indicator, ...year })))
  return (
    <section class="c-scroll" aria-label={w.printedTitle} tabIndex={0}>
      <table role="table" class="c-counts">
        <caption class="c-vh">{w.printedTitle}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {w.figure}
            </th>
            <th role="columnheader" scope="col">
              {w.year}
            </th>
            <th role="columnheader" scope="col" class="c-n">
              {w.printed}
            </th>
            <th role="columnheader" scope="col" class="c-n">
              {w.of}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map(line => (
            <tr role="row" key={`${line.indicator} ${line.year}`}>
              <th role="rowheader" scope="row">
                {indicatorNames[line.indicator][lang]}
              </th>
              <td role="cell">{line.year}</td>
              <td role="cell" class={line.value === null ? 'c-n c-hidden' : 'c-n'}>
                {printedSaid(line, line.indicator, lang)}
              </td>
              <td role="cell" class="c-n">
                {line.of === null ? '–' : count(Math.round(line.of), lang)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function printedSaid({ value, withheld, most }: PrintedYear, indicator: Indicator, lang: Lang): string {
  const w = needSchoolWords(lang)
  if (value !== null) return figureSaid(value, indicator, lang)
  if (!withheld) return w.missing
  if (most === null) return w.hiddenUnknown
  return most === 0 ? w.hiddenNone : w.hidden(number(most, lang))
}
