import { hireStaff } from '../e2e/staff.ts'
import { startOffice } from '../e2e/start-office.ts'
import { shootDesk } from './desk-shots.ts'
import { shootLetters } from './letter-shots.ts'
import { makeOfficeWork } from './office-work.ts'
import { shootOverlay } from './overlay-shots.ts'
import { shootPairing } from './pairing-shots.ts'
import { shootPanel } from './panel-shots.ts'
import { openShots } from './take-shots.ts'
import { shootUploads } from './upload-shots.ts'

/** Pictures of every surface in its states, of a made-up office, for people to look at. */
const office = await startOffice()
try {
  const shots = await openShots()
  await hireStaff(office.bridge)
  const panel = await shootPairing(office, shots)
  const work = await makeOfficeWork(office.bridge)
  await shootPanel({ office, shots, panel, work })
  await shootLetters({ office, shots, panel, work })
  await shootUploads({ office, shots, panel, work })
  await shootOverlay({ office, shots, panel, work })
  await shootDesk({ office, shots, panel, work })
  process.stdout.write(`${shots.taken} gambar ada di test/shots.\n`)
} finally {
  await office.close()
}
