import { languageWords, mistakeWords } from '../words/codes.ts'
import { formWords, words } from '../words/discipline.ts'
import { factWords } from '../words/question.ts'
import { fieldsOf, type FormsProps, VerbForm } from './verb-form.tsx'

/** What was written down wrongly, and what ends earlier. */

interface Props {
  readonly forms: FormsProps
}

export function Correct({ forms }: Props) {
  const { view, page } = forms
  const w = formWords(page.lang)
  const { select, field, typed } = fieldsOf(forms, 'correct')
  const stood = { on: view.on, ground: view.ground, disability: view.disability, language: view.language }
  const was = Object.entries(stood).map(([name, value]) => [`was-${name}`, typed(`was-${name}`) ?? value])
  return (
    <VerbForm forms={forms} verb="correct" button={w.correct.button} fixed={Object.fromEntries(was)}>
      {field('on', w.correct.on, 'date', view.on)}
      {select('ground', words(page.lang).ground, factWords.ground.values, view.ground)}
      {select('disability', words(page.lang).disability, factWords.disability.values, view.disability)}
      {select('language', w.notice.language, languageWords, view.language)}
    </VerbForm>
  )
}

export function Withdraw({ forms }: Props) {
  const { view, page } = forms
  const w = formWords(page.lang).withdraw
  const { options, field } = fieldsOf(forms, 'withdraw')
  const decided = view.exclusions.filter(each => each.decided !== null && each.days > 0)
  return (
    <VerbForm forms={forms} verb="withdraw" button={w.button}>
      <p>{w.lede}</p>
      <p>{formWords(page.lang).messageGoes}</p>
      {options(
        'exclusion',
        w.which,
        decided.map(({ exclusion, kind }) => ({ value: exclusion, label: factWords.exclusion.values[kind][page.lang] })),
      )}
      {field('days', w.days, 'number')}
    </VerbForm>
  )
}

export function TakeBack({ forms }: Props) {
  const w = formWords(forms.page.lang)['take-back']
  return (
    <VerbForm forms={forms} verb="take-back" button={w.button}>
      <p>{w.lede}</p>
      {forms.view.exclusions.some(({ notice }) => notice) ? <p>{formWords(forms.page.lang).messageGoes}</p> : null}
      {fieldsOf(forms, 'take-back').select('why', w.why, mistakeWords)}
    </VerbForm>
  )
}
