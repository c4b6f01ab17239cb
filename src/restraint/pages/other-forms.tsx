import type { ComponentChildren } from 'preact'
import { Choices } from '../../design/choices.tsx'
import { Field } from '../../design/field.tsx'
import { optionsOf } from '../../design/options-of.ts'
import { SelectField } from '../../design/select-field.tsx'
import { Tick } from '../../design/tick.tsx'
import type { EntryVerb } from '../contract.ts'
import { injuryWords, languageWords, sentWords, toldWords, weekFindingWords } from '../words/codes.ts'
import { formWords, words } from '../words/restraint.ts'
import { DescribeForm } from './describe-form.tsx'
import { type FormsProps, Ticks, typedIn, VerbForm, wrongIn } from './verb-form.tsx'

/** The form of one verb. */
export function FormOf({ verb, forms, isMain = false }: { verb: EntryVerb; forms: FormsProps; isMain?: boolean }): ComponentChildren {
  const { lang } = forms.page
  const w = formWords(lang)
  const form = { forms, verb, isMain }
  const wrong = (name: string) => wrongIn(forms, verb, name)
  const typed = (name: string) => typedIn(forms, verb, name)
  switch (verb) {
    case 'describe':
      return <DescribeForm forms={forms} isMain={isMain} />
    case 'injuries':
      return (
        <VerbForm {...form} button={w.injuries.button}>
          <Ticks {...form} name="student" legend={w.injuries.student} hint={w.injuries.none} says={injuryWords} />
          <Ticks {...form} name="staff" legend={w.injuries.staff} says={injuryWords} />
          <Choices
            name="medical"
            legend={w.injuries.medical}
            columns="two"
            chosen={typed('medical')}
            error={wrong('medical')}
            answers={[
              { value: 'yes', label: w.yes },
              { value: 'no', label: w.no },
            ]}
          />
        </VerbForm>
      )
    case 'tell-leader':
      return (
        <VerbForm {...form} button={w['tell-leader'].button}>
          <Field name="leader" label={w['tell-leader'].leader} hint={w.handleHint} value={typed('leader')} error={wrong('leader')} />
          <Tick name="ledThen" value="yes" label={w.ledThen} checked={typed('ledThen') === 'yes'} />
        </VerbForm>
      )
    case 'tell-caregiver':
      return (
        <VerbForm {...form} button={w['tell-caregiver'].button}>
          <SelectField
            id="told-how"
            name="how"
            label={w['tell-caregiver'].how}
            options={optionsOf(toldWords, lang)}
            chosen={typed('how')}
          />
        </VerbForm>
      )
    case 'send-report':
      return (
        <VerbForm {...form} button={w['send-report'].button}>
          <SelectField
            name="language"
            label={w['send-report'].language}
            options={optionsOf(languageWords, lang)}
            chosen={typed('language')}
          />
          <SelectField
            {...{ id: 'sent-how', name: 'how', label: w['send-report'].how, options: optionsOf(sentWords, lang), chosen: typed('how') }}
            error={wrong('how')}
          />
          <Tick name="translated" value="yes" label={w['send-report'].translated} checked={typed('translated') === 'yes'} />
        </VerbForm>
      )
    case 'report-state':
      return (
        <VerbForm {...form} button={w['report-state'].button}>
          <p>{w['report-state'].lede({ days: forms.view.limits.earlierLogDays })}</p>
        </VerbForm>
      )
    case 'review-week':
      return (
        <VerbForm {...form} button={w['review-week'].button}>
          <Ticks {...form} name="findings" legend={words(lang).findings} says={weekFindingWords} />
        </VerbForm>
      )
    case 'close':
    case 'none-happened':
      return (
        <VerbForm {...form} button={w[verb].button}>
          <p>{w[verb].lede}</p>
        </VerbForm>
      )
  }
}
