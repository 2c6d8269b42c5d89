import { Page } from '@/components/page'

export default function TreePage() {
  return <Page title="我的团队" state={{ kind: 'loading' }} />
}
