import type { ComponentChildren } from 'preact'
import { alternativeKinds, schoolWideModels } from '../contract.ts'
import { alternativeHints, alternativeWords, findingWords, modelWords, paperWords, resultWords, unsuitableWords } from '../words/codes.ts'
import { formWords } from '../words/discipline.ts'
import { fieldsOf, type FormsProps, VerbForm } from './verb-form.tsx'

/** What is tried before anything is decided, and what is written down where it does not fit. */

interface Props {
  readonly forms: FormsProps
  readonly isMain?: boolean
}

/** One tap for each of the four, with what it is. Naming a school-wide model is answered with why it does not count. */
export function Begin({ forms, isMain = false }: Props) {
  const { lang } = forms.page
  const w = formWords(lang).begin
  const open = forms.view.alternatives.filter(({ ended }) => ended === null).map(({ kind }) => kind)
  return (
    <>
      {alternativeKinds
        .filter(kind => !open.includes(kind))
        .map(kind => (
          <VerbForm
            key={kind}
            forms={forms}
            verb="begin"
            fixed={{ kind }}
            isMain={isMain}
            button={w.button({ kind: alternativeWords[kind][lang] })}
          >
            <p>{alternativeHints[kind][lang]}</p>
          </VerbForm>
        ))}
      <details>
        <summary>{w.models}</summary>
        {schoolWideModels.map(model => (
          <VerbForm
            key={model}
            forms={forms}
            verb="begin"
            fixed={{ kind: model }}
            button={w.modelButton({ model: modelWords[model][lang] })}
          />
        ))}
      </details>
    </>
  )
}

export function ResultForm({ forms, isMain = false }: Props) {
  const { page, view, today } = forms
  const { lang } = page
  const w = formWords(lang)
  const { options, select, field } = fieldsOf(forms, 'result')
  const toWrite = view.alternatives.filter(({ apart }) => !apart).toSorted((a, b) => Number(a.ended !== null) - Number(b.ended !== null))
  return (
    <VerbForm forms={forms} verb="result" button={w.result.button} isMain={isMain}>
      {options(
        'alternative',
        w.result.which,
        toWrite.map(({ alternative, kind }) => ({ value: alternative, label: alternativeWords[kind][lang] })),
      )}
      {select('result', w.result.as, resultWords)}
      {field('on', w.on, 'date', today)}
    </VerbForm>
  )
}

export function NoteModel({ forms }: Props): ComponentChildren {
  const { lang } = forms.page
  const w = formWords(lang)['note-model']
  return (
    <>
      <p>{w.lede}</p>
      {schoolWideModels
        .filter(model => !forms.view.models.includes(model))
        .map(model => (
          <VerbForm key={model} forms={forms} verb="note-model" fixed={{ model }} button={w.button({ model: modelWords[model][lang] })} />
        ))}
    </>
  )
}

export function Unsuitable({ forms }: Props) {
  const w = formWords(forms.page.lang)
  const { select, field } = fieldsOf(forms, 'unsuitable')
  return (
    <VerbForm forms={forms} verb="unsuitable" button={w.unsuitable.button}>
      {select('reason', w.unsuitable.reason, unsuitableWords)}
      {select('where', w.where, paperWords)}
      {field('on', w.on, 'date', forms.today)}
    </VerbForm>
  )
}

export function Harm({ forms }: Props) {
  const w = formWords(forms.page.lang)
  const { select, field } = fieldsOf(forms, 'harm')
  return (
    <VerbForm forms={forms} verb="harm" button={w.harm.button}>
      {select('where', w.where, paperWords)}
      {field('on', w.on, 'date', forms.today)}
    </VerbForm>
  )
}

export function Manifestation({ forms, isMain = false }: Props) {
  const w = formWords(forms.page.lang)
  const { select, field } = fieldsOf(forms, 'manifestation')
  return (
    <VerbForm forms={forms} verb="manifestation" button={w.manifestation.button} isMain={isMain}>
      {select('finding', w.manifestation.finding, findingWords)}
      {field('on', w.on, 'date', forms.today)}
    </VerbForm>
  )
}

export function DaysBefore({ forms }: Props) {
  const w = formWords(forms.page.lang)['days-before']
  return (
    <VerbForm forms={forms} verb="days-before" button={w.button}>
      {fieldsOf(forms, 'days-before').field('days', w.days, 'number', String(forms.view.daysBefore))}
    </VerbForm>
  )
}
