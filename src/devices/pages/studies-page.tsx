import type { PageContext } from '../../design/context.ts'
import { Fold, Folds } from '../../design/fold.tsx'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { directionWords, effectWords, type Finding, type Study, topicWords } from '../../evidence/index.ts'
import type { Lang } from '../../kernel/lang.ts'
import { inEnglish } from '../../words/lang.ts'
import { hundredths } from '../../words/numbers.ts'
import { words } from '../words/evidence.ts'

export interface StudiesPageProps {
  readonly page: PageContext
  readonly studies: readonly Study[]
}

/** For everyone: each study that was read, with what it found in every direction and how far it was read. */
export function StudiesPage({ page, studies }: StudiesPageProps) {
  const { lang } = page
  const w = words(lang)
  return (
    <Frame page={page} title={w.studies}>
      <p class="c-kicker">
        <a href="/evidence">{w.back}</a>
      </p>
      <h1>{w.studies}</h1>
      <p class="c-lede">{w.studiesLede}</p>
      <Folds>
        {studies.map(each => (
          <Fold key={each.study} id={each.study} title={each.cite} inside={w.about({ topic: topicWords[each.about][lang] })}>
            <OneStudy study={each} lang={lang} />
          </Fold>
        ))}
      </Folds>
    </Frame>
  )
}

function OneStudy({ study, lang }: { readonly study: Study; readonly lang: Lang }) {
  const w = words(lang)
  return (
    <>
      <Pairs
        pairs={[
          [w.design, study.design[lang]],
          [w.sample, study.sample[lang]],
          [w.source, <span lang={inEnglish(lang)}>{study.source}</span>],
          [
            w.mark,
            <>
              {w.marks[study.mark]}. {study.read[lang]}
            </>,
          ],
        ]}
      />
      <h3>{w.found}</h3>
      <ul>
        {study.found.map(each => (
          <li key={each.outcome.en}>
            {w.finding({ outcome: each.outcome[lang], direction: directionWords[each.direction][lang] })}; {sizeOf(each, lang)}
            {each.mark === undefined || each.mark === study.mark ? null : <>; {w.marks[each.mark]}</>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How large it was and how sure, as far as that was read; nothing is worked out here. */
function sizeOf({ effect, interval }: Finding, lang: Lang): string {
  const w = words(lang)
  if (effect === 'not-estimated') return w.notEstimated
  if (effect === 'not-read') return w.noEffect
  const n =
    'estimate' in effect
      ? hundredths(effect.estimate, lang)
      : w.between({ from: hundredths(effect.between[0], lang), to: hundredths(effect.between[1], lang) })
  return `${effectWords[effect.measure]({ n })[lang]}; ${intervalOf(interval, lang)}`
}

function intervalOf(interval: Finding['interval'], lang: Lang): string {
  const w = words(lang)
  if (typeof interval === 'string') return w.noInterval
  const [low, high] = [hundredths(interval.low, lang), hundredths(interval.high, lang)]
  return interval.level === 'not-read' ? w.interval({ low, high }) : w.intervalAt({ low, high, level: hundredths(interval.level, lang) })
}
