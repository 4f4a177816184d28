const sentences = {
  unsupported: [
    'This browser cannot run WebAssembly, which Python in the page needs.',
    'Read the recorded runs, or open the page in another browser.',
  ],
  download: ['Python could not be downloaded.', 'Check the connection and run again.'],
  altered: ['A downloaded file is not the one this site published, so it was not used.', 'Reload the page and run again.'],
  packages: [
    'The code asks for packages that this site does not have.',
    'Take them out of the lab’s settings, or open it on a site that has them.',
  ],
  sandbox: [
    'The sandbox that Python runs in did not open.',
    'Reload the page; where an extension blocks frames, allow them for this site.',
  ],
  start: ['Python did not start.', 'Run again; on a device with little memory, close other pages first.'],
  crash: ['The interpreter broke down during the run.', 'Run again: the next run starts afresh.'],
} as const

export type RuntimeErrorKind = keyof typeof sentences

/** Why there is no Python: a sentence for a reader and what they can do; the cause is for the console. */
export class RuntimeError extends Error {
  readonly kind: RuntimeErrorKind
  readonly sentence: string
  readonly remedy: string
  constructor(kind: RuntimeErrorKind, cause: unknown) {
    super(`${sentences[kind][0]} (${cause instanceof Error ? cause.message : cause})`, { cause })
    this.kind = kind
    ;[this.sentence, this.remedy] = sentences[kind]
  }
}
