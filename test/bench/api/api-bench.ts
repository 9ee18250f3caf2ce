import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { type Call, caseCommands } from '../../samples/case-commands.ts'
import { type Figure, judgeFigure } from '../figure.ts'
import { median } from '../median.ts'
import { startProgram } from '../program.ts'

const rounds = 15
/** Rounds before that one counts: code that runs all day is warm. */
const warmUps = 4
/** Berkas of a round, ten commands each. */
const berkas = 64
const commandsOfRound = berkas * caseCommands().length
/** Berkas worked on at the same time: as many requests are underway. */
const underway = 32

interface Opened {
  readonly port: number
  readonly token: string
  readonly peerPort: number
}

/**
 * Durable commands through the whole path (guard, sign-in, tRPC on Express, decision, store with its sync, card) beside
 * a procedure that does nothing on the same adapter. Both stand in one process and take turns; one client in another
 * process sends the same bodies to both over the same kept connections, 32 underway, and reads every answer.
 */
export async function apiBench(say: (line: string) => void): Promise<Figure[]> {
  const server = startProgram(new URL('api-server.ts', import.meta.url), [])
  const { port, token, peerPort } = await server.ask<Opened>('open')
  const ours = { port, token }
  const peer = { port: peerPort, token }
  const rates: { ours: number; theirs: number }[] = []
  const spent: { ours: number; theirs: number }[] = []
  const cpuOf = async <Answer>(work: () => Promise<Answer>): Promise<[Answer, number]> => {
    const before = await server.ask<NodeJS.CpuUsage>('cpu')
    const answer = await work()
    const after = await server.ask<NodeJS.CpuUsage>('cpu')
    return [answer, (after.user + after.system - before.user - before.system) / commandsOfRound]
  }
  for (let round = 1 - warmUps; round <= rounds; round++) {
    const [oursRate, oursCpu] = await cpuOf(() => rateOf(ours))
    const [theirRate, theirCpu] = await cpuOf(() => rateOf(peer, 'nothing'))
    if (round < 1) continue
    const rate = { ours: oursRate, theirs: theirRate }
    rates.push(rate)
    spent.push({ ours: oursCpu, theirs: theirCpu })
    say(`round ${round} of ${rounds}: ${rate.ours.toFixed(0)} commands/s, ${rate.theirs.toFixed(0)} no-ops/s`)
  }
  const cpu = {
    ours: median(spent.map((each) => each.ours)),
    theirs: median(spent.map((each) => each.theirs)),
  }
  say(
    `time of the server's processor: ${cpu.ours.toFixed(0)} µs a command, ${cpu.theirs.toFixed(0)} µs a no-op`,
  )
  await server.ask('close')
  await server.end()
  return [
    judgeFigure({
      ...{ metric: 'api.command-vs-bare-trpc', value: Math.round(median(rates.map((rate) => rate.ours))) },
      ...{ unit: '/s', peer: 'tRPC no-op on Express', peerValue: median(rates.map((rate) => rate.theirs)) },
      ...{ ratio: median(rates.map((rate) => rate.ours / rate.theirs)), goal: '>=0.5' },
    }),
  ]
}

/** Requests a second over connections of this round, with as many berkas at once as may be. */
async function rateOf(target: Target, procedure?: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: underway })
  const waiting = Array.from({ length: berkas }, () => caseCommands(randomUUID(), nextNip()))
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: underway }, async () => {
      for (let calls = waiting.pop(); calls; calls = waiting.pop())
        for (const call of calls) await send({ ...target, agent }, procedure ? { ...call, procedure } : call)
    }),
  )
  const tookMs = performance.now() - startedAt
  agent.destroy()
  return (commandsOfRound * 1000) / tookMs
}

let applicants = 0

/** Each berkas is somebody else's, as in an office. */
function nextNip(): string {
  applicants += 1
  const [year, sequence] = [1970 + (applicants % 25), 1 + (applicants % 999)]
  return `${year}0315201501${1 + (applicants % 2)}${String(sequence).padStart(3, '0')}`
}

interface Target {
  readonly port: number
  readonly token: string
}

/** Rejects for any answer but 200. */
function send(
  { agent, port, token }: Target & { readonly agent: Agent },
  { procedure, input }: Call,
): Promise<void> {
  const body = JSON.stringify(input)
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Authorization: `Bearer ${token}`,
  }
  return new Promise((resolve, reject) => {
    const path = `/trpc/${procedure}`
    const req = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (res) => {
      const pieces: Buffer[] = []
      res.on('data', (piece: Buffer) => pieces.push(piece))
      res.on('end', () => {
        if (res.statusCode === 200) resolve()
        else reject(new Error(`${procedure}: ${res.statusCode} ${Buffer.concat(pieces)}`))
      })
    })
    req.on('error', reject)
    req.end(body)
  })
}
