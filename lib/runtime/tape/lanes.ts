import type { Lane, TapeEvent } from './event'

/** An actor as the tape draws it: its lane, whose hue and shape it has, and what it is called. */
export type Actor = { lane: Lane; is: 'client' | 'server' | 'middleware' | 'app'; name: string }

/** The actors of a run from left to right. The client stands at the edge of the page; the boundaries lie between the others. */
export function actors(layers: readonly string[], events: readonly Pick<TapeEvent, 'from' | 'to'>[] = []): Actor[] {
  const deepest = Math.max(layers.length - 1, ...events.flatMap(({ from, to }) => [layerOf(from), layerOf(to)]))
  return [
    { lane: 'client', is: 'client', name: 'Client' },
    { lane: 'server', is: 'server', name: 'Server' },
    ...Array.from(
      { length: deepest + 1 },
      (_, i): Actor => ({ lane: `layer:${i}`, is: 'middleware', name: layers[i] ?? `Layer ${i + 1}` }),
    ),
    { lane: 'app', is: 'app', name: 'App' },
  ]
}

/** Number of a layer's lane, 0 outermost; -1 for any other lane. */
export const layerOf = (lane: Lane): number => (lane.startsWith('layer:') ? Number(lane.slice(6)) : -1)

/** Which way an event goes: towards the app, towards the server, nowhere, or between client and server left of the boundary. */
export type Way = 'in' | 'out' | 'stay' | 'wire'

/** How an event moves across the actors of its run. */
export function wayOf(event: Pick<TapeEvent, 'from' | 'to'>, all: readonly Actor[]): Way {
  const place = (lane: Lane) => all.findIndex((actor) => actor.lane === lane)
  const [from, to] = [place(event.from), place(event.to)]
  if (from === 0 || to === 0) return 'wire'
  return from === to ? 'stay' : from < to ? 'in' : 'out'
}

/** The actor of a lane; the app, where a lane is unknown. */
export function actorOf(lane: Lane, all: readonly Actor[]): Actor {
  return all.find((actor) => actor.lane === lane) ?? (all.at(-1) as Actor)
}
