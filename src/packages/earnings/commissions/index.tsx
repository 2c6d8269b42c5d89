import { Page } from '@/components/page'

export default function CommissionsPage() {
  return <Page title="佣金明细" state={{ kind: 'loading' }} />
}
