import type { Actor } from '@/lib/runtime/tape/lanes'

/** The mark of an actor around the point 0, 0; an octagon where a rule was broken. */
export function EventShape({ of }: { of: Actor['is'] | 'fault' }) {
  if (of === 'server') return <rect className="f-server" x="-3.5" y="-3.5" width="7" height="7" />
  if (of === 'client') return <rect className="s-client" x="-3" y="-3" width="6" height="6" />
  if (of === 'middleware') return <path className="s-middleware" d="M0-4.500L4.500 0 0 4.500-4.500 0z" />
  if (of === 'fault') return <path className="f-fault" d="M-2.300-5.500h4.600l3.200 3.200v4.600l-3.200 3.200h-4.600l-3.200-3.200v-4.600z" />
  return <circle className="f-app" r="4" />
}
