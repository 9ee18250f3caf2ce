import * as z from 'zod/mini'
import { PengaduanCard } from '#shared/schema/board.ts'

/** The answer to a command on a pengaduan: the `seq` of its last event, and the card as it stands now. */
export const RecordedPengaduan = z.strictObject({ seq: z.int(), card: PengaduanCard })
