import { type Compiled, openPlan } from '../../../plan/core/index.ts'
import { contact } from '../../question.ts'

/** A made-up town's rows, short, in the order in which the first that fits decides. */
const rows: readonly [id: string, when: string, then: string][] = [
  [
    'danger',
    'emergency: imminent-harm, target: { not: student-record }',
    'answer: permit, conditions: [met-and-accompanied], after: [principal-told, superintendent-told, caregiver-told, defender-told], sign: [principal]',
  ],
  [
    'called',
    'basis: school-called, target: [entry-public, entry-nonpublic], requester: [local-police, state-police, sro, sro-under-agreement, ambulance-fire, unverified]',
    'answer: permit, conditions: [met-and-accompanied], after: [principal-told, superintendent-told], obligations: [matched-with-call], sign: [principal]',
  ],
  [
    'crew',
    'requester: ambulance-fire, target: { not: student-record }',
    'answer: permit, conditions: [met-and-accompanied], after: [caregiver-told, principal-told, superintendent-told], sign: [principal]',
  ],
  [
    'custody',
    'basis: custody-without-paper, target: student-taken, requester: [local-police, state-police, sro, sro-under-agreement], acting-for-immigration: no',
    'answer: comply, conditions: [names-and-badges-recorded, destination-told], after: [superintendent-told, counsel-told, caregiver-told, defender-told], sign: [superintendent]',
  ],
  [
    'dcf-custody',
    'basis: custody-without-paper, target: student-taken, requester: [dcf, dcf-with-police]',
    'answer: comply, conditions: [identity-checked], after: [superintendent-told, counsel-told, caregiver-told], sign: [superintendent]',
  ],
  [
    'haste',
    'basis: exigency-claimed, target: { not: student-record }',
    'answer: comply, conditions: [names-and-badges-recorded], after: [superintendent-told, caregiver-told, defender-told], sign: [principal]',
  ],
  [
    'unread',
    'basis: unread, target: { not: here-otherwise }',
    'answer: hold, before: [superintendent-told, counsel-told, paper-read], sign: [superintendent]',
  ],
  [
    'curb',
    'target: entry-public, where: curb, basis: [none, administrative-warrant]',
    'answer: permit, conditions: [supervised-dismissal, no-word-on-presence], after: [superintendent-told, counsel-told], sign: [superintendent]',
  ],
  [
    'immigration',
    'acting-for-immigration: [yes, unknown]',
    'answer: refuse, conditions: [waits-in-public-area, no-word-on-presence], after: [superintendent-told, counsel-told, caregiver-told], sign: [superintendent, counsel]',
  ],
  [
    'agents',
    'requester: fed-immigration',
    'answer: refuse, conditions: [waits-in-public-area, no-word-on-presence], after: [superintendent-told, counsel-told, caregiver-told], sign: [superintendent, counsel]',
  ],
  [
    'nobody',
    'requester: unverified',
    'answer: hold, before: [requester-verified, principal-told, superintendent-told], conditions: [waits-outside], sign: [superintendent]',
  ],
  [
    'private',
    'requester: private, target: { not: [adult-staff, here-otherwise, entry-public] }',
    'answer: refuse, after: [superintendent-told, counsel-told], sign: [superintendent]',
  ],
  ['otherwise', 'target: here-otherwise', 'answer: permit, conditions: [that-capacity-only], after: [principal-told], sign: [principal]'],
  ['sro', 'requester: sro', 'answer: refuse, after: [superintendent-told], sign: [superintendent]'],
  [
    'staff',
    'target: adult-staff, basis: none',
    'answer: permit, conditions: [out-of-sight-of-students, outside-class-hours], after: [principal-told], sign: [principal]',
  ],
  [
    'record',
    'target: student-record, requester: [local-police, state-police, sro-under-agreement]',
    'answer: refuse, conditions: [no-word-on-presence], after: [counsel-told, superintendent-told], sign: [superintendent]',
  ],
  [
    'dcf',
    'requester: [dcf, dcf-with-police], target: [student-questioned, student-witness, student-victim, student-record]',
    'answer: permit, conditions: [identity-checked], after: [principal-told], sign: [principal]',
  ],
  ['hurt', 'target: student-victim', 'answer: hold, before: [principal-told, advocate-told, caregiver-told], sign: [principal]'],
  [
    'young',
    'target: [student-questioned, student-witness, student-search], age: [under-12, 12-13]',
    'answer: hold, before: [superintendent-told, counsel-told, caregiver-told, caregiver-consented, defender-told], conditions: [interested-adult-consulted], sign: [superintendent]',
  ],
  ['rest', '', 'answer: hold, before: [superintendent-told, counsel-told, caregiver-told, defender-told], sign: [superintendent]'],
]

const front = (plan: string, kind: string, more: string): string =>
  ['---', `plan: ${plan}`, 'title: Town plan', `kind: ${kind}`, 'effective: 2026-08-01', more, '---', '']
    .filter(line => line !== '')
    .join('\n')
const section = (id: string, block: string): string =>
  `\n## About ${id} {#${id}}\nauthority: practice · Because of ${id} · verified\n\n\`\`\`${block}\n\`\`\`\n`

/** Where a caregiver is suspected of abuse, nothing tells them: then no paper in the record but the section about it acts. */
const floor = `${front('law', 'floor', '')}${section(
  'abuse',
  'law contact\nwhen: { abuse-by-caregiver: suspected }\nstrike: { before: [caregiver-told, caregiver-consented], after: [caregiver-told] }',
)}`

export function townPlan(): Compiled {
  const blocks = rows.map(([id, when, then]) => section(id, `rule contact\nwhen: { ${when} }\nthen: { ${then} }`))
  const text = `${front('town', 'district', 'answers: [contact]')}\n${blocks.join('')}`
  const opened = openPlan({ main: { file: 'town.md', text }, documents: {}, floors: [{ file: 'law.md', text: floor }] }, [contact])
  const compiled = opened.compiled('contact')
  const wrong = opened.faults.filter(({ kind }) => ['syntax', 'unknown-word'].includes(kind))
  if (compiled === null || wrong.length > 0) throw new Error(JSON.stringify(wrong))
  return compiled
}
