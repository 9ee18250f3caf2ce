import { expect, test } from 'vitest'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { makeOffice } from '../bench/store/made-office.ts'
import { storeFolder } from '../contract/store-folder.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'

const logs = faultRuns({ short: 2, full: 100 })
/** Some thirty events each. */
const casesEach = faultRuns({ short: 300, full: 3300 })
const casesOfLong = faultRuns({ short: 0, full: 33_000 })
const longestSeconds = 30

test(`R8 ${logs} clean logs are not accused, and a long one is read through in time`, {
  timeout: 3_600_000,
}, async () => {
  let [events, accused, late] = [0, 0, 0]
  for (let log = 0; log < logs; log++) {
    const folder = await storeFolder()
    const office = await makeOffice(folder, casesEach + log)
    const store = await openStore(folder, { onNotice: () => {} })
    await store.close()
    const found = await verifyJournal(folder)
    if (!found.ok || found.entries !== office.events) accused++
    events += office.events
  }
  let verifySeconds = 0
  if (casesOfLong > 0) {
    const folder = await storeFolder()
    const office = await makeOffice(folder, casesOfLong)
    expect(office.events).toBeGreaterThanOrEqual(1_000_000)
    await (await openStore(folder, { onNotice: () => {} })).close()
    const started = performance.now()
    const found = await verifyJournal(folder)
    verifySeconds = (performance.now() - started) / 1000
    if (!found.ok || found.entries !== office.events) accused++
    if (verifySeconds > longestSeconds) late++
  }
  faultLine('R8 store-clean', {
    runs: logs,
    seen: { events, verifySeconds: Math.round(verifySeconds) },
    harm: { accused, late },
  })
})
