import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { Empty, type EmptyProps } from '../empty'
import { ErrorState } from '../error-state'
import { OfflineBar } from '../offline-bar'
import { Skeleton } from '../skeleton'
import { NavBar } from './nav-bar'
import './index.scss'

/** All that a page can be; what is not `ready` stands in the content's place. */
export type PageView =
  | { readonly kind: 'loading' }
  /** `notice`: the content is not fresh, and why. */
  | { readonly kind: 'ready'; readonly notice?: string }
  | ({ readonly kind: 'empty' } & EmptyProps)
  | { readonly kind: 'error' | 'offline' | 'no-permission'; readonly message: string }

interface Props {
  readonly title: string
  readonly state: PageView
  readonly onRetry?: () => void
  /** A tab's own page. */
  readonly root?: boolean
  /** Stays below the title while the content scrolls, whatever the state (tabs, a search). */
  readonly header?: ReactNode
  /** Stays at the bottom (the page's main action); shown when ready. */
  readonly footer?: ReactNode
  /** In place of the usual outline while loading. */
  readonly skeleton?: ReactNode
  readonly children?: ReactNode
}

export function Page({ title, state, onRetry, root, header, footer, skeleton, children }: Props) {
  const ready = state.kind === 'ready'
  const foot = ready && footer
  return (
    <View className={`page ${root ? 'page-root' : ''} ${foot ? 'page-with-foot' : ''}`}>
      <View className="page-top" {...aria({ role: 'banner' })}>
        <NavBar title={title} root={root} />
        {header && <View className="page-header">{header}</View>}
      </View>
      <View className="page-body" {...aria({ role: 'main' })}>
        {ready && state.notice && <OfflineBar text={state.notice} onRetry={onRetry} />}
        {ready ? children : <Instead state={state} onRetry={onRetry} skeleton={skeleton} />}
      </View>
      {foot && (
        <View className="page-foot" {...aria({ role: 'region', label: '操作' })}>
          {foot}
        </View>
      )}
    </View>
  )
}

function Instead({ state, onRetry, skeleton }: Pick<Props, 'state' | 'onRetry' | 'skeleton'>) {
  switch (state.kind) {
    case 'ready':
      return null
    case 'loading':
      return skeleton ?? <Skeleton />
    case 'empty':
      return <Empty {...state} />
    case 'no-permission':
      return <ErrorState failure={state.kind} message={state.message} />
    case 'error':
    case 'offline':
      return <ErrorState failure={state.kind} message={state.message} onRetry={onRetry} />
  }
}
