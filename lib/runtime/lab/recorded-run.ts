import { type Tape, tapeSchema } from '../tape/event'

/** Fetches a run recorded at build; undefined where there is none. */
export async function loadRecording(address: string): Promise<Tape | undefined> {
  try {
    const response = await fetch(address)
    return response.ok ? tapeSchema.parse(await response.json()) : undefined
  } catch {
    return undefined
  }
}
