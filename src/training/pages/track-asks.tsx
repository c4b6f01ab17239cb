import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import { tracks } from '../contract.ts'
import { type TrackSetting, type TrainingSetting, withoutSaying } from '../setting.ts'
import { moduleWords, trackWords, useWords } from '../words/codes.ts'
import { words } from '../words/training.ts'

/** What each track asks for, and where its numbers come from: what is ours, or read at second hand, never stands as settled law. */
export function TrackAsks({ setting, lang }: { readonly setting: TrainingSetting; readonly lang: Lang }) {
  return (
    <ul>
      {tracks.map(track => (
        <li key={track}>
          <strong>{trackWords[track][lang]}.</strong> {asksOf(setting.tracks[track], lang)}{' '}
          <span class="c-small c-soft">{sourceOf(setting, track, lang)}</span>
        </li>
      ))}
    </ul>
  )
}

function asksOf(asked: TrackSetting, lang: Lang): string {
  const w = words(lang).asks
  const parts = [
    w.modules({
      list: list(
        asked.modules.map(each => moduleWords[each][lang]),
        lang,
      ),
    }),
    w.hours({ n: asked.hours }),
    ...(asked['shadowing-hours'] > 0 ? [w.shadowing({ n: asked['shadowing-hours'] })] : []),
    ...(asked.observed > 0 ? [w.observed({ n: asked.observed })] : []),
    w.months({ n: asked['months-valid'] }),
  ]
  const counts = asked['counts-for'].map(use => useWords[use][lang])
  return [`${parts.join('; ')}.`, ...(counts.length > 0 ? [`${w.counts({ list: list(counts, lang) })}.`] : [])].join(' ')
}

function sourceOf({ tracks: all }: TrainingSetting, track: (typeof tracks)[number], lang: Lang): string {
  const w = words(lang)
  if (JSON.stringify(all[track]) !== JSON.stringify(withoutSaying.tracks[track])) return w.setByPlan
  return track === 'restraint-rules' ? w.ofLaw : w.ours
}
