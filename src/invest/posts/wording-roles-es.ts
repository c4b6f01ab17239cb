import type { RolesWords } from './wording-roles.ts'

export const rolesEs: RolesWords = {
  title: 'Funciones',
  heading: 'Qué hace cada persona en una escuela.',
  lede: 'Las mismas palabras están en el plan de seguridad, en la lista de guardias y en cada vacante que se publica.',
  duties: 'Qué hace',
  skills: 'Qué sabe hacer bien',
  languages: 'Idiomas',
  languagesSay: 'Los idiomas que hablan las familias de la escuela. Cada vacante los nombra.',
  certificate: 'Qué debe tener',
  certificates: {
    'state-license': 'Una licencia del departamento de educación de Massachusetts para esta función',
    'board-license': 'Una licencia de la junta estatal de su profesión',
    training: 'Ninguna licencia estatal que sepamos. El distrito da la formación y dice cuándo queda certificada la persona',
    none: 'Nada más que lo que el distrito pide a un auxiliar',
  },
  also: 'En otros lugares se llama',
  ratio: 'Cuántas personas necesita una escuela',
  former: 'Quienes fueron policías o guardias escolares',
  formerSay:
    'Pueden postularse como cualquiera. Primero reciben formación, y no se da por hecho que estén certificados. En Los Ángeles los estudiantes se opusieron cuando se volvió a contratar a guardias escolares como guías.',
  formerSource: 'WitnessLA, sobre Los Ángeles',
  back: 'Quién trabaja allí',
  cards: {
    counselor: {
      duties: [
        'Se reúne con estudiantes para hablar de la escuela, de sus planes y de lo que les preocupa.',
        'Ve quién falta mucho y pregunta por qué.',
      ],
      skills: 'escuchar, planear junto al estudiante, saber a quién llamar',
      also: 'orientación escolar; en Los Ángeles, consejería de asistencia',
    },
    'social-worker': {
      duties: ['Trabaja con el estudiante y su familia en lo que dificulta la escuela.', 'Busca con ellos comida, vivienda y atención.'],
      skills: 'visitas al hogar, apoyo en crisis, servicios de la zona',
      also: 'consejería de adaptación escolar; en Los Ángeles, trabajo social psiquiátrico',
    },
    psychologist: {
      duties: ['Averigua cómo aprende un estudiante, con permiso de la familia.', 'Ayuda al personal después de una crisis.'],
      skills: 'evaluación, consulta con docentes, respuesta a crisis',
      also: 'psicología escolar',
    },
    nurse: {
      duties: ['Atiende a estudiantes enfermos o lastimados y les da sus medicinas.', 'Acude a los pedidos de ayuda médica.'],
      skills: 'cuidados de enfermería, emergencias, calma',
      also: 'enfermería escolar',
    },
    clinician: {
      duties: ['Acude cuando alguien pasa por una crisis de salud mental.', 'Hace con esa persona un plan de seguridad y da seguimiento.'],
      skills: 'atención de salud mental, apoyo en crisis, planes de seguridad',
      also: 'personal de salud mental; personal de crisis',
    },
    'climate-coach': {
      duties: [
        'Crea confianza entre estudiantes y personal, día a día.',
        'Calma los conflictos antes de que crezcan y da voz a los estudiantes.',
      ],
      skills: 'calmar situaciones, conflictos, trato justo a todos los grupos',
      also: 'en Los Ángeles, guía de clima escolar',
    },
    'restorative-adviser': {
      duties: ['Reúne en círculo a quienes quieren venir cuando hubo un daño.', 'Ayuda a cumplir los acuerdos que salen de allí.'],
      skills: 'prácticas restaurativas, paciencia, guardar la confianza',
      also: 'coordinación de justicia restaurativa',
    },
    'culture-keeper': {
      duties: [
        'Conoce a los estudiantes por su nombre y está donde se juntan.',
        'Interviene temprano. No lleva armas y no arresta a nadie.',
      ],
      skills: 'trato con las personas, calmar situaciones, conocer el barrio',
      also: 'en Oakland, embajador de cultura y clima escolar',
    },
    mediator: {
      duties: ['Se sienta con dos partes que están de acuerdo en hacerlo.', 'No toma partido y anota lo que acuerdan.'],
      skills: 'mediación, escuchar, hablar claro',
      also: 'mediación de conflictos; prevención de la violencia',
    },
    responder: {
      duties: ['Llega primero cuando alguien pide apoyo.', 'Se queda hasta que se resuelve o lo toma otra persona.'],
      skills: 'calmar situaciones, primeros auxilios, conocer el plan',
      also: 'equipo de respuesta',
    },
    aide: {
      duties: ['Ayuda en clase, en el autobús y en el almuerzo.', 'Avisa a una persona preparada cuando algo va mal.'],
      skills: 'paciencia, observar, pedir ayuda a tiempo',
      also: 'personal auxiliar',
    },
  },
}
