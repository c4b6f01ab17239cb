test('what everyone may know of a quarter is counted over every school, drills left out', async () => {
  await ownerClient(database, async client => {
    for (const [at, drill, section] of [
      ['2026-08-01T14:00:00Z', false, 'own#weapons'],
      ['2026-08-02T14:00:00Z', false, 'own#weapons'],
      ['2026-08-03T14:00:00Z', true, 'own#weapons'],
      ['2026-08-04T14:00:00Z', false, null],
    ] as const)
      await client.query(
        `insert into respond.call (district_id, call_id, school_id, asked_by, asked_at, drill, stage, what, danger, police_called, police_section)
         values ($1, gen_random_uuid(), $2, gen_random_uuid(), $3, $4, 'x', 'weapon', 'none', $5, $6)`,
        [cove, middle, at, drill, section !== null, section],
      )
  })
  const [quarter] = quartersOver(clock.now(), 'America/New_York')
  const counted = await database.transaction('app', cove, tx => tx.many(countPolice, [tx.district, quarter?.from, quarter?.to]))
  expect([...counted].sort((a, b) => b.calls - a.calls)).toEqual([
    { what: 'weapon', police: true, section: 'own#weapons', calls: 2 },
    { what: 'weapon', police: false, section: null, calls: 1 },
  ])
})
