import type { PageContext } from '../../../design/context.ts'
import { Choice } from '../../../design/choice.tsx'
import { Cite } from '../../../design/cite.tsx'
import { Empty } from '../../../design/empty.tsx'
import { Field } from '../../../design/field.tsx'
import { list } from '../../../words/lists.ts'
import { Frame } from '../../../design/frame.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { readProse, RunningText } from '../../../plan/index.ts'
import type { Lang } from '../../../words/lang.ts'
import { count, dollars } from '../../../words/numbers.ts'
import { restOf } from '../model/book-of.ts'
import type { Model } from '../model/models.ts'
import type { Ratio } from '../model/scale.ts'
import { amountsOf, destinationsOf, type MoneySetting, postsOf } from '../model/setting.ts'
import { ownerWords } from '../words/codes.ts'
import { modelWords } from '../words/model.ts'
import { destinationWords } from '../words/setting.ts'
import { ScaleTable } from './scale-table.tsx'
import { capital } from '../../../words/capital.ts'

export interface ModelPageProps {
  readonly page: PageContext
  readonly model: Model
  /** What the form holds, as it was typed. */
  readonly typed: { readonly by: Ratio['by']; readonly theirs: string; readonly ours: string }
  /** Null where what is typed is not two figures. */
  readonly ratio: Ratio | null
  readonly isWrong: boolean
  /** Our students by the state's count, where that is what is measured by and the state says so. */
  readonly counted: { readonly students: number; readonly year: string } | null
}

/** `/invest/money/model/SLUG`: a model plan's figures, and the same at the size of this district, line by line. */
export function ModelPage({ page, model, typed, ratio, isWrong, counted }: ModelPageProps) {
  const { lang } = page
  const w = modelWords[lang]
  const { setting, place } = model
  const isScalable = setting.taken !== 'not-stated' || setting.whole !== 'not-stated'
  return (
    <Frame page={page} title={w.title({ place })}>
      <p class="c-kicker">
        {w.kicker} · {model.title[lang]}
      </p>
      <h1>{headingOf(setting, place, lang)}</h1>
      <p class="c-lede">
        {becameOf(setting, lang)} {w.lede}
      </p>
      <h2>{w.figures}</h2>
      <Cite of={[model.authority[lang]]} lang={lang} />
      <Pairs pairs={pairsOf(setting, lang).map(([name, value]) => [name, capital(value)] as const)} />
      <h2>{w.says}</h2>
      <RunningText prose={readProse(model.says[lang])} />
      <h2 id="scale">{w.scale}</h2>
      {isScalable ? (
        <>
          <p>{w.scaleBody}</p>
          <form method="get" action={`/invest/money/model/${model.slug}`} class="c-narrow">
            <fieldset class="usa-fieldset">
              <legend class="usa-legend">{w.by}</legend>
              <div class="c-choices c-choices--one">
                {(['budget', 'enrolment'] as const).map(by => (
                  <Choice key={by} name="by" value={by} label={w[by]} checked={typed.by === by} />
                ))}
              </div>
            </fieldset>
            <Field
              name="theirs"
              label={w.theirs}
              hint={w.theirsHint({ place })}
              value={typed.theirs}
              error={isWrong ? w.wrong : undefined}
            />
            <Field
              name="ours"
              label={w.ours}
              hint={counted ? w.oursCounted({ students: counted.students, year: counted.year }) : w.oursHint}
              value={typed.ours}
              error={isWrong ? w.wrong : undefined}
            />
            <div class="c-actions">
              <button class="usa-button">{w.button}</button>
            </div>
          </form>
          {typed.by === 'budget' ? (
            <p>
              <a href={`/invest/money/model/${model.slug}?by=enrolment#scale`}>{w.byStudents}</a>
            </p>
          ) : null}
          {ratio ? <ScaleTable lang={lang} setting={setting} ratio={ratio} /> : null}
          <p>{w.notes}</p>
        </>
      ) : (
        <Empty>{w.nothingToScale}</Empty>
      )}
      <p class="c-after">
        <a href="/invest/money">{w.back}</a>
      </p>
    </Frame>
  )
}

function headingOf({ taken }: MoneySetting, place: string, lang: Lang): string {
  const { headings } = modelWords[lang]
  const short = place.split(',')[0] ?? place
  return taken === 'not-stated' ? headings.none({ place: short }) : headings.amount({ place: short, taken })
}

function becameOf({ taken, whole }: MoneySetting, lang: Lang): string {
  const { became } = modelWords[lang]
  if (taken === 'not-stated') return became.none
  return whole === 'not-stated' || whole === taken ? became.amount : became.into({ whole })
}

function pairsOf(setting: MoneySetting, lang: Lang): readonly (readonly [string, string])[] {
  const w = modelWords[lang]
  const money = (cents: number | 'not-stated') => (cents === 'not-stated' ? w.notStated : dollars(cents, lang))
  const [rest, amounts, byRole] = [restOf(setting), amountsOf(setting), postsOf(setting)]
  const names = destinationsOf(setting).map(name => {
    const cents = amounts?.get(name)
    return cents === undefined ? destinationWords[name][lang] : `${destinationWords[name][lang]} (${money(cents)})`
  })
  const posts = byRole ? [...byRole.values()].reduce((sum, each) => sum + each, 0) : setting.posts
  const before = setting['police-before']
  return [
    [w.taken, money(setting.taken)],
    [w.owner, ownerWords[setting.owner][lang]],
    ...(before === undefined ? [] : [[w.policeBefore, money(before)] as const]),
    [w.whole, money(setting.whole)],
    ...(rest === null || rest === 0
      ? []
      : [[w.rest, money(rest)] as const, [w.restFrom, ownerWords[setting['rest-from'] ?? 'not-stated'][lang]] as const]),
    [w.goesTo, list(names, lang)],
    [w.split, amounts ? w.stated : w.notStated],
    [w.posts, typeof posts === 'number' ? count(posts, lang) : w.notStated],
    ...(typeof posts === 'number'
      ? [
          [
            w.splitPosts,
            byRole
              ? list(
                  [...byRole].map(([name, n]) => `${destinationWords[name][lang]} ${n}`),
                  lang,
                )
              : w.notStated,
          ] as const,
        ]
      : []),
  ]
}
