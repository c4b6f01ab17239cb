import type { CellKind, Column, Layout } from './layout.ts'
import { mcasWideLayout } from './mcas-wide-layout.ts'

/**
 * The reports of the state (DESE) as it prints them, by the headings it has used. Of discipline, attendance and graduation it withholds what
 * is of few students; of the others a blank is a school that has no such thing, or sent nothing.
 */

interface More {
  readonly since?: string
  readonly mark?: true
}

const columnOf =
  (kind: CellKind) =>
  (key: string, heading: string, named: RegExp, more: More = {}): Column => ({ key, kind, heading, named, ...more })
const count = columnOf('count')
const percent = columnOf('percent')
const amount = columnOf('amount')
const mark = true as const

const disciplined = [
  count('students', 'Students', /^(total |number of |number )?students$|^enrollment$/),
  count('students-disciplined', 'Students Disciplined', /^(number of |number )?students disciplined$/),
]

const printed = { scale: 'percent' } as const

export const deseLayouts: readonly Layout[] = [
  mcasWideLayout,
  {
    ...{ ...printed, report: 'ssdr', marksNeeded: 1, blankIs: 'withheld' },
    columns: [
      ...disciplined,
      percent('in-school-suspension', '% In-School Suspension', /in school susp/, { mark }),
      percent('out-of-school-suspension', '% Out-of-School Suspension', /out of school susp/, { mark }),
      percent('expulsion', '% Expulsion', /expulsion|expelled/, { mark }),
      percent('alternate-setting', '% Removed to Alternate Setting', /alternat\w* setting/, { mark }),
      percent('emergency-removal', '% Emergency Removal', /emergency removal/, { mark }),
      percent(
        'law-enforcement-referral',
        '% Students with a Non-Arrest Law Enforcement Referral',
        /law enforcement referral|referral to law enforcement/,
        { mark, since: '2019-20' },
      ),
      percent('school-arrest', '% Students with a School-Based Arrest', /school based arrest|^(pct )?(students )?arrest(s|ed)?$/, {
        mark,
        since: '2018-19',
      }),
    ],
  },
  {
    ...{ ...printed, report: 'ssdr-days-missed', marksNeeded: 2, blankIs: 'withheld' },
    columns: [
      ...disciplined,
      percent('days-1', '% 1 Day', /^(pct )?(missed )?1 day$/, { mark }),
      percent('days-2-3', '% 2 to 3 Days', /^(pct )?(missed )?2 (to )?3 days$/, { mark }),
      percent('days-4-7', '% 4 to 7 Days', /^(pct )?(missed )?4 (to )?7 days$/, { mark }),
      percent('days-8-10', '% 8 to 10 Days', /^(pct )?(missed )?8 (to )?10 days$/, { mark }),
      percent('days-over-10', '% > 10 Days', /^(pct )?(missed )?(> ?|over |more than )10 days$/, { mark }),
    ],
  },
  {
    ...{ ...printed, report: 'attendance', marksNeeded: 1, blankIs: 'withheld' },
    columns: [
      percent('attendance-rate', 'Attendance Rate', /^(pct )?attendance( rate)?$/, { mark }),
      amount('average-absences', 'Average # of Absences', /^average (number )?(of )?absences$/, { mark }),
      percent('absent-10-days', '% Absent 10 or more days', /^(pct )?(students )?absent 10 (or more )?days$/, { mark }),
      percent('chronic-20', '% Chronically Absent (20% or more)', /chronic.*20/, { mark, since: '2021-22' }),
      percent('chronic-10', '% Chronically Absent (10% or more)', /chronic/, { mark }),
      percent('unexcused-over-9-days', '% Unexcused > 9 days', /unexcused/, { mark }),
    ],
  },
  {
    ...{ ...printed, report: 'enrollment-grade', marksNeeded: 6, blankIs: 'not-reported' },
    columns: [
      count('pk', 'PK', /^(grade )?(pk|pre ?k|pre kindergarten|prekindergarten)$/, { mark }),
      count('k', 'K', /^(grade )?(k|kf|kindergarten)$/, { mark }),
      ...Array.from({ length: 12 }, (_, at) => {
        const grade = String(at + 1)
        return count(grade, grade, new RegExp(`^(grade |gr |g)?0?${grade}$`), { mark })
      }),
      count('sp', 'SP', /^(grade )?(sp|special|beyond 12)$/),
      count('total', 'Total', /^(grand )?total( enrollment)?$/),
    ],
  },
  {
    ...{ ...printed, report: 'enrollment-race-gender', marksNeeded: 3, blankIs: 'not-reported' },
    columns: [
      percent('native-american', '% American Indian or Alaska Native', /american indian|^(pct )?native american/, { mark }),
      percent('asian', '% Asian', /^(pct )?asian( pct)?$/, { mark }),
      percent('black', '% Black or African American', /african american|^(pct )?black/, { mark }),
      percent('multi-race', '% Multi-Race, Not Hispanic or Latino', /multi ?race/, { mark }),
      percent('hispanic', '% Hispanic or Latino', /^(pct )?(hispanic|latino)/, { mark }),
      percent('pacific-islander', '% Native Hawaiian or Other Pacific Islander', /pacific islander|native hawaiian/, { mark }),
      percent('white', '% White', /^(pct )?white( pct)?$/, { mark }),
      percent('female', '% Female', /^(pct )?females?( pct)?$/),
      percent('male', '% Male', /^(pct )?males?( pct)?$/),
      percent('nonbinary', '% Nonbinary', /^(pct )?non ?binary( pct)?$/, { since: '2019-20' }),
    ],
  },
  {
    ...{ ...printed, report: 'class-size-selected-populations', marksNeeded: 2, blankIs: 'not-reported' },
    columns: [
      count('classes', 'Total # of Classes', /^(total )?(number )?(of )?classes$/, { mark }),
      amount('average-class-size', 'Average Class Size', /^average class size$/, { mark }),
      count('students', 'Number of Students', /^(total )?(number of |number )?students$/),
      percent('female', '% Female', /^(pct )?females?( pct)?$/),
      percent('male', '% Male', /^(pct )?males?( pct)?$/),
      percent('english-learners', '% English Learner', /english (language )?learner|^wpi spop lep pct$/, { mark }),
      percent('disabilities', '% Students with Disabilities', /disabilit|^wpi spop sped pct$/, { mark }),
      percent('low-income', '% Economically Disadvantaged / Low Income', /economically disadvantaged|low income|^wpi spop flunch pct$/, {
        mark,
      }),
    ],
  },
  {
    ...{ ...printed, report: 'graduation', marksNeeded: 3, blankIs: 'withheld' },
    columns: [
      count('cohort', '# in Cohort', /^(number |number of students )?in cohort$|^cohort( count)?$/, { mark }),
      percent('graduated', '% Graduated', /^(pct )?graduated( pct)?$/, { mark }),
      percent('still-in-school', '% Still in School', /still in school/, { mark }),
      percent('non-grad-completers', '% Non-Grad Completers', /non grad(uate)? completers?/, { mark }),
      percent('equivalency', '% H.S. Equiv.', /h ?s equiv|high school equiv|^(pct )?ged$/, { mark }),
      percent('dropped-out', '% Dropped Out', /dropped out/, { mark }),
      percent('permanently-excluded', '% Permanently Excluded', /permanently excluded/, { mark }),
    ],
  },
  {
    ...{ ...printed, report: 'staff-retention', marksNeeded: 2, blankIs: 'not-reported' },
    columns: [
      count('principals', 'Principal Total', /^principals? total$|^total principals?$/),
      count('principals-retained', 'Principal # Retained', /^principals? number retained$|^number principals? retained$/),
      percent('principals-retained-percent', 'Principal % Retained', /^principals? pct retained$|^pct principals? retained$/),
      count('teachers', 'Teacher Total', /^teachers? total$|^total teachers?$/, { mark }),
      count('teachers-retained', 'Teacher # Retained', /^teachers? number retained$|^number teachers? retained$/, { mark }),
      percent('teachers-retained-percent', 'Teacher % Retained', /^teachers? pct retained$|^pct teachers? retained$/, { mark }),
    ],
  },
  {
    ...{ ...printed, report: 'staff-nurses', marksNeeded: 1, blankIs: 'not-reported' },
    columns: [amount('fte', 'School Nurse (Non-Special Education) FTE', /school nurse/, { mark })],
  },
  {
    ...{ ...printed, report: 'staff-teachers', marksNeeded: 3, blankIs: 'not-reported' },
    columns: [
      amount('pk-2', 'PK-2', /^pk (to )?2( fte)?$/, { mark }),
      amount('3-5', '3-5', /^3 (to )?5( fte)?$/, { mark }),
      amount('6-8', '6-8', /^6 (to )?8( fte)?$/, { mark }),
      amount('9-12', '9-12', /^9 (to )?12( fte)?$/, { mark }),
      amount('multiple-grades', 'Multiple Grades', /^multiple grades( fte)?$/, { mark }),
      amount('all-grades', 'All Grades', /^all grades( fte)?$/),
      amount('fte', 'Teacher FTE', /^(total )?(teachers? )?(fte|total)( total)?$/),
    ],
  },
  {
    ...{ ...printed, report: 'staff-support', marksNeeded: 1, blankIs: 'not-reported' },
    columns: [amount('fte', 'FTE', /^(total )?fte( total| count)?$/, { mark })],
    item: { named: /^job class(ification)?$/, heading: 'Job Classification' },
  },
]
