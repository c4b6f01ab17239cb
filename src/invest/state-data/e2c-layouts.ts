import type { CellKind, Layout, Report } from './layout.ts'

/**
 * The same reports as the state's open data has them (Education-to-Career hub): other field names, percentages as fractions of one, and more
 * lines than schools, of which those of all students of a school in a whole year are read.
 */

type Field = readonly [field: string, key: string, kind: CellKind, since?: string | undefined, of?: string]

interface Dataset {
  readonly report: Report
  readonly fields: readonly Field[]
  readonly marks: readonly string[]
  readonly blankIs: Layout['blankIs']
  readonly only?: Layout['only']
  readonly item?: { readonly field: string; readonly second?: string; readonly is: readonly string[] }
}

const school = { field: 'org_type', is: ['School', 'Public School', 'Charter School', 'Public Schools'] } as const
const allStudents = { field: 'stu_grp', is: ['All Students', 'All'] } as const
const allOffenses = { field: 'offense', is: ['All Offenses'] } as const

const levels: Readonly<Record<string, string>> = {
  ...{ m_plus_e: 'met-or-exceeded', e: 'exceeded', m: 'met', pm: 'partly-met', nm: 'not-met' },
}

/** Next-generation MCAS, the whole of grades 3 to 8 and grade 10. Under ten students the state shows no share; where it shows no growth nobody says why. */
const mcas: Dataset = {
  report: 'mcas',
  blankIs: 'by-count',
  only: [school, allStudents, { field: 'test_grade', is: ['ALL (03-08)', '10'] }],
  marks: ['m_plus_e_pct', 'avg_sgp'],
  fields: [
    ['stu_cnt', 'students', 'count'],
    ['stu_part_pct', 'took-part', 'percent'],
    ...['m_plus_e', 'e', 'm', 'pm', 'nm'].flatMap((field): Field[] => [
      [`${field}_cnt`, `${levels[field] ?? field}-count`, 'count', undefined, 'students'],
      [`${field}_pct`, levels[field] ?? field, 'percent', undefined, 'students'],
    ]),
    ['avg_scaled_score', 'scaled-score', 'amount', undefined, 'students'],
    ['avg_sgp', 'growth', 'percentile'],
  ],
  item: { field: 'subject_code', second: 'test_grade', is: ['ELA', 'MATH'] },
}

const datasets: Readonly<Record<string, readonly Dataset[]>> = {
  '2kca-w7rq': [
    {
      report: 'ssdr',
      blankIs: 'withheld',
      only: [school, allStudents, allOffenses],
      marks: ['in_susp_pct', 'out_susp_pct'],
      fields: [
        ['stu_cnt', 'students', 'count'],
        ['stu_discipl_cnt', 'students-disciplined', 'count'],
        ['in_susp_pct', 'in-school-suspension', 'percent'],
        ['out_susp_pct', 'out-of-school-suspension', 'percent'],
        ['exp_pct', 'expulsion', 'percent'],
        ['emerg_rmvl_pct', 'emergency-removal', 'percent'],
        ['arrest_pct', 'school-arrest', 'percent', '2018-19'],
        ['lawenf_ref_pct', 'law-enforcement-referral', 'percent', '2019-20'],
      ],
    },
  ],
  '3etc-hecr': [
    {
      report: 'ssdr-days-missed',
      blankIs: 'withheld',
      only: [school, allStudents, allOffenses],
      marks: ['days_1_pct', 'days_2_3_pct'],
      fields: [
        ['stu_cnt', 'students', 'count'],
        ['stu_discipl_cnt', 'students-disciplined', 'count'],
        ['days_1_pct', 'days-1', 'percent'],
        ['days_2_3_pct', 'days-2-3', 'percent'],
        ['days_4_7_pct', 'days-4-7', 'percent'],
        ['days_8_10_pct', 'days-8-10', 'percent'],
        ['days_grtr_10_pct', 'days-over-10', 'percent'],
      ],
    },
  ],
  'ak6h-9k7x': [
    {
      report: 'attendance',
      blankIs: 'withheld',
      only: [school, allStudents, { field: 'attend_period', is: ['End of Year'] }],
      marks: ['attend_rate', 'pct_chron_abs_10'],
      fields: [
        ['attend_rate', 'attendance-rate', 'percent'],
        ['cnt_avg_abs', 'average-absences', 'amount'],
        ['pct_abs_10_days', 'absent-10-days', 'percent'],
        ['pct_chron_abs_10', 'chronic-10', 'percent'],
      ],
    },
  ],
  't8td-gens': [
    {
      report: 'enrollment-grade',
      blankIs: 'not-reported',
      only: [school],
      marks: ['total_cnt', 'pk_cnt'],
      fields: [
        ['pk_cnt', 'pk', 'count'],
        ['k_cnt', 'k', 'count'],
        ...Array.from({ length: 12 }, (_, at): Field => [`g${at + 1}_cnt`, String(at + 1), 'count']),
        ['total_cnt', 'total', 'count'],
      ],
    },
    {
      report: 'enrollment-race-gender',
      blankIs: 'not-reported',
      only: [school],
      marks: ['baa_pct', 'wh_pct'],
      fields: [
        ['aian_pct', 'native-american', 'percent'],
        ['as_pct', 'asian', 'percent'],
        ['baa_pct', 'black', 'percent'],
        ['hl_pct', 'hispanic', 'percent'],
        ['mnhl_pct', 'multi-race', 'percent'],
        ['nhpi_pct', 'pacific-islander', 'percent'],
        ['wh_pct', 'white', 'percent'],
        ['fe_pct', 'female', 'percent'],
        ['ma_pct', 'male', 'percent'],
      ],
    },
    {
      report: 'class-size-selected-populations',
      blankIs: 'not-reported',
      only: [school],
      marks: ['el_pct', 'swd_pct'],
      fields: [
        ['total_cnt', 'students', 'count'],
        ['fe_pct', 'female', 'percent'],
        ['ma_pct', 'male', 'percent'],
        ['el_pct', 'english-learners', 'percent'],
        ['swd_pct', 'disabilities', 'percent'],
        ['ecd_pct', 'economically-disadvantaged', 'percent'],
        ['li_pct', 'low-income', 'percent'],
      ],
    },
  ],
  'n2xa-p822': [
    {
      report: 'graduation',
      blankIs: 'withheld',
      only: [school, allStudents, { field: 'grad_rate_type', is: ['4-Year Graduation Rate'] }],
      marks: ['cohort_cnt', 'grad_pct'],
      fields: [
        ['cohort_cnt', 'cohort', 'count'],
        ['grad_pct', 'graduated', 'percent'],
        ['in_sch_pct', 'still-in-school', 'percent'],
        ['non_grad_pct', 'non-grad-completers', 'percent'],
        ['ged_pct', 'equivalency', 'percent'],
        ['drpout_pct', 'dropped-out', 'percent'],
        ['exclud_pct', 'permanently-excluded', 'percent'],
      ],
    },
  ],
  'i9w6-niyt': [mcas],
  'j5ue-xkfn': (
    [
      ['staff-nurses', ['School Nurse -- Non-Special Education']],
      ['staff-teachers', ['Teacher']],
      ['staff-support', ['Guidance Counselor', 'School Psychologist -- Non-Special Education', 'Paraprofessional']],
    ] as const
  ).map(
    ([report, is]): Dataset => ({
      report,
      blankIs: 'not-reported',
      only: [school],
      marks: ['fte_total'],
      fields: [['fte_total', 'fte', 'amount']],
      item: { field: 'jobclass', is },
    }),
  ),
}

