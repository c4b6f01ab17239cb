import { messages } from '../../words/messages.ts'

/** What the district's record says of an incident, naming nobody, to those who may open it. */
export const disciplineInRecord = messages('discipline.record', {
  'discipline.opened': 'An exclusion was considered after an incident.',
  'discipline.alternative-begun': 'An alternative to exclusion was begun.',
  'discipline.alternative-ended': 'The result of an alternative was recorded.',
  'discipline.model-noted': 'A school-wide program was written down. It does not count.',
  'discipline.unsuitable-documented': 'It was written down why alternatives do not fit.',
  'discipline.harm-documented': 'It was written down that serious harm is feared.',
  'discipline.manifestation-found': 'A review of the cause was recorded.',
  'discipline.days-before-set': 'Days missed before were counted.',
  'discipline.proposed': 'The plan was asked about an exclusion.',
  'discipline.superintendent-told': 'The principal recorded writing to the superintendent first.',
  'discipline.written-down': 'Something the law wants in writing was recorded.',
  'discipline.signed': 'The superintendent signed.',
  'discipline.notice-signed': 'The notice to the family was signed.',
  'discipline.hearing-held': 'A hearing was held.',
  'discipline.excluded': 'An exclusion was decided.',
  'discipline.support-recorded': 'Support during an exclusion was recorded.',
  'discipline.appealed': 'An exclusion was appealed.',
  'discipline.appeal-extended': 'More time was given for an appeal.',
  'discipline.appeal-heard': 'An appeal was heard.',
  'discipline.appeal-decided': 'An appeal was decided.',
  'discipline.closed': 'The incident was closed.',
  'discipline.corrected': 'What was written down of the incident was put right.',
  'discipline.withdrawn': 'An exclusion was ended earlier, or taken back.',
  'discipline.taken-back': 'The incident was opened by mistake, and counts no more.',
})
