/** A log's lines with each traceback cut down to the frames of the app: the others are counted. */
export function shortened(lines: string[]): string[] {
  const kept: string[] = []
  let skipped = 0
  let inFrame: 'app' | 'other' | undefined
  const flush = () => {
    if (skipped) kept.push(`  … ${skipped} ${skipped === 1 ? 'frame' : 'frames'} of the server`)
    skipped = 0
  }
  for (const line of lines) {
    const frame = /^ {2}File "(.*)", line \d+, in /.exec(line)
    if (frame) {
      inFrame = /^(\/srv\/app\/|\.\/)?app\.py$/.test(frame[1] ?? '') ? 'app' : 'other'
      if (inFrame === 'other') skipped += 1
      else {
        flush()
        kept.push(line)
      }
    } else if (inFrame && /^ {4}/.test(line)) {
      if (inFrame === 'app' && !/^[\s~^]+$/.test(line)) kept.push(line)
    } else if (inFrame && /^ {2}\[Previous line repeated/.test(line)) {
      if (inFrame === 'app') kept.push(line)
    } else {
      flush()
      inFrame = undefined
      if (!/^\s*$/.test(line)) kept.push(line)
    }
  }
  flush()
  return kept
}

/** The last exception in a log: the line that ends its last traceback; null where there is none. */
export function lastError(lines: string[]): { type: string; message: string } | null {
  let found: { type: string; message: string } | null = null
  let inside = false
  for (const line of lines) {
    if (line.includes('Traceback (most recent call last):')) inside = true
    else if (inside && !line.startsWith(' ')) {
      inside = false
      const named = /^([A-Za-z_][\w.]*)(?:: (.*))?$/.exec(line)
      if (named?.[1]) found = { type: named[1], message: named[2] ?? '' }
    }
  }
  return found
}
