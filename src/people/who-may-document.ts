import { roleName } from '../design/words/frame.ts'
import { permissions, whoMay } from './access.ts'
import { noteKinds, readersOf } from './restricted-notes.ts'
import { roles } from './roles.ts'

const lang = 'en'

/** docs/who-may-do-what.md: the table of access.ts as people read it, and what opens by relationship beside it. */
export const whoMayDocument = (): string => `# Who may do what

Made from the table in \`src/people/access.ts\`; \`npx vitest run src/people/who-may-document.test.ts -u\` writes it anew. Every route is tried as every role (\`attacks/permissions.test.ts\`). A sentence below is what the page says to whoever is turned away.

## By role

${permissions.map(permission => `- **${permission}**: ${whoMay[permission].says[lang]}`).join('\n')}

| role | may |
| --- | --- |
${roles.map(role => `| ${roleName(role, lang)} | ${mayOf(role)} |`).join('\n')}

A known person on whom the register has no role yet is taken for staff when they call for support.

## By relationship

No permission of the table above opens a call, a request or a report. It opens to whoever one of these lines fits. The pages ask it and the database asks it again (ADR 0040); \`attacks/relations.test.ts\` compares the two, person by person. What a family reads is decided by the pages alone (ADR 0038).

${relations.map(({ what, opens }) => `### ${what}\n\n${opens.map(line => `- ${line}`).join('\n')}`).join('\n\n')}

## Restricted notes

Suspected abuse and neglect (51A), sexual harm and partner violence; and health. To have a part in the matter (I made the call, was asked, come, was told, owe something after it) opens its notes as it opens the rest. To everybody else they open only by a role of this table, whatever else opens the record to them: to lead, the board, an opening in an emergency, the record of deeds. A call is restricted from the moment it first says so, and stays so (\`respond.call.restricted\`; the database asks it again, migration 0403). \`attacks/restricted.test.ts\` walks every page and answer as every role.

| role | ${noteKinds.map(note => noteWords[note]).join(' | ')} |
| --- | ${noteKinds.map(() => '---').join(' | ')} |
${roles.map(role => `| ${roleName(role, lang)} | ${noteKinds.map(note => (readersOf(note).includes(role) ? 'reads it' : '')).join(' | ')} |`).join('\n')}

| where it is kept or shown | what stands there |
| --- | --- |
${places.map(({ where, what }) => `| ${where} | ${what} |`).join('\n')}
`

const noteWords: Readonly<Record<(typeof noteKinds)[number], string>> = { abuse: 'abuse, sexual harm, partner violence', health: 'health' }

const places = [
  {
    where: 'The page of a call, its print and its JSON',
    what: 'The kind, the decision, the 51A report with who made it, follow-ups and history: to these roles and to who has a part. Others are turned away.',
  },
  {
    where: 'The board, its JSON and its stream',
    what: 'Suspected abuse, sexual harm and partner violence stand there only while somebody is in danger now; to others than these roles without the kind, the decision, the report and the history. Health stands there with its kind while the call is open, since whoever comes has to know.',
  },
  { where: 'Lists of calls, what is owed after calls, search', what: 'The line, to these roles and to who has a part.' },
  {
    where: 'A request of police or an agency',
    what: 'Whether a caregiver is suspected, and every sentence that follows from it: to the roles of the first column. It has no column of its own: the page decides, not the database.',
  },
  {
    where: 'The record of deeds (`/ledger`, its JSON)',
    what: 'Entries of a 51A report say *Something that only named roles read* and name nobody.',
  },
  { where: 'Messages', what: 'A text says *help* and a place. It names no kind of these, no student and no report.' },
  { where: 'Figures and exports', what: 'Counts, the small ones hidden.' },
  {
    where: 'What a family reads',
    what: 'Nothing where abuse was ever suspected.',
  },
  {
    where: 'Papers, disclosures, letters, the file for counsel',
    what: 'The superintendent, a designee and counsel; letters also the principal.',
  },
  {
    where: 'What somebody typed (the room, a follow-up, a line of a report)',
    what: 'As the record it stands in. Nobody can tell what was typed: the page asks for no diagnosis.',
  },
]

const mayOf = (role: (typeof roles)[number]): string =>
  permissions
    .filter(permission => whoMay[permission].roles.includes(role))
    .map(permission => `\`${permission}\``)
    .join(', ') || 'what is open to everybody who is signed in'

const relations = [
  {
    what: 'A call for support',
    opens: [
      'I made it.',
      'I was asked to it, was told of it, come to it, or owe something after it.',
      'I lead at its school: the principal at their own; the superintendent, the coordinator, a designee and counsel at every school.',
      'It is open and on the board of my school, or of the school where I am on duty. Suspected abuse, sexual harm and partner violence are on no board, unless somebody is in danger now or a weapon is in use.',
      'I opened the link of a message that asked me to it: that call alone.',
    ],
  },
  {
    what: 'A request of police or an agency',
    opens: [
      'I wrote it down, or was there when it began.',
      'I lead at its school or am its front office: the principal, the front office and a designee of one school at their own; the superintendent, counsel and a designee of no one school at every school.',
      'It went on in an emergency for which nobody waited: everybody who works for the district, since whoever is in the corridor may have to say that it began.',
    ],
  },
  {
    what: 'A report that leaves the school',
    opens: ['I lead at its school, as above. The front office reads none.'],
  },
  {
    what: 'Any of these, in an emergency',
    opens: [
      'I may `open-in-emergency`, gave a reason, and the hour is not over: that one matter, to read only. Somebody else reviews it (ADR 0041).',
    ],
  },
  {
    what: 'What is written about a student, for their family',
    opens: [
      'I am their caregiver by the roster, or I am that student, and 14 or in ninth grade or above as I read: what was decided and when, and who looked.',
      'Nothing of it where the plan or a court keeps it from the family, as of suspected abuse. A restraint that is held back from caregivers opens to the student.',
    ],
  },
]
