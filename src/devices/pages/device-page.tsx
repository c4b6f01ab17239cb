import { hardeningAnswerWords, hardeningWords } from '../../contact/index.ts'
import { Frame } from '../../design/frame.tsx'
import { MatterHead } from '../../design/matter-head.tsx'
import { NextFolds } from '../../design/next-folds.tsx'
import { type Pair, Pairs } from '../../design/pairs.tsx'
import { ReasonLine } from '../../design/reason-line.tsx'
import { Status } from '../../design/status.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { dollars } from '../../words/numbers.ts'
import { day } from '../../words/times.ts'
import type { DeviceView } from '../view.ts'
import { answerShort, voteWords } from '../words/codes.ts'
import { formWords, words } from '../words/devices.ts'
import { type FormsProps, FormOf } from './forms.tsx'
import { mayBeUsed, nameOf } from './stands.ts'

/** One device: what the plan says of it today and why, when that changes by itself, what is on file, and what may be done now. */
export function DevicePage(forms: FormsProps) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = words(lang)
  const title = nameOf(view, lang)
  return (
    <Frame page={page} title={title}>
      <MatterHead {...{ title, lang }} back={{ href: '/devices', says: w.back }} notDone={{ says: w.notDone, no: tried?.no }} />
      {view.takenOutOn === null ? <Said view={view} lang={lang} /> : <p>{w.takenOut({ on: view.takenOutOn })}</p>}
      <h2>{w.facts}</h2>
      <Pairs pairs={pairsOf(view, lang)} row />
      <NextFolds
        {...{ title: w.change, next: view.next, tried: tried?.verb }}
        says={verb => formWords(lang)[verb].title}
        form={verb => <FormOf verb={verb} forms={forms} />}
      />
    </Frame>
  )
}

interface Shown {
  readonly view: DeviceView
  readonly lang: Lang
}

/** The answer, on whose word, and what becomes of it if nobody does anything. */
function Said({ view, lang }: Shown) {
  const w = words(lang)
  if (view.answer === null) return <p>{w.noPlan}</p>
  const { turns } = view
  return (
    <>
      <p>
        <Status is={mayBeUsed(view) ? 'there' : 'waiting'}>{answerShort[view.answer][lang]}</Status>
      </p>
      {view.says.map(line => (
        <p key={line}>{line}</p>
      ))}
      {staysThoughOverdue(view) ? <p>{w.reviewOwed({ on: view.reviewBy })}</p> : null}
      <p>{turns === null ? w.stays : turnSaid({ ...view, turns }, lang)}</p>
      <h2>{w.because}</h2>
      <ul>
        {view.because.map((reason, at) => (
          <li key={at}>
            <ReasonLine reason={reason} lang={lang} />
          </li>
        ))}
      </ul>
    </>
  )
}

const staysThoughOverdue = ({ answer, reviewed }: DeviceView): boolean => answer === 'permit-until-review' && reviewed === 'overdue'

/** “Until its next review” would be read as if a day were set on which it ends, where that day has gone by. */
function turnSaid(
  { reviewed, reviewBy, turns: { on, answer } }: DeviceView & { turns: NonNullable<DeviceView['turns']> },
  lang: Lang,
): string {
  const w = words(lang)
  if (answer === null) return w.turns({ on, answer: w.noPlan })
  const isFromReview = answer === 'permit-until-review' && reviewed !== 'overdue' && on > reviewBy
  return isFromReview ? w.turnsOverdue({ on }) : w.turns({ on, answer: hardeningAnswerWords[answer][lang] })
}

function pairsOf(view: DeviceView, lang: Lang): Pair[] {
  const w = words(lang)
  const { line, sunset, conditions } = view
  return [
    [w.school, view.schoolName ?? w.wholeDistrict],
    ...(view.place === null ? [] : [[w.place, view.place] as const]),
    [w.cost, dollars(view.dollars * 100, lang)],
    [
      w.paidFrom,
      line === null ? w.noLine : line.cents === null ? line.title : w.lineOf({ title: line.title, dollars: dollars(line.cents, lang) }),
    ],
    [w.vote, view.votedOn === null ? voteWords.none[lang] : w.votedOn({ stands: voteWords[view.vote][lang], on: view.votedOn })],
    [hardeningWords['police-access'].label[lang], hardeningWords['police-access'].values[view.access][lang]],
    [hardeningWords.evidence.label[lang], <a href={`/evidence/${view.measure}`}>{hardeningWords.evidence.values[view.evidence][lang]}</a>],
    [w.lastReview, view.reviewedOn === null ? w.never : day(view.reviewedOn, lang)],
    [w.nextReview, view.reviewed === 'overdue' ? w.overdue({ on: view.reviewBy }) : day(view.reviewBy, lang)],
    [w.sunset, sunset === null ? (conditions.includes('sunset-set') ? w.sunsetOwed : w.noSunset) : day(sunset, lang)],
  ]
}
