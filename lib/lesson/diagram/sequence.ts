import { siteIdentity } from '../../site/site'
import type { Drawing } from './drawing'
import { ownerMark, ownerOf } from './owner'
import type { Sequence, SequenceStep } from './sequence-grammar'
import { esc, textLines, wrap } from './svg-text'

const lineHeight = 19

/** Draws a sequence in the hand of the house: actors are columns, the lines between them are what a message crosses. */
export function drawSequence(sequence: Sequence): Drawing {
  if (sequence.problems.length) throw new Error(sequence.problems[0]?.fact)
  const lanes = sequence.participants.length
  // A name is not broken: its longest word says how wide a column is at least.
  const word = Math.max(...sequence.participants.flatMap(({ label }) => label.split(/\s+/)).map(({ length }) => length))
  const column = Math.min(word, 24) * 8 + 26
  return {
    svg: draw(sequence, Math.max(648, lanes * Math.max(96, column))),
    narrow: draw(sequence, Math.max(350, lanes * Math.max(64, column))),
  }
}

type Frame = { top: number; block: string; text: string; inset: number }

function draw({ title, participants, boxes, steps }: Sequence, width: number): string {
  const column = width / participants.length
  const tight = width < 400
  const left = (lane: number) => lane * column
  const edge = tight ? 3 : 8
  const chars = (pixels: number) => Math.max(8, Math.floor(pixels / (tight ? 6.3 : 6.7)))
  const out: string[] = []
  const frames: Frame[] = []
  const above = (title ? 26 : 0) + (boxes.length ? 24 : 0)
  const titles = participants.map((p) => wrap(p.label, Math.max(8, Math.floor((column - 26) / 7.6))))
  const top = above + Math.max(...titles.map((t) => t.length)) * lineHeight + 16
  let y = top
  for (const step of steps) y = drawStep(step, y)
  const height = y + 6
  const lines = participants.slice(1).map((_, i) => boundary(left(i + 1), top - 8, height, protocol(i, participants, steps)))
  const heads = participants.map((p, i) => head(titles[i] ?? [], left(i) + edge, above, ownerOf(p.label)))
  if (title) out.push(`<text class="b" x="${edge}" y="18">${esc(title)}</text>`)
  for (const box of boxes) {
    const [x, end] = [left(box.from) + edge, left(box.to + 1) - edge]
    out.push(`<path class="fr" d="M${x} ${above - 2}v-4H${end}v4"/><text class="i" x="${x}" y="${above - 10}">${esc(box.title)}</text>`)
  }
  return `<svg class="seq" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${lines.join('')}${out.join('')}${heads.join('')}</svg>`

  function drawStep(step: SequenceStep, y: number): number {
    switch (step.kind) {
      case 'message':
        return message(step, y)
      case 'note': {
        const [x, w] = [left(step.from) + edge, (step.to - step.from + 1) * column - 2 * edge]
        const words = wrap(step.text, chars(w - 20))
        const h = words.length * lineHeight + 12
        out.push(
          `<rect class="nb" x="${x}" y="${y + 4}" width="${w}" height="${h}" rx="2"/>${textLines(words, x + w / 2, y + 23, 'i', 'middle', lineHeight)}`,
        )
        return y + h + 16
      }
      case 'open': {
        frames.push({ top: y + 4, block: step.block, text: step.text, inset: frames.length * 5 })
        return y + 32
      }
      case 'else': {
        const words = step.text ? `<text class="i" x="${edge + 8}" y="${y + 22}">${esc(step.text)}</text>` : ''
        out.push(`<path class="fr dash" d="M1 ${y + 4}H${width - 1}"/>${words}`)
        return y + 32
      }
      case 'close': {
        const frame = frames.pop()
        if (!frame) return y
        const { top, inset, block, text } = frame
        out.push(
          `<rect class="fr" x="${1 + inset}" y="${top}" width="${width - 2 - 2 * inset}" height="${y - top + 4}" rx="2"/><text class="q" x="${edge + 8 + inset}" y="${top + 18}"><tspan class="b">${block}</tspan> ${esc(text)}</text>`,
        )
        return y + 14
      }
    }
  }

  function message(step: Extract<SequenceStep, { kind: 'message' }>, y: number): number {
    const owner = ownerOf(participants[step.from]?.label ?? '')
    const hue = owner ? ` is-${owner}` : ''
    const rightwards = step.to >= step.from
    const room = step.to === step.from ? column * 1.4 : column - 2 * edge - 6
    const mono = isCode(step.text)
    const said = [step.number === undefined ? '' : `${step.number}.`, step.text].filter(Boolean).join(' ')
    const words = wrap(said, mono ? Math.max(8, Math.floor(room / 7.6)) : chars(room))
    const bottom = y + words.length * lineHeight + 14
    const nudge = frames.length ? 6 + 5 * (frames.length - 1) : 0
    const inner = (lane: number, side: 'l' | 'r') =>
      side === 'l' ? left(lane) + edge + (lane === 0 ? nudge : 0) : left(lane + 1) - edge - (lane === participants.length - 1 ? nudge : 0)
    const dash = step.dashed ? ' dash' : ''
    if (step.to === step.from) {
      const x = inner(step.from, 'l')
      out.push(
        `<g class="msg${hue}">${textLines(words, x + 20, y + 18, mono ? 'm' : '', 'start', lineHeight)}<path class="wire${dash}" d="M${x + 12} ${y + 14}h-8v${bottom - y - 16}h10"/><path class="tip" d="M${x + 12} ${bottom - 6}l9 4-9 4 2-4z"/></g>`,
      )
      return bottom + 10
    }
    const start = rightwards ? inner(step.from, 'l') : inner(step.from, 'r')
    const stop = rightwards ? inner(step.to, 'r') : inner(step.to, 'l')
    const tip = rightwards ? `M${stop - 9} ${bottom - 4}l9 4-9 4 2-4z` : `M${stop + 9} ${bottom - 4}l-9 4 9 4-2-4z`
    const crossed = Array.from({ length: Math.abs(step.to - step.from) }, (_, i) => left(Math.min(step.from, step.to) + i + 1))
    const rings = crossed.map((x) =>
      step.lost
        ? `<path class="lost" d="M${x - 5} ${bottom - 5}l10 10m0 -10l-10 10"/>`
        : `<circle class="ring" cx="${x}" cy="${bottom}" r="3.6"/>`,
    )
    const back = !step.both ? '' : rightwards ? `M${start + 9} ${bottom - 4}l-9 4 9 4-2-4z` : `M${start - 9} ${bottom - 4}l9 4-9 4 2-4z`
    const text = textLines(words, start, y + 18, mono ? 'm' : '', rightwards ? 'start' : 'end', lineHeight)
    out.push(
      `<g class="msg${hue}">${text}<path class="wire${dash}" d="M${start} ${bottom}H${stop}"/>${step.lost ? '' : `<path class="tip" d="${tip}${back}"/>`}${rings.join('')}</g>`,
    )
    return bottom + 10
  }
}