/** The data sets we read, by the id the portal knows them by. */
export const datasetIds = Object.keys(datasets)

/** Every field a data set must still have for us to read it, those that only choose lines first. */
export const fieldsOf = (id: string): readonly string[] => [
  ...new Set(
    (datasets[id] ?? []).flatMap(({ only = [], item, fields }) => [
      ...['sy', 'org_code', 'org_name'],
      ...only.map(({ field }) => field),
      ...(item ? [item.field] : []),
      ...fields.map(([field]) => field),
    ]),
  ),
]

/** What chooses the lines of a data set that we read. */
export const onlyOf = (id: string): NonNullable<Layout['only']> => {
  const its = datasets[id] ?? []
  const items = its.flatMap(({ item }) => (item ? [item] : []))
  const chosen = items[0] ? [{ field: items[0].field, is: items.flatMap(({ is }) => is) }] : []
  return [...(its[0]?.only ?? []), ...chosen]
}

/** Fields without which nobody can say which school, year and group a row is of. */
export const needed = (id: string): readonly string[] => ['sy', 'org_code', ...onlyOf(id).map(({ field }) => field)]

/** Fields that together name one row among those that are read. */
export const keyOf = (id: string): readonly string[] => {
  const item = (datasets[id] ?? []).find(each => each.item)?.item
  return ['sy', 'org_code', ...(item ? [item.field] : []), ...(item?.second === undefined ? [] : [item.second])]
}

export const layoutsOf = (id: string): readonly Layout[] => (datasets[id] ?? []).map(layoutOf)

export const e2cLayouts: readonly Layout[] = datasetIds.flatMap(layoutsOf)

function layoutOf({ report, fields, marks, blankIs, only, item }: Dataset): Layout {
  return {
    ...{ report, blankIs, scale: 'fraction', marksNeeded: marks.length },
    columns: fields.map(([field, key, kind, since, of]) => ({
      ...{ key, kind, heading: field, named: new RegExp(`^${field.replaceAll('_', ' ')}$`) },
      ...(since === undefined ? {} : { since }),
      ...(of === undefined ? {} : { of }),
      ...(marks.includes(field) ? { mark: true as const } : {}),
    })),
    ...(only ? { only } : {}),
    ...(item ? { item: itemOf(item) } : {}),
  }
}

/** As the headings are compared: an underscore is a space. */
function itemOf({ field, second, is }: NonNullable<Dataset['item']>): NonNullable<Layout['item']> {
  const named = (each: string) => new RegExp(`^${each.replaceAll('_', ' ')}$`)
  return { named: named(field), heading: field, is, ...(second === undefined ? {} : { second: named(second) }) }
}
