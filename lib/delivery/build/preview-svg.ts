import { type Preview, previewSize } from '../../site/preview'

const { width, height } = previewSize
const paper = '#f8f5ed'
const ink = '#1e1b16'
const ink2 = '#534d43'

/** The picture of a link, in the site's own look: paper, the boundary with server and app beside it, the words to their left. */
export function previewSvg({ above, title, below }: Preview): string {
  const { size, lines } = fitted(title)
  const first = 300 - ((lines.length - 1) * size * 1.1) / 2
  const rows = lines.map((line, i) => text(88, first + i * size * 1.1, size, ink, line, 'Newsreader Display'))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${paper}"/>
<path d="M1040 0v${height}" stroke="#006a64" stroke-width="4"/>
<rect x="954" y="292" width="46" height="46" fill="#1c5796"/><circle cx="1105" cy="315" r="25" fill="#994400"/>
<path d="M88 78h24v24H88z" fill="#1c5796"/><path d="M128 64v52" stroke="${ink}" stroke-width="3.500"/><circle cx="156" cy="90" r="13" fill="#994400"/>
${text(186, 103, 38, ink, 'Callable', 'Newsreader Display')}
${rows.join('\n')}
${text(88, 496, 30, ink2, cut(above, 62), 'Newsreader')}
${text(88, 546, 30, ink2, cut(below, 62), 'Newsreader')}
</svg>`
}

const text = (x: number, y: number, size: number, fill: string, words: string, family: string): string =>
  `<text x="${x}" y="${y.toFixed(1)}" font-family="${family}" font-size="${size}" fill="${fill}">${escaped(words)}</text>`

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The largest type in which a title takes the room it has, and its lines. */
function fitted(title: string): { size: number; lines: string[] } {
  for (const [size, most] of [
    [92, 2],
    [76, 3],
    [60, 4],
  ] as const) {
    const lines = wrapped(title, size)
    if (lines.length <= most) return { size, lines }
  }
  const lines = wrapped(title, 52).slice(0, 5)
  return { size: 52, lines: lines.length < 5 ? lines : [...lines.slice(0, 4), `${lines[4]} …`] }
}

function wrapped(title: string, size: number): string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word
    if (lines.length && widthOf(longer) * size <= 800) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Width of a text in its own size, from the measures of the face: exact enough to break lines by. */
function widthOf(words: string): number {
  let sum = 0
  for (const letter of words)
    sum += /[iljtfI.,:;'’|!()[\] -]/.test(letter) ? 0.29 : /[mwMWQ@&%]/.test(letter) ? 0.8 : /[A-Z_=<>+#]/.test(letter) ? 0.64 : 0.49
  return sum
}

const cut = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words)
