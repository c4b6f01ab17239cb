/** Why positions are not published or not worked out, each with what would change the answer. */
export const refusals = {
  replaced: {
    en: 'Somebody has changed the draft since. Look at it again, then publish.',
    es: 'Alguien cambió el borrador entretanto. Véalo de nuevo y publíquelo.',
  },
  notPlaced: {
    en: 'There is no placing to publish yet. Let the search end, or stop it with the best it has.',
    es: 'Todavía no hay ningún reparto que publicar. Espere a que termine la búsqueda, o deténgala con lo mejor que tenga.',
  },
  full: {
    en: 'Other districts are searching now. Try again in a minute.',
    es: 'Otros distritos están buscando ahora. Inténtelo de nuevo en un minuto.',
  },
  nowhere: {
    en: 'No positions have been published for this school. Its code may be mistyped.',
    es: 'No se han publicado puestos para esta escuela. Puede que el código esté mal escrito.',
  },
} as const
