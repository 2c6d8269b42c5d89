import { Page } from '@/components/page'

export default function ApplicationsPage() {
  return <Page title="入驻审核" state={{ kind: 'loading' }} />
}
