import { sayings } from '../../../words/sayings.ts'

/** What people read in place of the keys and values of `setting staffing`. */
export const staffingWords = sayings('invest.posts.setting', {
  label: 'People at schools',
  words: {
    counselor: 'Students to one counselor',
    'social-worker': 'Students to one social worker',
    psychologist: 'Students to one psychologist',
    nurse: 'Students to one nurse',
    clinician: 'Students to one clinician',
    'climate-coach': 'Students to one climate coach',
    'restorative-adviser': 'Students to one restorative adviser',
    'culture-keeper': 'Students to one culture keeper',
    mediator: 'Students to one mediator',
    responder: 'Students to one responder',
    aide: 'Students to one aide',
    'massachusetts-1998': 'by the Massachusetts formula of 1998',
    none: 'no number set',
    'vacant-days': 'A post may be vacant before an alarm',
    'inside-days': 'An opening is for people of the district alone',
    'resident-points': 'Added for a resident of the community the school serves',
    'resident-areas': 'The community each school serves',
    school: 'School',
    places: 'Places',
    all: 'every school',
  },
})
