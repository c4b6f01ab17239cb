import { describe, expect, test } from 'vitest'
import { ended } from '../../platform/pieces/index.ts'
import { need } from '../../platform/testing/requirements.ts'
import { needIndex } from './need-index.ts'
import { rankSchools } from './ranking.ts'
import { withoutSaying } from './targeting.ts'
import { figuresInFiles } from './testing/state-files.ts'

/**
 * Each range for next year beside the index of the year that came, for all schools of Massachusetts, read from earlier years alone. The aim is 88 to 92
 * of 100; what is reached lies beyond it on either side (`docs/need-index.md`), and this holds that it does not become less.
 */
const years = ['2016-17', '2017-18', '2018-19', '2019-20', '2020-21', '2021-22', '2022-23']

describe.skipIf(need('shared', 'ranges for next year beside the year that came'))('ranges for next year', () => {
  test.each<[string[], string, number]>([
    [['2016-17'], '2017-18', 79],
    [['2017-18'], '2018-19', 89],
    [['2016-17', '2017-18'], '2018-19', 87],
    [['2021-22'], '2022-23', 88],
    [['2020-21', '2021-22'], '2022-23', 95],
  ])(
    'of %j hold of 100 ranks of %s more than %d',
    (asked, after, least) => {
      const before = figuresInFiles(years.slice(0, years.indexOf(after)))
      const targeting = { ...withoutSaying, draws: 400 }
      const ranks = ended(rankSchools(needIndex(before, { ...targeting, years: asked }), targeting))
      const came = needIndex(figuresInFiles([after]), { ...targeting, years: [after] })
      const later = new Map(came.order.map((school, at) => [came.schools[school]?.orgCode, at + 1]))
      const known = ranks.all.schools.flatMap(({ orgCode, next }) => {
        const rank = later.get(orgCode)
        return rank === undefined ? [] : [next.low <= rank && rank <= next.high]
      })
      const held = (100 * known.filter(Boolean).length) / known.length
      console.log(`${asked.join(' and ')}: the range for next year held ${held.toFixed(1)} of 100 of ${known.length} ranks of ${after}`)
      expect(known.length).toBeGreaterThan(1_700)
      expect(held).toBeGreaterThan(least)
    },
    120_000,
  )
})
