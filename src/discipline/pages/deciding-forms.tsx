import type { DisciplineVerb } from '../contract.ts'
import { languageWords, noneWords, outcomeWords, roomWords, supportWords, writingWords } from '../words/codes.ts'
import { formWords } from '../words/discipline.ts'
import { factWords } from '../words/question.ts'
import { fieldsOf, type FormsProps, VerbForm } from './verb-form.tsx'

/** Notice, hearing, decision, support and appeal. */

interface Props {
  readonly forms: FormsProps
  readonly isMain?: boolean
}

/** Which exclusion this page showed: what is decided is decided of that one. */
function readOf({ view }: FormsProps): { readonly fixed?: Readonly<Record<string, string>> } {
  const one = view.exclusions.at(-1)
  return one ? { fixed: { exclusion: one.exclusion } } : {}
}

export function Propose({ forms, isMain = false }: Props) {
  const w = formWords(forms.page.lang).propose
  const { select, field } = fieldsOf(forms, 'propose')
  return (
    <VerbForm forms={forms} verb="propose" button={w.button} isMain={isMain}>
      {select('kind', w.kind, factWords.exclusion.values)}
      {field('from', w.from, 'date', forms.today)}
      {field('days', w.days, 'number', '1')}
    </VerbForm>
  )
}

export function NoticeForm({ forms, isMain = false }: Props) {
  const w = formWords(forms.page.lang).notice
  const { select, field, tick, errorOf } = fieldsOf(forms, 'notice')
  return (
    <VerbForm forms={forms} verb="notice" button={w.button} isMain={isMain} {...readOf(forms)}>
      {field('hearingOn', w.hearingOn, 'date', forms.today)}
      {field('hearingAt', w.hearingAt, 'time', '09:00')}
      {select('room', w.room, roomWords)}
      {select('language', w.language, languageWords, forms.view.language)}
      {errorOf('interpreter') === undefined ? null : <p class="usa-error-message">{errorOf('interpreter')}</p>}
      {tick('interpreter', w.interpreter)}
    </VerbForm>
  )
}

export function Hearing({ forms, isMain = false }: Props) {
  const w = formWords(forms.page.lang)
  const { field, tick } = fieldsOf(forms, 'hearing')
  return (
    <VerbForm forms={forms} verb="hearing" button={w.hearing.button} isMain={isMain} {...readOf(forms)}>
      {field('on', w.on, 'date', forms.today)}
      {tick('familyCame', w.hearing.familyCame)}
    </VerbForm>
  )
}

export function SupportForm({ forms, isMain = false }: Props) {
  const { lang } = forms.page
  const w = formWords(lang)
  const { options, select, field } = fieldsOf(forms, 'support')
  const decided = forms.view.exclusions.filter(each => each.decided !== null)
  const none = [
    { value: '', label: w.support.noReason },
    ...Object.entries(noneWords).map(([value, says]) => ({ value, label: says[lang] })),
  ]
  return (
    <VerbForm forms={forms} verb="support" button={w.support.button} isMain={isMain}>
      {options(
        'exclusion',
        w.support.exclusion,
        decided.map(({ exclusion, kind }) => ({ value: exclusion, label: factWords.exclusion.values[kind][lang] })),
      )}
      {select('what', w.support.what, supportWords)}
      {field('on', w.on, 'date')}
      {options('reason', w.support.reason, none)}
    </VerbForm>
  )
}

/** A verb that is sent a day alone. */
export function DayForm({ forms, verb, isMain = false }: Props & { verb: 'tell-superintendent' | 'appeal' | 'hear-appeal' }) {
  const w = formWords(forms.page.lang)
  return (
    <VerbForm forms={forms} verb={verb} button={w[verb].button} isMain={isMain}>
      {verb === 'hear-appeal' && forms.view.isBothOffices ? <p>{w.ownAppeal}</p> : null}
      {fieldsOf(forms, verb).field('on', verb === 'appeal' ? w.appeal.on : w.on, 'date', forms.today)}
    </VerbForm>
  )
}

/** A verb that is sent nothing. */
export function Plain({ forms, verb, isMain = false }: Props & { verb: Extract<DisciplineVerb, 'sign' | 'exclude' | 'close'> }) {
  const w = formWords(forms.page.lang)
  const lede = verb === 'exclude' ? w.exclude.lede : verb === 'close' ? w.close.lede : null
  const one = forms.view.exclusions.at(-1)
  const isLetGo = verb === 'close' && one?.notice && one.decided === null
  return (
    <VerbForm forms={forms} verb={verb} button={w[verb].button} isMain={isMain} {...(verb === 'close' ? {} : readOf(forms))}>
      {lede === null ? null : <p>{lede}</p>}
      {isLetGo ? <p>{w.messageGoes}</p> : null}
    </VerbForm>
  )
}

export function WriteDown({ forms, isMain = false }: Props) {
  const w = formWords(forms.page.lang)
  const { select, field } = fieldsOf(forms, 'write-down')
  return (
    <VerbForm forms={forms} verb="write-down" button={w['write-down'].button} isMain={isMain}>
      {select('what', w['write-down'].what, writingWords)}
      {field('on', w.on, 'date', forms.today)}
    </VerbForm>
  )
}

export function Extend({ forms }: Props) {
  const w = formWords(forms.page.lang).extend
  return (
    <VerbForm forms={forms} verb="extend" button={w.button}>
      {fieldsOf(forms, 'extend').field('days', w.days, 'number', '7')}
    </VerbForm>
  )
}

export function DecideAppeal({ forms, isMain = false }: Props) {
  const { ownAppeal, messageGoes, 'decide-appeal': w } = formWords(forms.page.lang)
  const { select, field } = fieldsOf(forms, 'decide-appeal')
  return (
    <VerbForm forms={forms} verb="decide-appeal" button={w.button} isMain={isMain}>
      {forms.view.isBothOffices ? <p>{ownAppeal}</p> : null}
      {select('outcome', w.outcome, outcomeWords)}
      {field('days', w.days, 'number')}
      <p>{messageGoes}</p>
    </VerbForm>
  )
}
