import { Component, type ReactNode } from 'react'

/** Keeps what goes wrong in one report from the others, and from the ways to take in and to forget. */
export class ReportGuard extends Component<{ title: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError = () => ({ failed: true })

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <p role="alert">
        “{this.props.title}” cannot be shown: something in one of its hand-ins is not what the site writes. Forget all hand-ins, and take
        them in again without the last one that came.
      </p>
    )
  }
}
