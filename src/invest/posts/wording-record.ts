import type { Lang } from '../../kernel/lang.ts'
import type { PostFact } from './facts.ts'

/** One sentence for each fact of a position, as the record is read. */
export const postsInRecord: Readonly<Record<Lang, Readonly<Record<PostFact['type'], string>>>> = {
  en: {
    'post.funded': 'A position was given money.',
    'post.posted': 'An opening was posted.',
    'post.panel-named': 'A panel was named.',
    'post.applied': 'Somebody applied.',
    'post.residence-seen': 'It was written down whether a paper was seen that shows where a candidate lives.',
    'post.scored': 'One of the panel gave points.',
    'post.offered': 'An offer was made.',
    'post.offer-answered': 'An offer was answered.',
    'post.withdrawn': 'A candidate withdrew, and what they sent was deleted.',
    'post.opening-ended': 'An opening ended.',
    'post.applications-erased': 'What applicants sent was deleted.',
    'post.filled': 'Somebody is in the position.',
    'post.vacated': 'The position is vacant.',
    'post.alarmed': 'The superintendent and the coordinator were told that it has been vacant too long.',
    'post.closed': 'The position was closed.',
  },
  es: {
    'post.funded': 'Un puesto recibió dinero.',
    'post.posted': 'Se publicó una vacante.',
    'post.panel-named': 'Se nombró un panel.',
    'post.applied': 'Alguien se postuló.',
    'post.residence-seen': 'Se anotó si se vio un papel que muestra dónde vive una persona postulada.',
    'post.scored': 'Una persona del panel dio puntos.',
    'post.offered': 'Se hizo una oferta.',
    'post.offer-answered': 'Se respondió a una oferta.',
    'post.withdrawn': 'Una candidatura se retiró y se borró lo que envió.',
    'post.opening-ended': 'Terminó una vacante.',
    'post.applications-erased': 'Se borró lo que enviaron quienes se postularon.',
    'post.filled': 'Alguien ocupa el puesto.',
    'post.vacated': 'El puesto está vacante.',
    'post.alarmed': 'Se avisó a la superintendencia y a la coordinación que lleva demasiado tiempo vacante.',
    'post.closed': 'Se cerró el puesto.',
  },
}
