import type { Part } from '../../part.ts'

type Row = Record<string, string>

const fieldsOf: Readonly<Record<string, { readonly id: string; readonly more: Row; readonly fields: Readonly<Record<string, string>> }>> = {
  ssdr: {
    id: '2kca-w7rq',
    more: { stu_grp: 'All Students', offense: 'All Offenses' },
    fields: {
      ...{
        students: 'stu_cnt',
        'students-disciplined': 'stu_discipl_cnt',
        'in-school-suspension': 'in_susp_pct',
        'out-of-school-suspension': 'out_susp_pct',
      },
      ...{
        expulsion: 'exp_pct',
        'emergency-removal': 'emerg_rmvl_pct',
        'school-arrest': 'arrest_pct',
        'law-enforcement-referral': 'lawenf_ref_pct',
      },
    },
  },
  attendance: {
    id: 'ak6h-9k7x',
    more: { stu_grp: 'All Students', attend_period: 'End of Year' },
    fields: {
      'attendance-rate': 'attend_rate',
      'average-absences': 'cnt_avg_abs',
      'absent-10-days': 'pct_abs_10_days',
      'chronic-10': 'pct_chron_abs_10',
    },
  },
  graduation: {
    id: 'n2xa-p822',
    more: { stu_grp: 'All Students', grad_rate_type: '4-Year Graduation Rate' },
    fields: {
      ...{
        cohort: 'cohort_cnt',
        graduated: 'grad_pct',
        'still-in-school': 'in_sch_pct',
        'non-grad-completers': 'non_grad_pct',
        equivalency: 'ged_pct',
      },
      ...{ 'dropped-out': 'drpout_pct', 'permanently-excluded': 'exclud_pct' },
    },
  },
}

/** The same figures as the open data would have them: fractions as text, a withheld value left out, and lines of others between those of schools. */
export function asOpenData(parts: readonly Part[]): Record<string, Row[]> {
  const sets: Record<string, Row[]> = {}
  for (const { report, year, rows } of parts) {
    const its = fieldsOf[report]
    if (its === undefined) continue
    const set = sets[its.id] ?? []
    sets[its.id] = set
    for (const { orgCode, name, cells } of rows) {
      const figures = Object.entries(its.fields).map(([key, field]) => [field, textOf(field, cells[key])])
      const row = {
        sy: String(Number(year.slice(0, 4)) + 1),
        org_code: orgCode,
        org_name: name,
        org_type: 'School',
        ...its.more,
        ...Object.fromEntries(figures),
      }
      set.push(row)
      if (orgCode.endsWith('5')) set.push({ ...row, stu_grp: 'Female' })
    }
    set.push({ sy: String(Number(year.slice(0, 4)) + 1), org_code: '00000000', org_type: 'State', ...its.more })
  }
  return sets
}

/** Which columns of a report the open data has. */
export const columnsInOpenData = (report: string): string[] => Object.keys(fieldsOf[report]?.fields ?? {})

function textOf(field: string, value: number | null | undefined): string {
  if (value === null || value === undefined) return ''
  return field.endsWith('_cnt') || field === 'cnt_avg_abs' ? String(value) : String(Number((value / 100).toFixed(6)))
}
