import { Field } from '../../../design/field.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { leftOfEncumbrances } from '../book.ts'
import { lastDayOf } from '../fiscal-year.ts'
import { chosen, type Fields, kit } from './keep-kit.tsx'

/** What a budget needs beyond a ledger: it is amended, money is promised, and the year is closed. */
export const budgetFields: Readonly<Record<'amend' | 'encumber' | 'settle' | 'close', Fields>> = {
  amend: props => {
    const { w, box, lines, lineBox } = kit(props, 'amend')
    if (lines.length === 0) return null
    const ways = (['up', 'down'] as const).map(value => ({ value, label: w.ways[value] }))
    return (
      <>
        {lineBox('line', w.line)}
        <SelectField {...box('way')} label={w.way} options={ways} />
        <Field {...box('dollars')} label={w.dollars} />
      </>
    )
  },
  encumber: props => {
    const { w, box, lines, lineBox } = kit(props, 'encumber')
    if (lines.length === 0) return null
    return (
      <>
        {lineBox('line', w.line)}
        <Field {...box('dollars')} label={w.dollars} />
        <Field {...box('on')} type="date" label={w.on} hint={w.onHint} />
      </>
    )
  },
  settle: props => {
    const { w, box, book, name } = kit(props, 'settle')
    const left = leftOfEncumbrances(book)
    const open = book.encumbrances.filter(({ id }) => (left.get(id) ?? 0) > 0)
    if (open.length === 0) return null
    const promises = open.map(({ id, line, on }) => ({
      value: id,
      label: w.promiseSaid({ amount: left.get(id) ?? 0, line: name(line), day: on }),
    }))
    const hows = (['paid', 'released'] as const).map(value => ({ value, label: w.hows[value] }))
    return (
      <>
        <SelectField {...box('promise')} label={w.promise} options={chosen(w.choose, promises)} />
        <SelectField {...box('how')} label={w.how} options={hows} />
        <Field {...box('dollars')} label={w.dollars} />
        <Field {...box('on')} type="date" label={w.on} hint={w.onHint} />
      </>
    )
  },
  close: props => {
    const { w, box, book, lines } = kit(props, 'close')
    if (lines.length === 0 || book.closedOn !== null || props.today <= lastDayOf(book.year)) return null
    const { error } = box('sure')
    return (
      <div class="c-field">
        {error === undefined ? null : <p class="usa-error-message">{error}</p>}
        <label class="c-choice" for="close-sure">
          <input type="checkbox" id="close-sure" name="sure" value="yes" />
          <span>{w.sure}</span>
        </label>
      </div>
    )
  },
}
