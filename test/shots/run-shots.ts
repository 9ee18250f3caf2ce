import { hireStaff } from '../e2e/staff.ts'
import { startOffice } from '../e2e/start-office.ts'
import { shootDesk } from './desk-shots.ts'
import { shootEnglish } from './english-shots.ts'
import { shootLetters } from './letter-shots.ts'
import { makeOfficeWork } from './office-work.ts'
import { shootOverlay } from './overlay-shots.ts'
import { shootPairing } from './pairing-shots.ts'
import { shootPanel } from './panel-shots.ts'
import { shootPhone } from './phone-shots.ts'
import { shootPosts } from './post-shots.ts'
import { openShots } from './take-shots.ts'
import { shootUploads } from './upload-shots.ts'

const groups = {
  panel: shootPanel,
  letters: shootLetters,
  uploads: shootUploads,
  overlay: shootOverlay,
  english: shootEnglish,
  desk: shootDesk,
  posts: shootPosts,
  phone: shootPhone,
}

/** Pictures of every surface in its states, of a made-up office, for people to look at; or of the groups named. */
const asked = process.argv.slice(2)
const office = await startOffice()
try {
  const shots = await openShots()
  await hireStaff(office.bridge)
  const panel = await shootPairing(office, shots)
  const work = await makeOfficeWork(office.bridge)
  for (const [name, shoot] of Object.entries(groups)) {
    if (asked.length === 0 || asked.includes(name)) await shoot({ office, shots, panel, work })
  }
  process.stdout.write(`${shots.taken} gambar ada di test/shots.\n`)
} finally {
  await office.close()
}