/** What a machine says is set in mono: calls, strings, names with dots or underscores. */
const isCode = (text: string): boolean => /\w\(|["_{}=]|\w\.\w|^\d+ [A-Z]/.test(text)

/** Between two Python actors the line is the protocol they speak; anywhere else it is a network. */
function protocol(lane: number, participants: Sequence['participants'], steps: SequenceStep[]): 'wsgi' | 'asgi' | 'net' {
  const inside = (label: string | undefined) => ['server', 'app', 'middleware'].includes(ownerOf(label ?? '') ?? '')
  if (!siteIdentity().actors.wsgi || !inside(participants[lane]?.label) || !inside(participants[lane + 1]?.label)) return 'net'
  const said = steps.map((step) => ('text' in step ? step.text : '')).join('\n')
  return /\b(scope|receive|send|(http|websocket|lifespan)\.\w+)\b/.test(said) && !/\b(environ|start_response)\b/.test(said)
    ? 'asgi'
    : 'wsgi'
}

function boundary(x: number, top: number, bottom: number, kind: 'wsgi' | 'asgi' | 'net'): string {
  if (kind === 'asgi') return `<path class="bd is-asgi" d="M${x - 2} ${top}V${bottom}M${x + 2} ${top}V${bottom}"/>`
  return `<path class="bd${kind === 'net' ? ' dash' : ' is-wsgi'}" d="M${x} ${top}V${bottom}"/>`
}

function head(words: string[], x: number, y: number, owner: ReturnType<typeof ownerOf>): string {
  return `<g class="who${owner ? ` is-${owner}` : ''}">${owner ? ownerMark(owner, x + 5, y + 11) : ''}${textLines(words, x + (owner ? 17 : 0), y + 16, 'b', 'start', lineHeight)}</g>`
}
