import type { PageContext } from '../../../design/context.ts'
import type { Step, Summary } from '../published.ts'
import { indicatorNames } from '../words/indicators.ts'
import { needSchoolWords } from '../words/school.ts'
import { Line, Lines } from './lines.tsx'
import { figureSaid } from './printed-table.tsx'
import { tenths } from '../../../words/numbers.ts'

interface StepsProps {
  readonly page: PageContext
  readonly steps: readonly Step[]
  readonly summary: Summary
}

/** Each figure as it is taken for true, beside the middle one of all schools. */
export function TakenTable({ page, steps, summary }: StepsProps) {
  const { lang } = page
  const w = needSchoolWords[lang]
  const asked = steps.filter(({ standing }) => standing === 'own')
  const middleOf = (step: Step) => summary.middles.find(({ indicator }) => indicator === step.indicator)?.middle ?? null
  const said = (value: number | null, { indicator }: Step) => (value === null ? '–' : figureSaid(value, indicator, lang))
  const printed = (step: Step) =>
    step.value !== null ? figureSaid(step.value, step.indicator, lang) : step.withheld ? w.hiddenPart : w.missing
  return (
    <Lines caption={w.drawnCaption} heads={[w.figure, w.printedAll, w.taken, w.likely, w.middle]}>
      {asked.map(step => (
        <Line
          key={step.indicator}
          head={indicatorNames[step.indicator][lang]}
          cells={[printed(step), said(step.taken, step), `${said(step.low, step)} … ${said(step.high, step)}`, said(middleOf(step), step)]}
        />
      ))}
    </Lines>
  )
}

/** Points by weight, and their sum. */
export function PointsTable({ page, steps, summary, need }: StepsProps & { need: number }) {
  const { lang } = page
  const w = needSchoolWords[lang]
  const asked = steps.filter(({ standing }) => standing === 'own')
  const weightOf = (step: Step) => summary.weights.find(({ indicator }) => indicator === step.indicator)?.weight ?? 0
  const total = asked.reduce((sum, step) => sum + weightOf(step), 0)
  return (
    <Lines caption={w.pointsTitle} heads={[w.figure, w.points, w.weight, w.gives]}>
      {asked.map(step => {
        const weight = total > 0 ? weightOf(step) / total : 0
        return (
          <Line
            key={step.indicator}
            head={indicatorNames[step.indicator][lang]}
            cells={[tenths(step.points, lang), tenths(weight * 100, lang), tenths(step.points * weight, lang)]}
          />
        )
      })}
      <Line head={w.sum} cells={['', '100', tenths(need, lang)]} />
    </Lines>
  )
}
