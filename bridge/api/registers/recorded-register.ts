import * as z from 'zod/mini'
import { RegisterCard } from '#shared/schema/register.ts'

/** The answer to a command on a register: the `seq` of its event, and the register as it stands now. */
export const RecordedRegister = z.strictObject({ seq: z.int(), card: RegisterCard })
