import type { EntityName } from '../entity'

const words: [EntityName, RegExp][] = [
  ['client', /\b(client|browser|curl|nginx|proxy)\b/i],
  ['middleware', /\b(middleware|layer)\b/i],
  ['app', /\b(app|application|callable|view|your code)\b/i],
  ['server', /\b(server|gunicorn|uvicorn|hypercorn|daphne|waitress|uwsgi|wsgiref|worker|master)\b/i],
]

/** Which actor of the site a label speaks of, if any. */
export function ownerOf(label: string): EntityName | undefined {
  return words.find(([, pattern]) => pattern.test(label))?.[0]
}

/** The actor's shape around the point (x, y), about 10 across: square server, disc app, diamond middleware, open square client. */
export function ownerMark(owner: EntityName, x: number, y: number): string {
  switch (owner) {
    case 'server':
      return `<rect class="mark" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`
    case 'app':
      return `<circle class="mark" cx="${x}" cy="${y}" r="5.4"/>`
    case 'middleware':
      return `<path class="mark" d="M${x} ${y - 6}l6 6-6 6-6-6z"/>`
    default:
      return `<rect class="mark open" x="${x - 4.5}" y="${y - 4.5}" width="9" height="9"/>`
  }
}
