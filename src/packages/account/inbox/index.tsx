import { Page } from '@/components/page'

export default function InboxPage() {
  return <Page title="消息" state={{ kind: 'loading' }} />
}
