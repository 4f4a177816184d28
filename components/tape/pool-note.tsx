import { href } from '@/lib/site/href'

/** What one thread does here that a server would hand to its pool, and where the difference was recorded. */
export function PoolNote({ sentence }: { sentence: string }) {
  return (
    <p className="ev__pool">
      {sentence} <a href={href('/servers/concurrency')}>What a pool buys, recorded</a>
    </p>
  )
}
