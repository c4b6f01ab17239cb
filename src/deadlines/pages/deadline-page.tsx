import { Frame } from '../../design/frame.tsx'
import { MatterHead } from '../../design/matter-head.tsx'
import { NextFolds } from '../../design/next-folds.tsx'
import { type Pair, Pairs } from '../../design/pairs.tsx'
import { Status } from '../../design/status.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { inEnglish } from '../../words/lang.ts'
import type { DeadlineView } from '../view.ts'
import { markWords, proofWords } from '../words/codes.ts'
import { formWords, words } from '../words/deadlines.ts'
import { FormOf, type FormsProps } from './forms.tsx'
import { dueSaid, ownerSaid, statusOf, titleOf } from './said.ts'

/** One time that something falls due: by when, whose it is, what it rests on and how far that was read, what was done and by which proof. */
export function DeadlinePage(forms: FormsProps) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = words(lang)
  const title = titleOf(view, lang)
  return (
    <Frame page={page} title={title}>
      <MatterHead {...{ title, lang }} back={{ href: '/deadlines', says: w.back }} notDone={{ says: w.notDone, no: tried?.no }} />
      <p>
        {dueSaid(view, lang)} <Status is={statusOf(view)}>{w.stands[view.stands]}</Status>
      </p>
      {view.due === null ? <p>{w.firstDayNotKnown}</p> : null}
      {view.date === 'to-confirm' ? <p>{w.dateUnsure}</p> : null}
      {view.movedFrom === null ? null : <p>{w.movedFrom({ on: view.movedFrom })}</p>}
      <Pairs pairs={pairsOf(view, lang)} row />
      {view.code === 'police-budget-filing' ? (
        <p>
          {w.letterIn} <a href="/agreements#filing">{w.toAgreements}</a>
        </p>
      ) : null}
      {view.done === null ? null : (
        <>
          <h2>{w.done}</h2>
          <Pairs pairs={proofOf(view.done, lang)} row />
        </>
      )}
      <NextFolds
        {...{ title: w.change, next: view.next, tried: tried?.verb }}
        says={verb => formWords(lang)[verb].title}
        form={verb => <FormOf verb={verb} forms={forms} />}
      />
      <p class="c-small c-soft">{w.whoKeeps}</p>
    </Frame>
  )
}

function pairsOf(view: DeadlineView, lang: Lang): Pair[] {
  const w = words(lang)
  const { cite, read, mark, meetsAt } = view
  return [
    ...(meetsAt === null ? [] : [[w.meets, w.meetsAt({ on: meetsAt, at: meetsAt })] as const]),
    [w.owner, ownerSaid(view, lang)],
    ...(cite === '' ? [] : [[w.source, <span lang={inEnglish(lang)}>{cite}</span>] as const]),
    [w.mark, markWords[mark][lang]],
    ...(read === '' ? [] : [[w.read, <span lang={inEnglish(lang)}>{read}</span>] as const]),
  ]
}

function proofOf({ on, proof, reference, page, by }: NonNullable<DeadlineView['done']>, lang: Lang): Pair[] {
  const w = words(lang)
  return [
    [w.proof, w.doneSays({ proof: proofWords[proof][lang], on })],
    ...(reference === null ? [] : [[w.reference, reference] as const]),
    ...(page === null ? [] : [[w.page, <a href={page}>{page}</a>] as const]),
    ...(by === null ? [] : [[w.enteredBy, by] as const]),
  ]
}
