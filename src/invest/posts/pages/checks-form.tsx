import { Field } from '../../../design/field.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { checkKinds } from '../facts.ts'
import type { Checks } from '../state.ts'
import { fieldSays } from '../words/fields.ts'
import { hiringWords } from '../words/hiring.ts'
import { type PostPageProps, VerbForm } from './post-forms.tsx'

/** The two checks before somebody begins: done with the day, or not yet. There is no field for what a check found. */
export function ChecksForm({ whose, says, checks, tried, ...props }: PostPageProps & { whose: string; says: string; checks: Checks }) {
  const { lang } = props.page
  const w = hiringWords[lang].post
  return (
    <>
      <h3>{w.checksTitle({ person: says })}</h3>
      <p>{w.checksSays}</p>
      <Pairs
        row
        pairs={checkKinds.map(check => {
          const day = checks[check]
          return [w.checkNames[check], day === null ? w.checkNotYet : w.checkDone({ day })] as const
        })}
      />
      {checkKinds.map(check => {
        const isTyped = tried?.typed.do === 'check' && tried.typed.of === whose && tried.typed.check === check
        return (
          <VerbForm key={check} {...props} verb="check" button={w.checkButtons[check]} values={{ of: whose, check }}>
            <Field
              id={`${check}-done-on`}
              name="doneOn"
              type="date"
              label={`${w.checkNames[check]}: ${w.checkDay}`}
              hint={w.checkDayHint}
              value={isTyped ? tried.typed.doneOn : (checks[check] ?? undefined)}
              error={isTyped && tried.wrong.includes('doneOn') ? fieldSays.doneOn[lang] : undefined}
            />
          </VerbForm>
        )
      })}
    </>
  )
}
