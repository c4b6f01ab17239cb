import type { ComponentChildren } from 'preact'
import type { DisciplineVerb } from '../contract.ts'
import { DayForm, DecideAppeal, Extend, Hearing, NoticeForm, Plain, Propose, SupportForm, WriteDown } from './deciding-forms.tsx'
import { Correct, TakeBack, Withdraw } from './mending-forms.tsx'
import { Begin, DaysBefore, Harm, Manifestation, NoteModel, ResultForm, Unsuitable } from './trying-forms.tsx'
import type { FormsProps } from './verb-form.tsx'

/** The form of a verb. */
export function FormOf({ verb, forms, isMain = false }: { verb: DisciplineVerb; forms: FormsProps; isMain?: boolean }): ComponentChildren {
  const props = { forms, isMain }
  switch (verb) {
    case 'begin':
      return <Begin {...props} />
    case 'result':
      return <ResultForm {...props} />
    case 'note-model':
      return <NoteModel {...props} />
    case 'unsuitable':
      return <Unsuitable {...props} />
    case 'harm':
      return <Harm {...props} />
    case 'manifestation':
      return <Manifestation {...props} />
    case 'days-before':
      return <DaysBefore {...props} />
    case 'propose':
      return <Propose {...props} />
    case 'tell-superintendent':
    case 'appeal':
    case 'hear-appeal':
      return <DayForm {...props} verb={verb} />
    case 'write-down':
      return <WriteDown {...props} />
    case 'sign':
    case 'exclude':
    case 'close':
      return <Plain {...props} verb={verb} />
    case 'notice':
      return <NoticeForm {...props} />
    case 'hearing':
      return <Hearing {...props} />
    case 'support':
      return <SupportForm {...props} />
    case 'extend':
      return <Extend {...props} />
    case 'decide-appeal':
      return <DecideAppeal {...props} />
    case 'correct':
      return <Correct {...props} />
    case 'withdraw':
      return <Withdraw {...props} />
    case 'take-back':
      return <TakeBack {...props} />
  }
}
