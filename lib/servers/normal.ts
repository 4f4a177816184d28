/** What differs between two runs of the same server and is not about the case, put to fixed words. */
export type Particular = { port: number; local?: number; folder: string }

const moment = 'Thu, 01 Jan 2026 12:00:00 GMT'

/** Bytes from the wire with dates, ports and addresses of memory made equal, in the same number of characters. */
export function normalBytes(bytes: string, { port, local }: Particular): string {
  return bytes
    .replaceAll(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/g, moment)
    .replaceAll(new RegExp(`\\b${port}\\b`, 'g'), '28000')
    .replaceAll(new RegExp(`\\b${local ?? port}\\b`, 'g'), '50000')
    .replaceAll(/0x[0-9a-f]{12}\b/g, '0x7f0000000000')
}

/** Lines of a log with dates, process ids, ports, durations, temporary paths and addresses of memory made equal; gunicorn’s control socket, which a thread opens when it comes to it, is left out. */
export function normalLog(lines: string[], { port, local, folder }: Particular): string[] {
  const pids: string[] = []
  const pid = (_: string, before: string, id: string) => {
    if (!pids.includes(id)) pids.push(id)
    return `${before}${1000 + pids.indexOf(id)}`
  }
  const kept = lines.filter((line) => !line.includes('Control socket listening at'))
  return kept.map((line) =>
    line
      .replaceAll(folder, '/srv/app')
      .replaceAll(/[^\s"']+\/site-packages\//g, '…/site-packages/')
      .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}/g, '2026-01-01 12:00:00,000')
      .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, '2026-01-01 12:00:00')
      .replaceAll(/\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d/g, '2026/01/01 12:00:00')
      .replaceAll(/\b\d+#\d+:/g, '1000#1000:')
      .replaceAll(/\d\d\/[A-Z][a-z]{2}\/\d{4}[: ]\d\d:\d\d:\d\d/g, (at) => `01/Jan/2026${at[11]}12:00:00`)
      .replaceAll(/[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}/g, 'Thu Jan  1 12:00:00 2026')
      .replaceAll(/((?:\[|\(|\bpid:? ?|\(pid: ?|\bprocess ))(\d{2,7})(?=[\])|,]|\s|$)/g, pid)
      .replaceAll(
        /(127\.0\.0\.1[:', ]+)(\d{4,5})\b/g,
        (_, address: string, at: string) => `${address}${Number(at) === port ? 8000 : at === '8001' ? at : 50000}`,
      )
      .replaceAll(new RegExp(`\\b${port}\\b`, 'g'), '8000')
      .replaceAll(new RegExp(`\\b${local ?? port}\\b`, 'g'), '50000')
      .replaceAll(/in \d+ (msecs|usecs|seconds)/g, 'in 0 $1')
      .replaceAll(/vars in \d+ bytes/g, 'vars in 250 bytes')
      .replaceAll(/took \d+\.\d+ seconds/g, 'took 0.00 seconds')
      .replaceAll(/0x[0-9a-f]{6,}\b/g, '0x7f0000000000')
      .replaceAll(/\bTask-\d+/g, 'Task-1')
      .trimEnd(),
  )
}
